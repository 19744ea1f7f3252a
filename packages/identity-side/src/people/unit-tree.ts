/**
 * A unit and all units below it, the unit itself first.
 *
 * @example unitsBelow([{ id: 'a', parent_id: null }, { id: 'b', parent_id: 'a' }], 'a') // ['a', 'b']
 */
export const unitsBelow = (units: readonly { id: string; parent_id: string | null }[], top: string): string[] => {
  const children = Map.groupBy(units, (unit) => unit.parent_id);
  const found: string[] = [];
  const waiting = [top];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    found.push(unit);
    waiting.push(...(children.get(unit) ?? []).map(({ id }) => id).toReversed());
  }
  return found;
};
