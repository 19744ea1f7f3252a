import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from './bands.ts';
import { TOO_FEW_RATED, codeMean } from './coding.ts';
import type { Precision } from './coding.ts';
import { HALF_POINT_GRID, gridCode } from './grid.ts';
import type { Grid } from './grid.ts';
import { MINIMUM_FOR_TENTHS, MINIMUM_GROUP_SIZE, PROVED_THRESHOLDS } from './policy.ts';
import type { Thresholds } from './policy.ts';
import type { MeanFraction, Scale } from './scale.ts';

/** Someone who reads the table: an outsider (own answer not in it), or a colleague with their own answer in mind. */
type Observer = 'outsider' | 'colleague who rated' | 'colleague who did not rate';

interface Conclusion {
  readonly observer: Observer;
  readonly what: string;
  /** The values that another person's answer can have, lowest and highest. */
  lowest: number;
  highest: number;
}

const FIVE_POINTS: Scale = { lowest: 1, highest: 5 };

/** A group as its members know it: values counted from 0. */
interface Group {
  readonly respondents: number;
  readonly rated: number;
  readonly sum: number;
}

type Coder = (group: Group) => string;

function coderOf(scale: Scale, precision: Precision, thresholds: Thresholds = PROVED_THRESHOLDS): Coder {
  return ({ respondents, rated, sum }) =>
    codeMean({ sum: sum + scale.lowest * rated, rated, respondents, responseSet: scale, precision }, thresholds);
}

/** What everybody can read of a group: the code, the respondents and, from 15 and where enough rated, how many. */
function readingOf(group: Group, code: Coder, minimumForTenths: number): string {
  const told = code(group);
  return group.respondents < minimumForTenths || told === TOO_FEW_RATED ? told : `${told} of ${group.rated}`;
}

/** Every way in which up to `people` people can rate: every histogram. */
function* histograms(values: number, people: number): Generator<number[]> {
  if (values === 0) {
    yield [];
    return;
  }
  for (let count = 0; count <= people; count += 1) {
    for (const rest of histograms(values - 1, people - count)) yield [count, ...rest];
  }
}

class Conclusions {
  readonly #byReading = new Map<string, Conclusion>();

  note(observer: Observer, what: string, value: number): void {
    const key = `${observer} ${what}`;
    const known = this.#byReading.get(key);
    if (known === undefined) {
      this.#byReading.set(key, { observer, what, lowest: value, highest: value });
      return;
    }
    known.lowest = Math.min(known.lowest, value);
    known.highest = Math.max(known.highest, value);
  }

  breaches(length: number): string[] {
    return [...this.#byReading.values()].filter((conclusion) => isBreach(conclusion, length)).map(describeConclusion);
  }

  all(): string[] {
    return [...this.#byReading.values()].map(describeConclusion).toSorted();
  }
}

function isBreach({ observer, lowest, highest }: Conclusion, length: number): boolean {
  const least = observer === 'colleague who rated' ? length / 4 : length / 2;
  return highest - lowest < least || 2 * highest < length || 2 * lowest > length;
}

function describeConclusion({ observer, what, lowest, highest }: Conclusion): string {
  return `${observer} of ${what}: ${lowest} to ${highest}`;
}

interface Situation {
  /** Steps between the lowest and the highest value. */
  readonly length: number;
  readonly respondents: number;
  readonly code: Coder;
  readonly minimumForTenths?: number;
}

/** By going through every histogram and every pair of people in it. */
function concludeFromHistograms({ length, respondents, code, minimumForTenths = MINIMUM_FOR_TENTHS }: Situation): Conclusions {
  const conclusions = new Conclusions();
  for (const histogram of histograms(length + 1, respondents)) {
    const rated = histogram.reduce((people, count) => people + count, 0);
    const sum = histogram.reduce((total, count, value) => total + count * value, 0);
    const what = readingOf({ respondents, rated, sum }, code, minimumForTenths);
    for (const [value, people] of histogram.entries()) {
      if (people === 0) continue;
      conclusions.note('outsider', what, value);
      if (rated < respondents) conclusions.note('colleague who did not rate', what, value);
      for (const [own, others] of histogram.entries()) {
        const isAnother = own === value ? others > 1 : others > 0;
        if (isAnother) conclusions.note('colleague who rated', `${what}, own ${own}`, value);
      }
    }
  }
  return conclusions;
}

/** The same by sums: the others can make up every whole sum between all lowest and all highest. */
function concludeFromSums({ length, respondents, code, minimumForTenths = MINIMUM_FOR_TENTHS }: Situation): Conclusions {
  const conclusions = new Conclusions();
  const values = sizes(0, length);
  const isSumOf = (people: number, sum: number) => people >= 0 && sum >= 0 && sum <= people * length;
  for (let rated = 0; rated <= respondents; rated += 1) {
    for (let sum = 0; sum <= rated * length; sum += 1) {
      const what = readingOf({ respondents, rated, sum }, code, minimumForTenths);
      for (const value of values.filter((possible) => isSumOf(rated - 1, sum - possible))) {
        conclusions.note('outsider', what, value);
        if (rated < respondents) conclusions.note('colleague who did not rate', what, value);
        for (const own of values.filter((possible) => isSumOf(rated - 2, sum - value - possible))) {
          conclusions.note('colleague who rated', `${what}, own ${own}`, value);
        }
      }
    }
  }
  return conclusions;
}

function sizes(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('what a coded item tells about one person', () => {
  it.each(['tenths', 'half-points'] as const)(
    'keeps the policy for every way in which 5 to 20 people can answer five categories, in %s',
    (precision) => {
      const breaches = sizes(MINIMUM_GROUP_SIZE, 20).flatMap((respondents) =>
        concludeFromHistograms({ length: 4, respondents, code: coderOf(FIVE_POINTS, precision) })
          .breaches(4)
          .map((breach) => `${respondents} respondents, ${breach}`),
      );
      expect(breaches).toEqual([]);
    },
  );

  it('is the same whether found from all histograms or from their sums', () => {
    for (const respondents of [5, 7, 8, 11, 15]) {
      const situation = { length: 4, respondents, code: coderOf(FIVE_POINTS, 'tenths') };
      expect(concludeFromHistograms(situation).all()).toEqual(concludeFromSums(situation).all());
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 10])('keeps the policy on a scale of %i steps for all sums of 5 to 24 people', (length) => {
    const breaches = sizes(MINIMUM_GROUP_SIZE, 24).flatMap((respondents) =>
      (['tenths', 'half-points'] as const).flatMap((precision) =>
        concludeFromSums({ length, respondents, code: coderOf({ lowest: 0, highest: length }, precision) })
          .breaches(length)
          .map((breach) => `${respondents} respondents, ${precision}, ${breach}`),
      ),
    );
    expect(breaches).toEqual([]);
  });
});

describe('what a coded item tells where an organisation asks for more people', () => {
  it.each([
    { scores: 6, comments: 10, distributions: 15 },
    { scores: 8, comments: 10, distributions: 20 },
    { scores: 12, comments: 12, distributions: 24 },
    { scores: 16, comments: 16, distributions: 16 },
  ])('keeps the policy with %j', (thresholds) => {
    for (const length of [1, 2, 3, 4]) {
      for (const respondents of sizes(thresholds.scores, 26)) {
        const code = coderOf({ lowest: 0, highest: length }, 'tenths', thresholds);
        expect(concludeFromSums({ length, respondents, code, minimumForTenths: thresholds.distributions }).breaches(length)).toEqual([]);
      }
    }
  });
});

describe('what a coded item of many people tells about one', () => {
  it('keeps the policy for up to 90 people, whatever part of them rated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 90 }), fc.constantFrom<Precision[]>('tenths', 'half-points'), (respondents, precision) => {
        const code = coderOf(FIVE_POINTS, precision);
        expect(concludeFromSums({ length: 4, respondents, code }).breaches(4)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('the constants of the policy cannot be looser', () => {
  const onGrid =
    (grid: Grid, length: number): Coder =>
    ({ rated, sum }) =>
      rated < MINIMUM_GROUP_SIZE ? 'few' : gridCode(grid, fraction(rated, sum, length), { lowest: 0, highest: length });

  it('seven people in half points could give a colleague away', () => {
    expect(concludeFromSums({ length: 4, respondents: 7, code: onGrid(HALF_POINT_GRID, 4) }).breaches(4)).not.toEqual([]);
  });

  it('eight people on a scale without a middle could, nine cannot', () => {
    const breachesOf = (respondents: number) =>
      concludeFromSums({ length: 3, respondents, code: onGrid(HALF_POINT_GRID, 3) }).breaches(3);
    expect(breachesOf(8)).not.toEqual([]);
    expect(breachesOf(9)).toEqual([]);
  });

  it('ten people on yes and no could on the grid of eighths', () => {
    expect(concludeFromSums({ length: 1, respondents: 10, code: onGrid(HALF_POINT_GRID, 1) }).breaches(1)).not.toEqual([]);
  });

  it('four people in bands could', () => {
    const code: Coder = ({ rated, sum }) =>
      rated < 4 ? 'few' : bandOf(fraction(rated, sum, 4), { lowest: 0, highest: 4 });
    expect(concludeFromSums({ length: 4, respondents: 4, code }).breaches(4)).not.toEqual([]);
  });

  it('five people could if the lowest band ended at a quarter of the scale', () => {
    const code: Coder = ({ rated, sum }) => (rated < MINIMUM_GROUP_SIZE ? 'few' : `${4 * sum < 4 * rated}`);
    expect(concludeFromSums({ length: 4, respondents: 5, code }).breaches(4)).not.toEqual([]);
  });
});

function fraction(rated: number, sum: number, length: number): MeanFraction {
  return { numerator: sum, denominator: rated * length };
}
