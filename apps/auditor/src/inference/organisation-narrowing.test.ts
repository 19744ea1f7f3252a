import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CodedAnswers } from './coded-answers.ts';
import { codedAnswers, wholeNumbers } from './coded-answers.ts';
import type { IntegerLimits, LinearSystem } from './linear-system.ts';
import { loadIntegerLimits } from './linear-system.ts';
import { closenessOf } from './one-answer.ts';
import { narrowingsOf } from './organisation-narrowing.ts';

const FIVE_POINTS = { lowest: 1, highest: 5 };
const FAVOURABLE = { first: 3, last: 4 };

/** Answers of one atom, counted from the lowest value. */
type Answers = readonly number[];

const sumOf = (answers: Answers): number => answers.reduce((sum, value) => sum + value, 0);
const squaresOf = (answers: Answers): number => answers.reduce((sum, value) => sum + value * value, 0) - sumOf(answers) ** 2 / answers.length;
const shareOf = (atoms: readonly Answers[]): number => {
  const [favourable, rated] = [atoms.flat().filter((value) => value >= FAVOURABLE.first).length, atoms.flat().length];
  return 5 * Math.floor((40 * favourable + rated) / (2 * rated));
};

/** The code that these answers have, found among all codes of the right kind. */
const codeOf = (answers: Answers): CodedAnswers => {
  const codes = answers.length < 8 ? ['b1', 'b2', 'b3'] : ['h-', 'h2.0', 'h2.5', 'h3.0', 'h3.5', 'h4.0', 'h+'];
  const all = codes.map((code) => codedAnswers({ code, rated: answers.length, respondents: answers.length }, FIVE_POINTS));
  return all.find(({ possible: [sums] }) => sums !== undefined && sums.first <= sumOf(answers) && sumOf(answers) <= sums.last) as CodedAnswers;
};

const answers = (people: number) => fc.array(fc.integer({ min: 0, max: 4 }), { minLength: people, maxLength: people });

/** The whole organisation in whole numbers: people per value in every atom, codes, and the share; the target stands alone. */
const systemOf = (atoms: readonly CodedAnswers[], share: number, target: number): LinearSystem => {
  const variables: LinearSystem['variables'] = new Map();
  const sums: LinearSystem['sums'] = [];
  const favourable = new Map<string, number>();
  for (const [atom, { possible: [of] }] of atoms.entries()) {
    const names = wholeNumbers(0, 4).map((value) => `${atom} ${value}`);
    const rated = of?.rated ?? 0;
    for (const name of names) variables.set(name, { low: 0, high: rated });
    sums.push({ terms: new Map(names.map((name) => [name, 1])), low: rated, high: rated });
    sums.push({ terms: new Map(names.map((name, value) => [name, value])), low: of?.first ?? 0, high: of?.last ?? 0 });
    for (const name of names.slice(FAVOURABLE.first)) favourable.set(name, 1);
    if (atom === target) addTarget({ variables, sums }, names);
  }
  const rated = atoms.reduce((sum, { possible: [of] }) => sum + (of?.rated ?? 0), 0);
  sums.push({ terms: favourable, low: ((2 * share) / 5 - 1) * (rated / 40), high: ((2 * share) / 5 + 1) * (rated / 40) - 1e-6 });
  return { variables, sums };
};

/** One person whose answer is wanted: of exactly one value, and that value is given in the atom. */
const addTarget = ({ variables, sums }: LinearSystem, names: readonly string[]): void => {
  for (const name of names) {
    variables.set(`is ${name}`, { low: 0, high: 1 });
    sums.push({ terms: new Map([[name, 1], [`is ${name}`, -1]]), low: 0, high: Infinity });
  }
  variables.set('answer', { low: 0, high: 4 });
  sums.push({ terms: new Map(names.map((name) => [`is ${name}`, 1])), low: 1, high: 1 });
  sums.push({ terms: new Map<string, number>([['answer', -1], ...names.map((name, value) => [`is ${name}`, value] as const)]), low: 0, high: 0 });
};

describe('a share of the whole organisation', () => {
  let integerLimits: IntegerLimits;
  beforeAll(async () => {
    integerLimits = await loadIntegerLimits();
  });

  test('leaves of one answer what integer programming over all atoms leaves', () => {
    fc.assert(
      fc.property(fc.tuple(answers(5), answers(9), answers(7)), (given) => {
        const atoms = given.map(codeOf);
        const share = shareOf(given);
        const narrowings = narrowingsOf(atoms, { favourableShare: share, variance: undefined, values: FAVOURABLE });
        for (const [target, atom] of atoms.entries()) {
          const { outsider } = closenessOf(atom, narrowings[target]);
          expect(outsider && { low: outsider.first, high: outsider.last }).toEqual(integerLimits(systemOf(atoms, share, target), 'answer'));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('can say of five people that all of them answered favourably', () => {
    const large = codedAnswers({ code: 't3.1', rated: 95, respondents: 95 }, FIVE_POINTS);
    const small = codedAnswers({ code: 'b3', rated: null, respondents: 5 }, FIVE_POINTS);
    const [, narrowing] = narrowingsOf([large, small], { favourableShare: 75, variance: undefined, values: FAVOURABLE });
    expect(closenessOf(small, narrowing).outsider).toEqual({ first: 3, last: 4 });
  });
});

describe('a pooled variance of the whole organisation', () => {
  const published = (atoms: readonly Answers[]): number => {
    const variance = atoms.reduce((sum, each) => sum + squaresOf(each), 0) / (atoms.flat().length - atoms.length);
    return Number(variance.toPrecision(1));
  };

  test('never rules out what was answered', () => {
    fc.assert(
      fc.property(fc.tuple(answers(5), answers(9), answers(7)), (given) => {
        const atoms = given.map(codeOf);
        const narrowings = narrowingsOf(atoms, { favourableShare: shareOf(given), variance: published(given), values: FAVOURABLE });
        for (const [index, atom] of atoms.entries()) {
          const { outsider } = closenessOf(atom, narrowings[index]);
          for (const value of given[index] ?? []) expect(outsider !== null && outsider.first <= value && value <= outsider.last).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of nought says that everybody in a team answered alike', () => {
    const atoms = [codeOf([3, 3, 3, 3, 3, 3, 3, 3, 3]), codeOf([4, 4, 4, 4, 4])];
    const narrowings = narrowingsOf(atoms, { favourableShare: undefined, variance: 0, values: FAVOURABLE });
    expect(atoms.map((atom, index) => closenessOf(atom, narrowings[index]).outsider)).toEqual([{ first: 3, last: 3 }, { first: 3, last: 4 }]);
  });
});
