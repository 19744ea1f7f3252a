import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SharedPeople } from './few-people-cuts.ts';
import { fewPeopleCuts } from './few-people-cuts.ts';

const NODES = ['a', 'b', 'c', 'A', 'B', 'C', 'elsewhere'];

/** All sets of nodes without elsewhere, and the people on the edges that leave them: by trying every one. */
const allCuts = (shared: SharedPeople): { sets: string[]; people: number }[] =>
  Array.from({ length: 2 ** (NODES.length - 1) - 1 }, (_, index) => NODES.slice(0, -1).filter((__, node) => Math.floor((index + 1) / 2 ** node) % 2 === 1)).map((sets) => ({
    sets, people: shared.reduce((sum, [one, other, people]) => (sets.includes(one) === sets.includes(other) ? sum : sum + people), 0),
  }));

describe('people by whom sets of two rounds differ', () => {
  test('a team and itself a round later without one person differ by that one', () => {
    expect(fewPeopleCuts([['a', 'A', 19], ['A', 'elsewhere', 1]], 'elsewhere', 5)).toEqual([{ sets: ['A', 'a'], people: 1 }]);
  });

  test('two teams told apart and then together without one are found, though each differs from the sum by many', () => {
    expect(fewPeopleCuts([['a', 'A', 15], ['a', 'B', 14], ['B', 'elsewhere', 1]], 'elsewhere', 5)).toEqual([{ people: 1, sets: ['A', 'B', 'a'] }]);
  });

  test('the same people, or five others, are no cut', () => {
    expect(fewPeopleCuts([['a', 'A', 20]], 'elsewhere', 5)).toEqual([]);
    expect(fewPeopleCuts([['a', 'A', 20], ['a', 'elsewhere', 2], ['A', 'elsewhere', 3]], 'elsewhere', 5)).toEqual([]);
  });

  test('something is found exactly where one of all unions differs by one to four people, and what is found is one', () => {
    const edge = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('A', 'B', 'C', 'elsewhere'), fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 30 })));
    const fromElsewhere = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constant('elsewhere'), fc.integer({ min: 1, max: 7 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(edge, fromElsewhere), { minLength: 1, maxLength: 10 }), (shared) => {
        const found = fewPeopleCuts(shared, 'elsewhere', 5);
        const few = allCuts(shared).filter(({ people }) => people > 0 && people < 5);
        expect(found.length > 0).toBe(few.length > 0);
        for (const { sets, people } of found) {
          const all = allCuts(shared).find((cut) => cut.sets.toSorted().join() === sets.join());
          expect(all?.people).toBe(people);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
