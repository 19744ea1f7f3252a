import type { OrganisedUnit } from '../api/shapes.ts';

/**
 * How many people each part has, with all parts below it: what its figures would be about.
 *
 * @example peopleWithin([{ unitId: 'a', parentId: null, people: 2 }, { unitId: 'b', parentId: 'a', people: 7 }]).get('a') // 9
 */
export const peopleWithin = (units: readonly Pick<OrganisedUnit, 'unitId' | 'parentId' | 'people'>[]): ReadonlyMap<string, number> => {
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]));
  const sums = new Map<string, number>();
  for (const { unitId, people } of units) {
    for (let at: string | null = unitId; at !== null; at = parents.get(at) ?? null) sums.set(at, (sums.get(at) ?? 0) + people);
  }
  return sums;
};
