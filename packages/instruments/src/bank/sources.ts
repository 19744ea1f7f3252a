/** Where wording comes from, under which licence, and what its licence asks to be said. */
export interface Source {
  readonly name: string;
  readonly licence: string;
}

const PUBLIC_DOMAIN = 'US Government work, public domain (17 USC 105)';
const OPEN_GOVERNMENT = 'Crown copyright, Open Government Licence v3.0';

/** Nothing else may be a source: every other instrument that we looked at is proprietary or allows no derivatives. */
export const SOURCES = {
  fevs18: { name: 'OPM FEVS 2018', licence: PUBLIC_DOMAIN },
  fevs23: { name: 'OPM FEVS 2023', licence: PUBLIC_DOMAIN },
  fevs24: { name: 'OPM FEVS 2024', licence: PUBLIC_DOMAIN },
  csps24: { name: 'UK Civil Service People Survey 2024', licence: OPEN_GOVERNMENT },
  hse: { name: 'HSE Management Standards Indicator Tool', licence: OPEN_GOVERNMENT },
  own: { name: 'Unguarded', licence: 'CC0 1.0' },
  company: { name: "your company's own question", licence: 'the company asks it of its own people' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;
