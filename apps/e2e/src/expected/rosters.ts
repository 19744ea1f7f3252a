import type { DemoPerson, DemoRound } from '../demo/plan.ts';
import type { PublishedGroup, PublishedSheet } from './published-sheet.ts';

/** The people of each unit by its label: those whose manager leads it. The head has no manager and takes no part. */
export const peopleByUnit = ({ people }: DemoRound): ReadonlyMap<string, readonly DemoPerson[]> =>
  Map.groupBy(people.filter(({ managerEmail }) => managerEmail !== ''), ({ unit }) => unit);

/** Everybody on the roster of some groups. */
export const membersOf = (round: DemoRound, sheet: PublishedSheet, groups: readonly PublishedGroup[]): DemoPerson[] => {
  const labels = new Map(sheet.units.map(({ id, label }) => [id, label]));
  const people = peopleByUnit(round);
  return groups.flatMap(({ unitIds }) => unitIds.flatMap((unitId) => people.get(labels.get(unitId) ?? '') ?? []));
};
