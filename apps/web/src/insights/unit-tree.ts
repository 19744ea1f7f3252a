interface Unit { unitId: string; label: string; parentId: string | null }

/** A unit with its depth below the topmost unit that the reader may see. */
export interface TreeLine { unitId: string; label: string; depth: number }

/**
 * Units in the order of reading: every unit directly above the ones below it, siblings by name.
 * A unit whose parent is not in the list stands at the top.
 *
 * @example unitTree([{ unitId: 'b', label: 'Sales', parentId: 'a' }, { unitId: 'a', label: 'Company', parentId: null }])
 * // [{ unitId: 'a', label: 'Company', depth: 0 }, { unitId: 'b', label: 'Sales', depth: 1 }]
 */
export const unitTree = (units: readonly Unit[]): TreeLine[] => {
  const known = new Set(units.map(({ unitId }) => unitId));
  const childrenOf = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), unit]);
  }
  const below = (parentId: string | null, depth: number): TreeLine[] =>
    [...(childrenOf.get(parentId) ?? [])]
      .sort((one, other) => one.label.localeCompare(other.label))
      .flatMap(({ unitId, label }) => [{ unitId, label, depth }, ...below(unitId, depth + 1)]);
  return below(null, 0);
};

/** The units above one unit, topmost first, as far as the reader may see them. */
export const pathTo = (units: readonly Unit[], unitId: string): Unit[] => {
  const unit = units.find((candidate) => candidate.unitId === unitId);
  const parent = units.find((candidate) => candidate.unitId === unit?.parentId);
  return parent === undefined ? [] : [...pathTo(units, parent.unitId), parent];
};
