import { en, type Words } from '../words/en.ts';

/**
 * English in disguise, for looking at pages in languages that there are not yet: every text far longer, with letters
 * that reach higher and lower, or written from right to left.
 */
export const STRANGE_LANGUAGES = { long: 'ltr', mirrored: 'rtl' } as const;

export type StrangeLanguage = keyof typeof STRANGE_LANGUAGES;

const RIGHT_TO_LEFT = ['\u202e', '\u202c'];
const TALL = new Map([...'aeiouAEIOUyncs'].map((letter, index) => [letter, [...'áêïöůÁÊÏÖŮÿñçş'][index] ?? letter]));
const MORE_THAN_ENGLISH = 0.4;

/** Some 40 % longer, as German is at its longest, in words that may be parted. */
function longer(text: string): string {
  const more = 'lorem ipsum dolor sit amet '.repeat(Math.ceil(text.length / 20)).slice(0, Math.ceil(text.length * MORE_THAN_ENGLISH)).trim();
  return [...text].map((letter) => TALL.get(letter) ?? letter).join('') + (text.length > 3 ? ` ${more}` : '');
}

function disguised(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return (...given: unknown[]) => disguised((value as (...all: unknown[]) => unknown)(...given), change);
  if (Array.isArray(value)) return value.map((inner) => disguised(inner, change));
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, disguised(inner, change)]));
}

/** The words of a strange language. */
export function inStrange(language: StrangeLanguage): Words {
  const change = language === 'long' ? longer : (text: string) => RIGHT_TO_LEFT.join(text);
  return { ...(disguised(en, change) as Words), locale: 'en', direction: STRANGE_LANGUAGES[language], product: en.product };
}
