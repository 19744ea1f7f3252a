import type { Instrument, Item, Translation } from '../instrument.ts';
import type { Locale } from '../wording/locale.ts';

/**
 * The instrument as a person reads it who chose this language: the same items, order, scales and ids, so that answers
 * are encoded alike in every language and nobody's language can be seen in a ballot.
 *
 * @example inLanguage(demoInstrument, 'de') // { ok: false, reason: 'not-in-this-language' }
 */
export function inLanguage(
  instrument: Instrument,
  locale: Locale,
): { ok: true; instrument: Instrument } | { ok: false; reason: 'not-in-this-language' } {
  const { translations, drafts, contact, ...rest } = instrument;
  if (locale === instrument.locale) return { ok: true, instrument: { ...rest, ...optional({ contact, drafts }) } };
  const translation = translations?.find((candidate) => candidate.locale === locale);
  if (translation === undefined) return { ok: false, reason: 'not-in-this-language' };
  return { ok: true, instrument: translated(rest, translation) };
}

function translated(instrument: Omit<Instrument, 'translations' | 'drafts' | 'contact'>, translation: Translation): Instrument {
  const { locale, responseSets, contact, drafts } = translation;
  return {
    ...instrument,
    locale,
    responseSets: instrument.responseSets.map(({ id, lowest, highest, labels }) => ({
      id, lowest, highest, ...(responseSets[id] ?? { labels }),
    })),
    items: instrument.items.map((item) => translatedItem(item, translation)),
    ...optional({ contact, drafts: drafts.length === 0 ? undefined : drafts }),
  };
}

function translatedItem(item: Item, { items, themes }: Translation): Item {
  return { ...item, text: items[item.id] ?? item.text, theme: themes[item.theme] ?? item.theme };
}

function optional(members: { contact: string | undefined; drafts: readonly string[] | undefined }): Pick<Instrument, 'contact' | 'drafts'> {
  const { contact, drafts } = members;
  return { ...(contact === undefined ? {} : { contact }), ...(drafts === undefined ? {} : { drafts }) };
}
