import { labelPooledGroup, poolSmallGroups } from '@unguarded/disclosure-control/pooling';
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
  return poolSmallGroups({ units, parts, minimumSize }).map((pooled) => ({
    kind: pooled.kind,
    label: labelPooledGroup(pooled, { partLabel: labelOf, unitLabel: labelOf, language }),
    levelUnitId: pooled.levelUnitId,
    unitIds: pooled.partIds,
    personIds: pooled.partIds.flatMap((unitId) => peopleOf.get(unitId) ?? []).toSorted(),
  }));
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
