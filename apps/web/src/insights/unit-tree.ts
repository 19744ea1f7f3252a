import { words } from '../words/words.ts';

interface Unit { unitId: string; label: string; parentId: string | null }

/** A unit with its depth below the topmost unit that the reader may see. */
export interface TreeLine {
  unitId: string;
  label: string;
  depth: number;
  /** The name of the part directly above, as far as the reader may see it. */
  above: string;
}

/**
 * Units in the order of reading: every unit directly above the ones below it, siblings by name.
 * A unit whose parent is not in the list stands at the top.
 *
 * @example unitTree([{ unitId: 'b', label: 'Sales', parentId: 'a' }, { unitId: 'a', label: 'Company', parentId: null }])
 * // [{ unitId: 'a', label: 'Company', depth: 0, above: '' }, { unitId: 'b', label: 'Sales', depth: 1, above: 'Company' }]
 */
export const unitTree = (units: readonly Unit[]): TreeLine[] => {
  const known = new Set(units.map(({ unitId }) => unitId));
  const childrenOf = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings === undefined) childrenOf.set(parentId, [unit]);
    else siblings.push(unit);
  }
  const inOrder = new Intl.Collator(words.locale).compare;
  const below = (parent: Unit | null, depth: number): TreeLine[] =>
    [...(childrenOf.get(parent?.unitId ?? null) ?? [])]
      .sort((one, other) => inOrder(one.label, other.label))
      .flatMap((unit) => [{ unitId: unit.unitId, label: unit.label, depth, above: parent?.label ?? '' }, ...below(unit, depth + 1)]);
  return below(null, 0);
};

/** The units above one unit, topmost first, as far as the reader may see them. */
export const pathTo = (units: readonly Unit[], unitId: string): Unit[] => {
  const unit = units.find((candidate) => candidate.unitId === unitId);
  const parent = units.find((candidate) => candidate.unitId === unit?.parentId);
  return parent === undefined ? [] : [...pathTo(units, parent.unitId), parent];
};
