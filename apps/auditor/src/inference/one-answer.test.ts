import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf } from '../figures/coded-cell.ts';
import type { WholeRange } from '../figures/coded-cell.ts';
import type { CodedAnswers } from './coded-answers.ts';
import { codedAnswers } from './coded-answers.ts';
import { closenessOf, isProtected } from './one-answer.ts';

const FIVE_POINTS = { lowest: 1, highest: 5 };

/** Every way in which people can answer, as sorted answers counted from the lowest value. */
function* sheets(people: number, highest: number): Generator<number[]> {
  if (people === 0) {
    yield [];
    return;
  }
  for (let value = 0; value <= highest; value += 1) for (const rest of sheets(people - 1, value)) yield [value, ...rest];
}

function spanOf(values: Iterable<number>): WholeRange | null {
  const all = [...values];
  return all.length === 0 ? null : { first: Math.min(...all), last: Math.max(...all) };
}

function byGoingThroughAll({ length, respondents, possible }: CodedAnswers): { outsider: WholeRange | null; colleagues: WholeRange[] } {
  const anyone = new Set<number>();
  const others = new Map<string, Set<number>>();
  const note = (key: string, value: number) => others.set(key, (others.get(key) ?? new Set()).add(value));
  for (const { rated, first, last } of possible) {
    for (const answers of sheets(rated, length)) {
      const sum = answers.reduce((total, value) => total + value, 0);
      if (sum < first || sum > last) continue;
      for (const [one, value] of answers.entries()) {
        anyone.add(value);
        if (rated < respondents) note('did not rate', value);
        for (const [other, own] of answers.entries()) if (one !== other) note(`own ${own}`, value);
      }
    }
  }
  return { outsider: spanOf(anyone), colleagues: [...others.values()].flatMap((values) => spanOf(values) ?? []) };
}

describe('what a code leaves of one answer', () => {
  const codes = fc.record({
    code: fc.constantFrom('b1', 'b2', 'b3', 'h-', 'h2.5', 'h4.0', 'h+', 't1.8', 't3.0', 't5.0', 'few'),
    respondents: fc.integer({ min: 5, max: 8 }),
    isCounted: fc.boolean(),
  });

  test('is what going through all ways of answering leaves', () => {
    fc.assert(
      fc.property(codes, ({ code, respondents, isCounted }) => {
        const coded = codedAnswers({ code, rated: isCounted ? respondents : null, respondents }, FIVE_POINTS);
        const expected = byGoingThroughAll(coded);
        const { outsider, colleague } = closenessOf(coded);
        expect(outsider).toEqual(expected.outsider);
        expect(colleague && colleague.last - colleague.first).toBe(expected.colleagues.length === 0 ? null : Math.min(...expected.colleagues.map(({ first, last }) => last - first)));
      }),
      { numRuns: 60 },
    );
  });

  test('of five people in the lowest band is three quarters of the scale, of a mean of exactly five nothing', () => {
    const protectedFive = closenessOf(codedAnswers({ code: 'b1', rated: null, respondents: 5 }, FIVE_POINTS));
    expect(protectedFive).toEqual({ outsider: { first: 0, last: 4 }, colleague: { first: 0, last: 3 } });
    expect(isProtected(protectedFive, 4)).toBe(true);
    const bare = closenessOf(codedAnswers({ code: 't5.0', rated: 15, respondents: 15 }, FIVE_POINTS));
    expect(bare.colleague).toEqual({ first: 4, last: 4 });
    expect(isProtected(bare, 4)).toBe(false);
  });
});

describe('a code', () => {
  test.each([
    ['b1', { low: 0, high: 30, lowIncluded: true, highIncluded: false }],
    ['h2.5', { low: 25, high: 35, lowIncluded: false, highIncluded: true }],
    ['h3.0', { low: 35, high: 45, lowIncluded: false, highIncluded: false }],
    ['h+', { low: 65, high: 80, lowIncluded: true, highIncluded: true }],
    ['t4.2', { low: 63, high: 65, lowIncluded: true, highIncluded: false }],
    ['t1.8', { low: 15, high: 17, lowIncluded: false, highIncluded: true }],
    ['t5.0', { low: 79, high: 80, lowIncluded: true, highIncluded: true }],
  ])('%s stands for these means, in eightieths of the scale', (code, cell) => {
    expect(cellOf(code, FIVE_POINTS)).toEqual(cell);
  });

  test('is read on any scale, to the decimals that its grid needs', () => {
    expect(cellOf('h3.75', { lowest: 0, highest: 10 })).toMatchObject({ low: 25, high: 35 });
    expect(cellOf('t0.500', { lowest: 0, highest: 1 })).toMatchObject({ low: 39, high: 41 });
    expect(cellOf('b2', { lowest: 0, highest: 1 })).toMatchObject({ low: 40, high: 80 });
    expect(() => cellOf('x1', FIVE_POINTS)).toThrow('There is no code "x1" on 1 to 5.');
  });
});
