import { describe, expect, it } from 'vitest';
import { codeMean } from './coding.ts';
import { MINIMUM_FOR_ORGANISATION_STATISTICS, MINIMUM_FOR_TENTHS, MINIMUM_GROUP_SIZE, gapIndexVarianceFloor, itemVarianceFloor } from './policy.ts';

/**
 * That a pooled variance at its floor takes nothing from the policy, by the argument of decision 0012: whatever the codes
 * leave open for one answer, the squared deviations that it takes are there, because the other atoms need not have theirs.
 */

/** People who rated and the sum of their values counted from 0. */
interface Rated {
  readonly rated: number;
  readonly sum: number;
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** All numbers and sums that the same is read of. */
function readings(length: number, respondents: number): Rated[][] {
  const byReading = new Map<string, Rated[]>();
  for (const rated of range(0, respondents)) {
    for (const sum of range(0, rated * length)) {
      const code = codeMean({ sum, rated, respondents, responseSet: { lowest: 0, highest: length }, precision: 'tenths' });
      const reading = respondents < MINIMUM_FOR_TENTHS || rated < MINIMUM_GROUP_SIZE ? code : `${code} of ${rated}`;
      byReading.set(reading, [...(byReading.get(reading) ?? []), { rated, sum }]);
    }
  }
  return [...byReading.values()];
}

/** Squares of so many whole numbers of this sum, at the least. */
function leastSquares(people: number, sum: number): number {
  const low = people === 0 ? 0 : Math.floor(sum / people);
  const higher = sum - low * people;
  return (people - higher) * low ** 2 + higher * (low + 1) ** 2;
}

/** Least squared deviations from the mean when some answers are given. */
function leastDeviations({ rated, sum }: Rated, given: readonly number[]): number {
  if (rated === 0) return 0;
  const others = rated - given.length;
  const rest = sum - given.reduce((total, value) => total + value, 0);
  if (others < 0 || rest < 0 || (others === 0 && rest > 0)) return Infinity;
  return given.reduce((total, value) => total + value ** 2, 0) + leastSquares(others, rest) - sum ** 2 / rated;
}

/** What a variance that was told as this floor can be at the most. */
function mostTold(floor: number): number {
  const told = Number(floor.toPrecision(1));
  return told + 10 ** Math.floor(Math.log10(told) + 1e-9) / 2;
}

/** Squared deviations that the other people leave over, at the least, for each of them who rated. */
function spareAPerson(length: number, most: number): number {
  const spare = range(MINIMUM_GROUP_SIZE, 20).flatMap((respondents) =>
    readings(length, respondents).map((reading) => {
      const left = Math.max(...reading.map((of) => Math.max(0, most * (of.rated - 1) - leastDeviations(of, []))));
      return left / Math.max(1, ...reading.map(({ rated }) => rated));
    }),
  );
  return Math.min(...spare);
}

interface Situation {
  readonly length: number;
  readonly respondents: number;
  readonly most: number;
}

/** The answers that remain for somebody, to a reader who knows `own` (or nothing), lowest and highest of them. */
function remaining(reading: readonly Rated[], own: readonly number[], { length, most, spare }: Situation & { spare: number }): number[] {
  const others = Math.max(0, MINIMUM_FOR_ORGANISATION_STATISTICS - Math.max(...reading.map(({ rated }) => rated)));
  return range(0, length).filter((value) => reading.some((of) => of.rated > own.length && leastDeviations(of, [...own, value]) <= most * (of.rated - 1) + spare * others));
}

function breaches(situation: Situation): string[] {
  const { length, respondents, most } = situation;
  const spare = spareAPerson(length, most);
  const isKept = (values: readonly number[], least: number) => {
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    return highest - lowest >= least && 2 * highest >= length && 2 * lowest <= length;
  };
  return readings(length, respondents).flatMap((reading) => {
    const isPossible = (own: number) => reading.some((of) => of.rated > 1 && range(0, length).some((value) => leastDeviations(of, [own, value]) < Infinity));
    const left = (own: readonly number[]) => remaining(reading, own, { ...situation, spare });
    const colleagues = range(0, length).filter((own) => isPossible(own) && !isKept(left([own]), length / 4));
    const outsider = reading.some(({ rated }) => rated > 0) && !isKept(left([]), length / 2);
    return [...colleagues.map((own) => `${respondents} people, own answer ${own}`), ...(outsider ? [`${respondents} people, outsider`] : [])];
  });
}

const SIZES = [...range(MINIMUM_GROUP_SIZE, 16), 20, 31, 60, 95, 100];

describe('a pooled variance at its floor', () => {
  it.each([2, 3, 4, 5, 6])('leaves everybody what the codes leave, on a scale of %i steps, for a hundred people in whatever parts', (length) => {
    const most = mostTold(itemVarianceFloor({ lowest: 0, highest: length }) ?? 0);
    expect(SIZES.flatMap((respondents) => breaches({ length, respondents, most }))).toEqual([]);
  });

  it('does so on 0 to 10, too', () => {
    const most = mostTold(itemVarianceFloor({ lowest: 0, highest: 10 }) ?? 0);
    expect([5, 7, 8, 14, 15].flatMap((respondents) => breaches({ length: 10, respondents, most }))).toEqual([]);
  });

  it('could not be 0.3 on 1 to 5', () => {
    expect(SIZES.flatMap((respondents) => breaches({ length: 4, respondents, most: 0.35 }))).not.toEqual([]);
  });

  it('is not told on a scale of two values: what is told by a code in tenths is all of the variance', () => {
    expect(itemVarianceFloor({ lowest: 0, highest: 1 })).toBeNull();
    expect(spareAPerson(1, 0.25)).toBe(0);
  });
});

describe('the floor of the gap index', () => {
  /** Decision 0012: a colleague's own row may lie anywhere, another's deviates by one answer, all others lie within a step of their mean. */
  const needed = (lengths: readonly number[]): number => {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    return total ** 2 + (Math.max(...lengths) + 1) ** 2;
  };

  it.each([[[4]], [[4, 4]], [[4, 4, 4]], [[4, 4, 4, 4, 4]], [[4, 4, 10]], [[1, 1]], [[10, 10, 10, 10, 10]], [[6, 4, 3, 2, 1]]])(
    'leaves room for any own row and for one answer at any place, with items of %j steps',
    (lengths) => {
      const total = lengths.reduce((sum, length) => sum + length, 0);
      const steps = (mostTold(gapIndexVarianceFloor(lengths.map((length) => ({ lowest: 0, highest: length })))) * total ** 2) / 100 ** 2;
      // At least 80 degrees of freedom to a hundred people in parts of five or more; the others' sums need a quarter each.
      expect(0.8 * MINIMUM_FOR_ORGANISATION_STATISTICS * steps - MINIMUM_FOR_ORGANISATION_STATISTICS / 4).toBeGreaterThanOrEqual(needed(lengths));
    },
  );

  it('deals answers out so that sums of all but two people lie within a step', () => {
    const people = 7;
    const sums = Array.from({ length: people }, () => 0);
    let next = 0;
    for (const total of [11, 16, 9, 27, 20]) {
      for (let index = 0; index < people; index += 1) sums[index] = (sums[index] ?? 0) + Math.floor(total / people);
      for (let left = total % people; left > 0; left -= 1, next += 1) sums[next % people] = (sums[next % people] ?? 0) + 1;
    }
    expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(1);
  });
});
