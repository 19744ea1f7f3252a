import type { Locale } from './locale.ts';
import type { Template } from './placeholders.ts';

/** Who vouches for a text: its source, nobody yet (a machine or a colleague drafted it), or a person with a name. */
export type Wording =
  | { readonly text: string; readonly status: 'source' }
  | { readonly text: string; readonly status: 'draft' }
  | { readonly text: string; readonly status: 'reviewed'; readonly reviewer: string };

/** A text in the languages that it has. */
export type Wordings = Readonly<Partial<Record<Locale, Wording>>>;

type Reviewed = Extract<Wording, { status: 'reviewed' }>;

/** English as the source has it, and the translations: a plain text is a draft, so that nothing is reviewed by forgetting. */
export interface Texts {
  readonly en: string;
  readonly de: string | Reviewed;
  readonly fr: string | Reviewed;
  readonly es: string | Reviewed;
}

export type CheckedTexts<T extends Texts> = {
  [L in keyof T]: T[L] extends string ? Template<T[L]> : T[L];
};

/**
 * A translation that a person with a name has read against the source and answers for.
 *
 * @example reviewed('Ich bin stolz …', 'A. Muster') // { text: 'Ich bin stolz …', status: 'reviewed', reviewer: 'A. Muster' }
 */
export function reviewed(text: string, reviewer: string): Reviewed {
  return { text, status: 'reviewed', reviewer };
}

/**
 * The wordings of a text of the bank.
 *
 * @example wordingsOf({ en: 'Yes', de: 'Ja', fr: 'Oui', es: 'Sí' }).de // { text: 'Ja', status: 'draft' }
 */
export function wordingsOf(texts: Texts): Required<Wordings> {
  const { en, de, fr, es } = texts;
  return { en: { text: en, status: 'source' }, de: translation(de), fr: translation(fr), es: translation(es) };
}

function translation(text: string | Reviewed): Wording {
  return typeof text === 'string' ? { text, status: 'draft' } : text;
}
