import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINIMUM_PEOPLE_PER_ITEM, releaseCorrelations, type JointTally } from './correlations.ts';
import type { ScoredItem } from './organisation-statistics.ts';

const itemsOf = (count: number, highest = 5): ScoredItem[] => Array.from({ length: count }, (_, index) => ({ id: `Q${index}`, direction: 1, lowest: 1, highest }));

/** The joint tally of people's answers, straight from the definition of a covariance. */
function jointOf(people: readonly (readonly number[])[]): JointTally {
  const columns = (people[0] ?? []).map((_, column) => people.map((row) => row[column] ?? 0));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (one: readonly number[], other: readonly number[]) => {
    const [left, right] = [mean(one), mean(other)];
    return one.reduce((sum, value, index) => sum + (value - left) * ((other[index] ?? 0) - right), 0) / (one.length - 1);
  };
  return { itemIds: columns.map((_, index) => `Q${index}`), people: people.length, covariances: columns.map((one) => columns.map((other) => covariance(one, other))) };
}

const answers = (items: number) => fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), { minLength: 100, maxLength: 140 });

describe('the correlations of the whole organisation', () => {
  it('are symmetric, in hundredths, within limits, and one on the diagonal', () => {
    fc.assert(
      fc.property(answers(4), (people) => {
        const released = releaseCorrelations(jointOf(people), itemsOf(4));
        expect(released?.people).toBe(people.length);
        released?.matrix.forEach((row, one) => row.forEach((value, other) => {
          expect(value).toBe(released.matrix[other]?.[one]);
          expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-9);
          expect(one === other ? value === 1 : Math.abs(value) <= 0.95).toBe(true);
          expect(Object.is(value, -0)).toBe(false);
        }));
      }),
      { numRuns: 40 },
    );
  });

  it('are of no fewer than a hundred people and ten for each item', () => {
    const joint = jointOf(Array.from({ length: 100 }, (_, index) => Array.from({ length: 11 }, (__, item) => 1 + ((index * (item + 1)) % 5))));
    expect(releaseCorrelations(joint, itemsOf(11))).toBeNull();
    expect(releaseCorrelations({ ...joint, people: 110 }, itemsOf(11))).not.toBeNull();
    expect(releaseCorrelations({ ...jointOf([[1, 2], [2, 1]]), people: 99 }, itemsOf(2))).toBeNull();
    expect(releaseCorrelations(null, itemsOf(2))).toBeNull();
  });

  it('of two items answered alike are never one', () => {
    const alike = Array.from({ length: 100 }, (_, index) => [1 + 4 * (index % 2), 1 + 4 * (index % 2), 5 - 4 * (index % 2)]);
    expect(releaseCorrelations(jointOf(alike), itemsOf(3))?.matrix).toEqual([[1, 0.95, -0.95], [0.95, 1, -0.95], [-0.95, -0.95, 1]]);
  });

  it('leave out an item that nearly everybody answered alike: whether nobody differs, one, or a tenth cannot be told apart', () => {
    const releasedWith = (first: (index: number) => number) => releaseCorrelations(jointOf(Array.from({ length: 100 }, (_, index) => [first(index), 1 + (index % 5), 1 + (index % 4)])), itemsOf(3));
    const nobody = releasedWith(() => 3);
    expect(nobody?.itemIds).toEqual(['Q1', 'Q2']);
    expect(releasedWith((index) => (index === 0 ? 4 : 3))).toEqual(nobody);
    expect(releasedWith((index) => (index % 10 === 0 ? 5 : 3))).toEqual(nobody);
    expect(releaseCorrelations(jointOf(Array.from({ length: 100 }, () => [3, 3])), itemsOf(2))).toBeNull();
  });

  it('never divide by less than the floor, whatever was answered', () => {
    fc.assert(
      fc.property(answers(3), fc.integer({ min: 0, max: 140 }), (people, alike) => {
        const joint = jointOf(people.map((row, index) => (index < alike ? [3, ...row.slice(1)] : row)));
        const isSpread = (joint.covariances[0]?.[0] ?? 0) >= 0.7;
        expect(releaseCorrelations(joint, itemsOf(3))?.itemIds.includes('Q0') ?? false).toBe(isSpread);
      }),
      { numRuns: 40 },
    );
  });

  it('leave out items of two values, whose variance is their share', () => {
    const items = [...itemsOf(2), { id: 'Q2', direction: 1 as const, lowest: 0, highest: 1 }];
    const people = Array.from({ length: 120 }, (_, index) => [1 + (index % 5), 1 + (index % 4), index % 2]);
    expect(releaseCorrelations(jointOf(people), items)?.itemIds).toEqual(['Q0', 'Q1']);
  });

  it('hold at most a sixth of what it takes to tell the rows apart, for any number of items', () => {
    for (let items = 2; items <= 200; items += 1) {
      const people = Math.max(100, MINIMUM_PEOPLE_PER_ITEM * items);
      const bitsOfMatrix = (items * (items - 1) * Math.log2(191)) / 2;
      // Orders of people are alike to a matrix, so log2(people!) of the bits of the rows need not be told.
      const orders = Array.from({ length: people }, (_, index) => Math.log2(index + 1)).reduce((sum, bits) => sum + bits, 0);
      const bitsOfAnswers = people * items * Math.log2(5);
      expect(bitsOfMatrix).toBeLessThan(bitsOfAnswers / 6);
      expect(items < 5 || bitsOfMatrix < bitsOfAnswers - orders).toBe(true);
    }
  });

  it('are the same for different answers: what one matrix says fits many organisations', () => {
    const people = fc.sample(answers(3), { seed: 1, numRuns: 1 })[0] ?? [];
    const before = JSON.stringify(releaseCorrelations(jointOf(people), itemsOf(3)));
    // The first answers of two people exchanged, who differ in it and in another: not only the same people in another order.
    const pairs = people.flatMap((one, index) => people.flatMap((other, at) => (at > index && one[0] !== other[0] && one[1] !== other[1] ? [[index, at] as const] : [])));
    const alike = pairs.filter((pair) => {
      const exchanged = people.map((row, index) => (pair.includes(index) ? [people[pair[0] + pair[1] - index]?.[0] ?? 0, ...row.slice(1)] : row));
      return JSON.stringify(releaseCorrelations(jointOf(exchanged), itemsOf(3))) === before;
    });
    expect(alike.length).toBeGreaterThan(50);
  });

  it('that are no square of numbers, or of items that were not asked, stop the release', () => {
    const joint = jointOf(Array.from({ length: 100 }, (_, index) => [1 + (index % 5), 1 + (index % 3)]));
    expect(() => releaseCorrelations({ ...joint, covariances: [[1]] }, itemsOf(2))).toThrow('symmetric square');
    expect(() => releaseCorrelations({ ...joint, covariances: [[1, Number.NaN], [Number.NaN, 1]] }, itemsOf(2))).toThrow('symmetric square');
    expect(() => releaseCorrelations(joint, itemsOf(1))).toThrow('not asked');
  });
});
