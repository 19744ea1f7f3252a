import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { type Language, LANGUAGES } from './language.ts';
import { unusedWords } from './unused-words.ts';

/** Words that never reach a screen; "Unguarded" is another word than "guard". */
const FORBIDDEN = /\b(?:prisoners?|guards?|masks?|masked|masking|lying|suspects?|wallets?|ballots?|atoms?|tally|tallies)\b/i;
/** The method page may explain the term of the trade, and nothing else of the list. */
const METHOD_PAGE_MAY_SAY = /model[- ]prisoners?( gap)?/gi;

const catalogue = import.meta.glob<string>('./en/*.ts', { query: '?raw', import: 'default', eager: true });
const pages = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../words/**', '!../respond/**', '!../**/*.test.*'], { query: '?raw', import: 'default', eager: true });

type Entry = [path: string, text: string];

/** Every text of the catalogue with its path. A sentence with figures is shown by its source, which holds all its words. */
const entriesOf = (value: unknown, path: string): Entry[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, path === '' ? key : `${path}.${key}`));
};

const entries = entriesOf(en, '');

/** Comments explain to programmers; they are no words on a screen. */
const withoutComments = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

describe('the words of the signed-in app', () => {
  it('say nothing that judges people or names the machinery', () => {
    const said = entries.map(([path, text]): Entry => [path, path.startsWith('method.') ? text.replaceAll(METHOD_PAGE_MAY_SAY, '') : text]);
    expect(said.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('explain the term of the trade on the method page alone', () => {
    expect(entries.filter(([path, text]) => !path.startsWith('method.') && /prisoner/i.test(text))).toEqual([]);
    expect(entries.some(([path, text]) => path.startsWith('method.') && text.includes('model-prisoner gap'))).toBe(true);
  });

  it('are all there: no text is empty', () => {
    expect(entries.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(entries.length).toBeGreaterThan(200);
  });

  it('are all used by a page', () => {
    const sources = Object.values(pages);
    expect(unusedWords(en, sources)).toEqual([]);
    expect(unusedWords({ ...en, home: { ...en.home, old: 'Before' } }, sources)).toEqual(['.home.old.']);
  });

  it('stand in the catalogue and not between the tags of a page', () => {
    const literal = />\s*[A-Z][a-z]+(?: [a-z]+)+[^<{]*</;
    expect(Object.entries(pages).filter(([, source]) => literal.test(withoutComments(source))).map(([path]) => path)).toEqual([]);
  });

  it('are written in files of their own, one for each room', () => {
    expect(Object.keys(catalogue).length).toBeGreaterThanOrEqual(8);
  });
});

/** The same words in the other languages. */
const FORBIDDEN_IN: Readonly<Record<Exclude<Language, 'en'>, RegExp>> = {
  de: /\b(?:gefangene[nrs]?|wächter\w*|maske\w*|lügen\w*|verdächt\w*|wallets?|stimmzettel\w*|atome?\w*)\b/i,
  fr: /\b(?:prisonni\w*|gardiens?|masqu\w*|ment(?:ent|eur\w*)|suspect\w*|portefeuilles?|bulletins?|atomes?)\b/i,
  es: /\b(?:presos?|prisioner\w*|guardias?|máscaras?|mienten?|sospech\w*|carteras?|papeletas?|átomos?)\b/i,
};

const others = Object.entries(FORBIDDEN_IN) as [Exclude<Language, 'en'>, RegExp][];

/** Far longer than any name, as a translation must bear it. */
const LONG = 'Abteilung für grenzüberschreitende Zusammenarbeit';

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  return typeof value === 'function' ? `${value.length} values` : typeof value;
};

describe.each(others)('the words in %s', (language, forbidden) => {
  it('say everything that the English ones say, sentence by sentence', async () => {
    const { locale: _, ...catalogue } = await LANGUAGES[language].load();
    const { locale: __, ...english } = en;
    expect(shapeOf(catalogue)).toEqual(shapeOf(english));
  });

  it('leave no text empty and none in English', async () => {
    const own = entriesOf(await LANGUAGES[language].load(), '');
    const english = new Map(entries);
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(own.filter(([path, text]) => text.includes(' ') && text === english.get(path) && !text.includes('=>')).map(([path]) => path)).toEqual([]);
  });

  it('say nothing that judges people or names the machinery', async () => {
    const own = entriesOf(await LANGUAGES[language].load(), '');
    expect(own.filter(([path, text]) => !path.startsWith('method.') && forbidden.test(text))).toEqual([]);
  });

  it('put a name into its sentence whole', async () => {
    const { home, insights } = await LANGUAGES[language].load();
    expect(home.counted.text(12, LONG, 5)).toContain(LONG);
    expect(insights.countedWith.own(LONG, 1200)).toMatch(/1[.,\u202f\u00a0 ]?200/);
  });
});
