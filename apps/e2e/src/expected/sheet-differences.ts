import type { DemoRound } from '../demo/plan.ts';
import { MINIMUM } from './expected-round.ts';
import { isLabelOf } from './group-labels.ts';
import { pooledGroups, type PooledGroup } from './pooled-groups.ts';
import type { PublishedGroup, PublishedSheet } from './published-sheet.ts';
import { peopleByUnit } from './rosters.ts';

type Labels = ReadonlyMap<string, string>;

const labelsOf = ({ units }: PublishedSheet): Labels => new Map(units.map(({ id, label }) => [id, label]));

/** Every leader's unit stands below the unit that the leader works in. */
const unitDifferences = ({ people }: DemoRound, sheet: PublishedSheet): string[] => {
  const labels = labelsOf(sheet);
  const published = sheet.units.map(({ label, parentId }) => `${label} below ${parentId === null ? 'nothing' : (labels.get(parentId) ?? 'an unknown unit')}`);
  const planned = people.filter(({ leadsUnit }) => leadsUnit !== '').map(({ leadsUnit, unit }) => `${leadsUnit} below ${unit === '' ? 'nothing' : unit}`);
  return [
    ...planned.filter((place) => !published.includes(place)).map((place) => `${sheet.title}: the sheet lacks the unit ${place}.`),
    ...published.filter((place) => !planned.includes(place)).map((place) => `${sheet.title}: the sheet has a unit ${place} that the roster does not have.`),
  ];
};

/** Those who report to the head of a unit with others below it. */
const partLabel = ({ units }: PublishedSheet, label: string): string => {
  const unit = units.find((each) => each.label === label);
  return units.some(({ parentId }) => parentId === unit?.id) ? `${label} (direct reports)` : label;
};

const expectedGroups = (round: DemoRound, { units }: PublishedSheet): PooledGroup[] => {
  const people = peopleByUnit(round);
  const parts = units.map(({ id, label, parentId }) => ({ id, levelUnitId: parentId ?? id, size: people.get(label)?.length ?? 0 }));
  return pooledGroups({ units, parts, minimumSize: MINIMUM });
};

const groupDifferences = (sheet: PublishedSheet, expected: PooledGroup, published: PublishedGroup | undefined): string[] => {
  const labels = labelsOf(sheet);
  const label = (id: string): string => labels.get(id) ?? id;
  const part = (id: string): string => partLabel(sheet, label(id));
  const who = expected.partIds.map(label).join(', ');
  if (published === undefined) return [`${sheet.title}: the people of ${who} must be one group.`];
  const others = expected.partIds.filter((id) => !expected.leading.partIds.includes(id)).map(part);
  const isNamed = isLabelOf(published.label, { leading: expected.leading.partIds.map(part), others, level: label(expected.leading.levelUnitId) });
  return [
    ...(isNamed ? [] : [`${sheet.title}: the group of ${who} is called ${published.label}.`]),
    ...(published.levelUnitId === expected.levelUnitId ? [] : [`${sheet.title}: the group of ${who} stands at the level of ${label(published.levelUnitId)}, not of ${label(expected.levelUnitId)}.`]),
    ...(published.rosterCount === expected.size ? [] : [`${sheet.title}: the group of ${who} has ${expected.size} people, the sheet says ${published.rosterCount}.`]),
  ];
};

const sameUnits = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();

/**
 * Where a round sheet's units and groups are not what pooling the planned roster at five gives.
 *
 * @example sheetDifferences(plan.rounds[0], sheet) // []
 */
export const sheetDifferences = (round: DemoRound, sheet: PublishedSheet): string[] => {
  const expected = expectedGroups(round, sheet);
  const unexpected = sheet.groups.filter(({ unitIds }) => !expected.some(({ partIds }) => sameUnits(partIds, unitIds)));
  return [
    ...unitDifferences(round, sheet),
    ...expected.flatMap((group) => groupDifferences(sheet, group, sheet.groups.find(({ unitIds }) => sameUnits(unitIds, group.partIds)))),
    ...unexpected.map(({ label }) => `${sheet.title}: ${label} is not a group that pooling the roster gives.`),
  ];
};
