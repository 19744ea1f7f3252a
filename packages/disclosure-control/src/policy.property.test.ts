import { describe, expect, it } from 'vitest';
import { codeMean } from './coding.ts';
import type { Precision } from './coding.ts';
import { MINIMUM_FOR_TENTHS, MINIMUM_GROUP_SIZE } from './policy.ts';
import type { Scale } from './scale.ts';

/** What one observer can read: the code, the respondents and, from 15, how many rated. Values are counted from 0. */
interface Reading {
  readonly what: string;
  readonly rated: number;
  readonly sum: number;
}

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

function codeOf(scale: Scale, group: { sum: number; rated: number; respondents: number }, precision: Precision): string {
  const sum = group.sum + scale.lowest * group.rated;
  return codeMean({ ...group, sum, responseSet: scale, precision });
}

function reading(scale: Scale, respondents: number, histogram: readonly number[], precision: Precision): Reading {
  const rated = histogram.reduce((people, count) => people + count, 0);
  const sum = histogram.reduce((total, count, value) => total + count * value, 0);
  const code = codeOf(scale, { sum, rated, respondents }, precision);
  return { what: respondents < MINIMUM_FOR_TENTHS ? code : `${code} of ${rated}`, rated, sum };
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

/** By going through every histogram and every pair of people in it. */
function concludeFromHistograms(scale: Scale, respondents: number, precision: Precision): Conclusions {
  const conclusions = new Conclusions();
  for (const histogram of histograms(scale.highest - scale.lowest + 1, respondents)) {
    const { what, rated } = reading(scale, respondents, histogram, precision);
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
function concludeFromSums(scale: Scale, respondents: number, precision: Precision): Conclusions {
  const conclusions = new Conclusions();
  const length = scale.highest - scale.lowest;
  const isSumOf = (people: number, sum: number) => people >= 0 && sum >= 0 && sum <= people * length;
  for (let rated = 0; rated <= respondents; rated += 1) {
    for (let sum = 0; sum <= rated * length; sum += 1) {
      const code = codeOf(scale, { sum, rated, respondents }, precision);
      const what = respondents < MINIMUM_FOR_TENTHS ? code : `${code} of ${rated}`;
      for (let value = 0; value <= length; value += 1) {
        if (!isSumOf(rated - 1, sum - value)) continue;
        conclusions.note('outsider', what, value);
        if (rated < respondents) conclusions.note('colleague who did not rate', what, value);
        for (let own = 0; own <= length; own += 1) {
          if (isSumOf(rated - 2, sum - value - own)) conclusions.note('colleague who rated', `${what}, own ${own}`, value);
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
        concludeFromHistograms(FIVE_POINTS, respondents, precision)
          .breaches(4)
          .map((breach) => `${respondents} respondents, ${breach}`),
      );
      expect(breaches).toEqual([]);
    },
  );

  it('is the same whether found from all histograms or from their sums', () => {
    for (const respondents of [5, 7, 8, 11, 15]) {
      const bySums = concludeFromSums(FIVE_POINTS, respondents, 'tenths').all();
      expect(concludeFromHistograms(FIVE_POINTS, respondents, 'tenths').all()).toEqual(bySums);
    }
  });

  it.each(sizes(1, 10))('keeps the policy on a scale of %i steps for all sums of 5 to 32 people', (length) => {
    const scale = { lowest: 0, highest: length };
    const breaches = sizes(MINIMUM_GROUP_SIZE, 32).flatMap((respondents) =>
      (['tenths', 'half-points'] as const).flatMap((precision) =>
        concludeFromSums(scale, respondents, precision)
          .breaches(length)
          .map((breach) => `${respondents} respondents, ${precision}, ${breach}`),
      ),
    );
    expect(breaches).toEqual([]);
  });
});
