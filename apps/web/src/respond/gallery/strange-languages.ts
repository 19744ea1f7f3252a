import { en, type Words } from '../words/en.ts';

/**
 * English in disguise, for looking at pages in languages that there are not yet: every text far longer, with letters
 * that reach higher and lower, or written from right to left.
 */
const STRANGE_LANGUAGES = { long: 'ltr', mirrored: 'rtl' } as const;

type StrangeLanguage = keyof typeof STRANGE_LANGUAGES;

const RIGHT_TO_LEFT = { from: '\u202e', to: '\u202c' };
const TALL: Readonly<Record<string, string>> = { a: 'å', e: 'ê', i: 'ï', o: 'ö', u: 'û', A: 'Å', E: 'Ê', I: 'Ï', O: 'Ö', U: 'Û', y: 'ÿ', n: 'ñ', c: 'ç' };
const FILLING = 'lorem ipsum dolor sit amet ';
const MORE_THAN_ENGLISH = 0.4;
const LONGEST_SIGN = 3;

/** Some 40 % longer, as German is at its longest, in words that may be parted. */
function longer(text: string): string {
  const more = FILLING.repeat(Math.ceil(text.length / FILLING.length)).slice(0, Math.ceil(text.length * MORE_THAN_ENGLISH)).trim();
  return text.replaceAll(/[a-z]/gi, (letter) => TALL[letter] ?? letter) + (text.length > LONGEST_SIGN ? ` ${more}` : '');
}

function disguised(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return (...given: unknown[]) => disguised((value as (...all: unknown[]) => unknown)(...given), change);
  if (Array.isArray(value)) return value.map((inner) => disguised(inner, change));
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, disguised(inner, change)]));
}

/** The words of a strange language; null for one that is none. */
export function inStrange(name: string): Words | null {
  if (!(name in STRANGE_LANGUAGES)) return null;
  const language = name as StrangeLanguage;
  const change = language === 'long' ? longer : (text: string) => `${RIGHT_TO_LEFT.from}${text}${RIGHT_TO_LEFT.to}`;
  return { ...(disguised(en, change) as Words), locale: 'en', direction: STRANGE_LANGUAGES[language], product: en.product };
}
