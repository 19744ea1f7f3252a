import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codedAnswers, wholeNumbers } from './coded-answers.ts';
import { squaresOf, squaresWith } from './value-moments.ts';

const SCALES = [{ lowest: 0, highest: 1 }, { lowest: 1, highest: 4 }, { lowest: 1, highest: 5 }, { lowest: 0, highest: 10 }];
const codeFor = fc.constantFrom('b1', 'b2', 'h-', 'h+', 't-', 't+');

test('the squares that a code allows are those of all its sums, looked at one by one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCALES), codeFor, fc.integer({ min: 5, max: 40 }), (scale, code, people) => {
      const coded = codedAnswers({ code, rated: null, respondents: people }, scale);
      const all = coded.possible.flatMap(({ rated, first, last }) => wholeNumbers(first, last).flatMap((sum) => squaresWith({ rated, sum, known: [] }, coded.length) ?? []));
      const squares = squaresOf(coded);
      expect(squares?.low).toBeCloseTo(Math.min(...all.map(({ low }) => low)), 9);
      expect(squares?.high).toBeCloseTo(Math.max(...all.map(({ high }) => high)), 9);
    }),
    { numRuns: 500 },
  );
});

test('a team of a hundred thousand, of whom it is not told how many rated, takes no time', () => {
  const squares = squaresOf(codedAnswers({ code: 'h3.0', rated: null, respondents: 100_000 }, { lowest: 1, highest: 5 }));
  expect(squares).toEqual({ low: 0, high: 400_000 });
});
