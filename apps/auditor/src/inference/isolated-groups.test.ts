import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { blocksOf, smallestIsolated } from './isolated-groups.ts';
import type { IntegerLimits } from './linear-system.ts';
import { loadIntegerLimits } from './linear-system.ts';
import { closenessInBlock } from './linked-block.ts';

const people = new Map([['east', 12], ['west', 9], ['night', 3], ['shop', 8]]);
const set = (...groupIds: string[]) => ({ name: groupIds.join(' + '), groupIds, respondents: groupIds.reduce((sum, id) => sum + (people.get(id) ?? 0), 0) });

describe('the smallest group that figures isolate', () => {
  test('is the smallest set when no two overlap', () => {
    expect(smallestIsolated([set('east'), set('west', 'night'), set('shop')], people)).toEqual({ how: 'shop', people: 8, kind: 'set' });
  });

  test('is what a part leaves of its whole', () => {
    expect(smallestIsolated([set('east'), set('west', 'night'), set('west')], people)).toMatchObject({ people: 3, kind: 'remainder' });
    expect(smallestIsolated([set('east', 'west', 'night'), set('east'), set('west')], people)).toMatchObject({ people: 3, kind: 'remainder' });
  });

  test('is what sets that overlap leave together', () => {
    const isolated = smallestIsolated([set('west', 'night'), set('shop'), set('west', 'shop')], people);
    expect(isolated).toMatchObject({ people: 3, kind: 'overlap' });
    const thirds = smallestIsolated([set('west', 'night'), set('night', 'east'), set('east', 'west')], people);
    expect(thirds).toEqual({ how: '0.50 × west + night plus 0.50 × night + east minus 0.50 × east + west', people: 3, kind: 'overlap' });
  });

  test('is nobody when nothing was published', () => {
    expect(smallestIsolated([], people)).toBeNull();
  });

  test('never has fewer people than the smallest set while the sets are apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const sets = sizes.map((respondents, index) => ({ name: `${index}`, groupIds: [`${index}`], respondents }));
        expect(smallestIsolated(sets, new Map())?.people).toBe(Math.min(...sizes));
        expect(blocksOf(sets)).toHaveLength(sizes.length);
      }),
    );
  });
});

describe('figures of people who overlap', () => {
  let integerLimits: IntegerLimits;
  beforeAll(async () => {
    integerLimits = await loadIntegerLimits();
  });

  test('give one leaver away exactly when the others are the same', () => {
    const told = [{ ...set('west', 'night'), respondents: 10, first: 30, last: 30 }, { ...set('west'), respondents: 9, first: 26, last: 26 }];
    const rosterCounts = new Map([['west', 9], ['night', 1]]);
    expect(closenessInBlock({ told, length: 4, rosterCounts, integerLimits }).outsider).toEqual({ first: 4, last: 4 });
  });

  test('leave the whole scale when they are coarse', () => {
    const told = [{ ...set('west', 'night'), respondents: 10, first: 15, last: 24 }, { ...set('west'), respondents: 9, first: 14, last: 21 }];
    const rosterCounts = new Map([['west', 9], ['night', 1]]);
    for (const solver of [integerLimits, null]) {
      expect(closenessInBlock({ told, length: 4, rosterCounts, integerLimits: solver }).outsider).toEqual({ first: 0, last: 4 });
    }
  });
});
