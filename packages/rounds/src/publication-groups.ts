import { labelDirectReports, labelPooledGroup, poolSmallGroups } from '@unguarded/disclosure-control/pooling';
import type { LabelLanguage, PoolingKind } from '@unguarded/disclosure-control/pooling';
import { RoundsError } from './rounds-error.ts';

export interface RosterUnit {
  readonly id: string;
  readonly label: string;
  readonly parentId: string | null;
  readonly leaderId: string | null;
}

/** A person with the unit they work in: the unit that their manager leads. The head of the organisation is not here. */
export interface RosterPerson {
  readonly id: string;
  readonly unitId: string;
}

export interface RosterAtFreeze {
  readonly units: readonly RosterUnit[];
  readonly people: readonly RosterPerson[];
  readonly minimumSize: number;
  /** Of the words between the names of units; English when left out. */
  readonly language?: LabelLanguage | undefined;
}

export interface PublicationGroup {
  readonly kind: PoolingKind;
  /** No other group of the round has the same: people compare by it what two pages say of their group. */
  readonly label: string;
  readonly levelUnitId: string;
  /** The units whose people (their leaders not included) are in the group, ascending. */
  readonly unitIds: string[];
  /** Ascending. */
  readonly personIds: string[];
}

/**
 * The publication groups of a round, from the roster at its freeze. The people of a unit are those whose manager leads
 * it; the leader is counted one level up, among peers, and the head of the organisation, who has none, takes no part.
 * Units with fewer than `minimumSize` people are counted together as poolSmallGroups says; every unit is in exactly one
 * group. An organisation with too few people in all yields one group of kind `below-minimum`: no round can be held.
 * Those who report to the head of a unit that has others below it are named so. Where units have the same name, the way to a group stands behind its label.
 *
 * Throws RoundsError 'unknown-unit' for a person in a unit that is not listed, DisclosureError 'unit-tree' when the
 * units are not one tree.
 *
 * @example
 * formPublicationGroups({
 *   units: [{ id: 'u', label: 'Shop', parentId: null, leaderId: 'head' }],
 *   people: ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => ({ id, unitId: 'u' })),
 *   minimumSize: 5,
 * }).map(({ label, personIds }) => [label, personIds.length]) // [['Shop', 5]]
 */
export function formPublicationGroups({ units, people, minimumSize, language }: RosterAtFreeze): PublicationGroup[] {
  const peopleOf = peopleByUnit(units, people);
  const parts = units.map(({ id, parentId }) => ({
    id,
    levelUnitId: parentId ?? id,
    size: peopleOf.get(id)?.length ?? 0,
  }));
  const labels = new Map(units.map(({ id, label }) => [id, label]));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const withUnitsBelow = new Set(units.map(({ parentId }) => parentId));
  const partLabel = (id: string) => (withUnitsBelow.has(id) ? labelDirectReports(labelOf(id), language) : labelOf(id));
  const groups = poolSmallGroups({ units, parts, minimumSize }).map((pooled) => ({
    kind: pooled.kind,
    label: labelPooledGroup(pooled, { partLabel, unitLabel: labelOf, language }),
    levelUnitId: pooled.levelUnitId,
    unitIds: pooled.partIds,
    personIds: pooled.partIds.flatMap((unitId) => peopleOf.get(unitId) ?? []).toSorted(),
  }));
  return withDistinctLabels(groups, units);
}

/** A label that several groups would have gets the way to its level behind it, and a number where that is the same too. */
function withDistinctLabels(groups: readonly PublicationGroup[], units: readonly RosterUnit[]): PublicationGroup[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const alike = Map.groupBy(groups, ({ label }) => label);
  const given = new Set<string>();
  return groups.map((group) => {
    const isAlone = alike.get(group.label)?.length === 1;
    const label = firstFree(isAlone ? group.label : `${group.label} (${wayTo(group.levelUnitId, byId)})`, given);
    given.add(label);
    return { ...group, label };
  });
}

/** The names from the root of the tree down to a unit. */
function wayTo(unitId: string, byId: ReadonlyMap<string, RosterUnit>): string {
  const labels: string[] = [];
  for (let unit = byId.get(unitId); unit !== undefined; unit = unit.parentId === null ? undefined : byId.get(unit.parentId)) labels.unshift(unit.label);
  return labels.join(' › ');
}

function firstFree(label: string, given: ReadonlySet<string>): string {
  let free = label;
  for (let number = 2; given.has(free); number += 1) free = `${label} ${number}`;
  return free;
}

function peopleByUnit(units: readonly RosterUnit[], people: readonly RosterPerson[]): Map<string, string[]> {
  const byUnit = new Map<string, string[]>(units.map(({ id }) => [id, []]));
  for (const { id, unitId } of people) {
    const members = byUnit.get(unitId);
    if (members === undefined) throw new RoundsError('unknown-unit', `Person ${id} works in the unknown unit ${unitId}.`);
    members.push(id);
  }
  return byUnit;
}
