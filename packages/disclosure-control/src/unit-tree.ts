import { DisclosureError } from './disclosure-error.ts';

export interface UnitPlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** A unit with the ids of the units directly below it, ascending. */
export interface UnitNode {
  readonly id: string;
  readonly childIds: readonly string[];
}

/**
 * The units from the bottom up: every unit after all units below it, the head's unit last. Children stand in ascending
 * order of their ids, so the result does not depend on the order of the list. Depth is bounded by memory only.
 *
 * Throws DisclosureError 'unit-tree' unless the list is one tree: ids once, one root, every parent in the list, no cycle.
 *
 * @example unitsBottomUp([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }]).map(({ id }) => id) // ['b', 'a']
 */
export function unitsBottomUp(units: readonly UnitPlace[]): UnitNode[] {
  const children = childrenByParent(units);
  const pending = [rootOf(units)];
  const topDown: UnitNode[] = [];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const childIds = children.get(id) ?? [];
    topDown.push({ id, childIds });
    for (const childId of childIds) pending.push(childId);
  }
  if (topDown.length !== units.length) throw notATree('a cycle of parents, or a parent that is not in the list');
  return topDown.toReversed();
}

function childrenByParent(units: readonly UnitPlace[]): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { id } of units) {
    if (children.has(id)) throw notATree(`unit ${id} twice`);
    children.set(id, []);
  }
  for (const { id, parentId } of units) if (parentId !== null) children.get(parentId)?.push(id);
  for (const childIds of children.values()) childIds.sort(ascending);
  return children;
}

function rootOf(units: readonly UnitPlace[]): string {
  const [root, second] = units.filter(({ parentId }) => parentId === null);
  if (root === undefined || second !== undefined) throw notATree(root === undefined ? 'no root' : 'two roots');
  return root.id;
}

/** The order of ids: by UTF-16 code unit, the same on every machine and in every language setting. */
export function ascending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function notATree(fault: string): DisclosureError {
  return new DisclosureError('unit-tree', `The units must form one tree; found ${fault}.`);
}
