import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WholeRange } from '../figures/coded-cell.ts';
import type { CodedAnswers } from './coded-answers.ts';
import { codedAnswers } from './coded-answers.ts';
import { closenessOf } from './one-answer.ts';
import { narrowingsOf } from './organisation-narrowing.ts';

const FIVE_POINTS = { lowest: 1, highest: 5 };
const FLOOR = 0.7;

/** Answers of one atom, counted from the lowest value. */
type Answers = readonly number[];

const sumOf = (answers: Answers): number => answers.reduce((sum, value) => sum + value, 0);
const squaresOf = (answers: Answers): number => answers.reduce((sum, value) => sum + value * value, 0) - sumOf(answers) ** 2 / answers.length;

const codeNameOf = (answers: Answers): string => {
  const codes = answers.length < 8 ? ['b1', 'b2', 'b3'] : ['h-', 'h2.0', 'h2.5', 'h3.0', 'h3.5', 'h4.0', 'h+'];
  return codes.find((code) => {
    const [sums] = readCode(code, answers.length).possible;
    return sums !== undefined && sums.first <= sumOf(answers) && sumOf(answers) <= sums.last;
  }) ?? '';
};
const readCode = (code: string, people: number): CodedAnswers => codedAnswers({ code, rated: people, respondents: people }, FIVE_POINTS);
/** The code that these answers have, found among all codes of the right kind. */
const codeOf = (answers: Answers): CodedAnswers => readCode(codeNameOf(answers), answers.length);

const answers = (people: number) => fc.array(fc.integer({ min: 0, max: 4 }), { minLength: people, maxLength: people });

const published = (atoms: readonly Answers[], floor: number): number => {
  const variance = atoms.reduce((sum, each) => sum + squaresOf(each), 0) / (atoms.flat().length - atoms.length);
  return Number(Math.max(floor, variance).toPrecision(1));
};

/** Every way in which so many people can answer, order left aside. */
const allAnswers = (people: number, least = 0): number[][] =>
  people === 0 ? [[]] : Array.from({ length: 5 - least }, (_, index) => least + index).flatMap((value) => allAnswers(people - 1, value).map((rest) => [value, ...rest]));

describe('a pooled variance of the whole organisation', () => {
  test.each([0, FLOOR])('never rules out what was answered, with a floor of %d', (floor) => {
    fc.assert(
      fc.property(fc.tuple(answers(5), answers(9), answers(7)), (given) => {
        const atoms = given.map(codeOf);
        const narrowings = narrowingsOf(atoms, { variance: published(given, floor), floor });
        for (const [index, atom] of atoms.entries()) {
          const { outsider } = closenessOf(atom, narrowings[index]);
          for (const value of given[index] ?? []) expect(outsider !== null && outsider.first <= value && value <= outsider.last).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('leaves of one answer what trying all answers of two teams of five leaves', () => {
    const left = new Map<string, WholeRange>();
    const teams = allAnswers(5);
    for (const one of teams) {
      for (const other of teams) {
        const told = `${codeNameOf(one)} ${codeNameOf(other)} ${published([one, other], 0)}`;
        const [first, last] = [Math.min(...one), Math.max(...one)];
        const known = left.get(told) ?? { first, last };
        left.set(told, { first: Math.min(first, known.first), last: Math.max(last, known.last) });
      }
    }
    for (const [told, range] of left) {
      const [one = '', other = '', variance] = told.split(' ');
      const atoms = [readCode(one, 5), readCode(other, 5)];
      const [narrowing] = narrowingsOf(atoms, { variance: Number(variance), floor: 0 });
      expect({ told, left: closenessOf(atoms[0] as CodedAnswers, narrowing).outsider }).toEqual({ told, left: range });
    }
    expect(left.size).toBeGreaterThan(50);
  });

  test('of nought says that everybody in a team answered alike; at the floor, of a hundred people, it says nothing', () => {
    const left = (atoms: readonly CodedAnswers[], variance: number, floor: number) => narrowingsOf(atoms, { variance, floor }).map((narrowing, index) => closenessOf(atoms[index] as CodedAnswers, narrowing).outsider);
    const two = [codeOf([3, 3, 3, 3, 3, 3, 3, 3, 3]), codeOf([4, 4, 4, 4, 4])];
    expect(left(two, 0, 0)).toEqual([{ first: 3, last: 3 }, { first: 3, last: 4 }]);
    const twelve = [...Array.from({ length: 10 }, () => two[0] as CodedAnswers), ...Array.from({ length: 2 }, () => two[1] as CodedAnswers)];
    expect(left(twelve, FLOOR, FLOOR)).toEqual(twelve.map((atom) => closenessOf(atom).outsider));
  });
});
