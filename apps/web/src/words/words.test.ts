import { describe, expect, it } from 'vitest';
import { en } from './en.ts';

/** Words that never reach a screen (product.md); "Unguarded" is another word than "guard". */
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
    const sources = Object.values(pages).join('\n');
    const lastNames = new Set(entries.map(([path]) => path.replaceAll(/\.\d+(\..*)?$/g, '').split('.').at(-1) ?? ''));
    const dynamic = new Set([...Object.keys(en.home.status), ...Object.keys(en.home.pass.refused), ...Object.keys(en.insights.sentence.missing), ...Object.keys(en.insights.parts.precision),
      ...Object.keys(en.insights.speakingUp.facets), ...Object.keys(en.insights.trend.breakReason), ...Object.keys(en.organise.rounds.state), ...Object.keys(en.organise.rounds.phase), ...Object.keys(en.organise.rounds.windows),
      ...Object.keys(en.organise.rounds.freezeRefused), ...Object.keys(en.organise.rounds.scheduleRefused), 'locale']);
    expect([...lastNames].filter((name) => !dynamic.has(name) && !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
  });

  it('stand in the catalogue and not between the tags of a page', () => {
    const literal = />\s*[A-Z][a-z]+(?: [a-z]+)+[^<{]*</;
    expect(Object.entries(pages).filter(([, source]) => literal.test(withoutComments(source))).map(([path]) => path)).toEqual([]);
  });

  it('are written in files of their own, one for each room', () => {
    expect(Object.keys(catalogue).length).toBeGreaterThanOrEqual(8);
  });
});
