import { poolSmallGroups } from './pooling.ts';
import type { UnitPlace } from './pooling.ts';
import { seededChance } from './seeded-chance.ts';
import { unitsBottomUp } from './unit-tree.ts';

export interface ForecastUnit extends UnitPlace {
  readonly label: string;
  /** On the roster of the unit itself, without the units below it. */
  readonly people: number;
}

export interface ForecastGroup {
  readonly id: string;
  readonly levelUnitId: string;
  readonly unitIds: readonly string[];
  readonly rosterCount: number;
}

export interface ForecastInput {
  readonly units: readonly ForecastUnit[];
  /** Publication groups: of a frozen round, or as they would be if it were frozen today. */
  readonly groups: readonly ForecastGroup[];
  /** Share of people who are expected to answer, 0 to 1. */
  readonly expectedResponse: number;
  readonly minimumGroupSize: number;
  /** A whole number: the same seed gives the same chances. */
  readonly seed: number;
}

/** What a round will probably show of one unit, with all units below it. */
export interface UnitForecast {
  readonly unitId: string;
  readonly label: string;
  readonly parentId: string | null;
  /** On the roster of the unit and all below it. */
  readonly people: number;
  readonly expectedRespondents: number;
  /** Labels of the units with which this one is counted when exactly as many answer as expected: none when it has figures of its own, null when nothing is published. */
  readonly countedWith: readonly string[] | null;
  /** How probably it has figures of its own, 0 to 1, if everybody answers with the expected chance and by themselves. */
  readonly chance: number;
}

export interface Forecast {
  readonly people: number;
  readonly expectedRespondents: number;
  readonly minimumGroupSize: number;
  /** So few people that a pulse tells more about each of them than it is worth. */
  readonly advisedAgainst: boolean;
  /** Parents before the units below them. */
  readonly units: readonly UnitForecast[];
}

/** Below this a conversation does better than a pulse: one atom at most, in bands. */
const FEWEST_FOR_A_PULSE = 8;

const MOST_DRAWS = 300;
const FEWEST_DRAWS = 30;
/** People times draws, so that a large organisation's forecast takes no longer than a second. */
const WORK = 1_500_000;

/**
 * Which units will probably have figures of their own, and with whom the others will be counted, before anybody
 * answers: the pooling function of the release on the expected numbers of respondents, and the chance by drawing who
 * answers again and again. From roster counts alone.
 *
 * A unit has figures of its own when an atom lies wholly inside it and the units below it.
 *
 * Throws DisclosureError 'unit-tree' when the units are not one tree.
 *
 * @example forecastAtoms({ units: [{ id: 'u', label: 'Desk', parentId: null, people: 12 }], groups: [{ id: 'g', levelUnitId: 'u', unitIds: ['u'], rosterCount: 12 }],
 *   expectedResponse: 0.7, minimumGroupSize: 5, seed: 1 }).units[0] // { label: 'Desk', people: 12, expectedRespondents: 8, countedWith: [], chance: 0.99, … }
 */
export function forecastAtoms(input: ForecastInput): Forecast {
  const tree = indexTree(input.units);
  const expected = new Map(input.groups.map(({ id, rosterCount }) => [id, Math.round(rosterCount * input.expectedResponse)]));
  const picture = pictureOf(input, tree, expected);
  const chances = chancesOf(input, tree);
  const people = sumsBelow(tree, input.units);
  const total = input.groups.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
  return {
    people: total,
    expectedRespondents: Math.round(total * input.expectedResponse),
    minimumGroupSize: input.minimumGroupSize,
    advisedAgainst: total < FEWEST_FOR_A_PULSE,
    units: tree.topDown.map((id) => ({
      unitId: id,
      label: tree.labels.get(id) ?? '',
      parentId: tree.parents.get(id) ?? null,
      people: people.get(id) ?? 0,
      expectedRespondents: Math.round((people.get(id) ?? 0) * input.expectedResponse),
      countedWith: countedWith(tree, picture, id),
      chance: chances.get(id) ?? 0,
    })),
  };
}

interface Tree {
  readonly topDown: readonly string[];
  readonly parents: ReadonlyMap<string, string | null>;
  readonly depths: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, string>;
}

/** Who is published with whom, for one set of numbers of respondents. */
interface Picture {
  /** Units with an atom wholly inside. */
  readonly withOwnFigures: ReadonlySet<string>;
  /** Of the atom in which a unit's own people are counted: all its units. */
  readonly unitsOfAtomOf: ReadonlyMap<string, readonly string[]>;
}

function indexTree(units: readonly ForecastUnit[]): Tree {
  const topDown = unitsBottomUp(units).toReversed().map(({ id }) => id);
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const depths = new Map<string, number>();
  for (const id of topDown) depths.set(id, (depths.get(parents.get(id) ?? '') ?? -1) + 1);
  return { topDown, parents, depths, labels: new Map(units.map(({ id, label }) => [id, label])) };
}

function pictureOf({ units, groups, minimumGroupSize }: ForecastInput, tree: Tree, respondents: ReadonlyMap<string, number>): Picture {
  const parts = groups.map(({ id, levelUnitId }) => ({ id, levelUnitId, size: respondents.get(id) ?? 0 }));
  const unitIdsOf = new Map(groups.map(({ id, unitIds }) => [id, unitIds]));
  const withOwnFigures = new Set<string>();
  const unitsOfAtomOf = new Map<string, readonly string[]>();
  for (const { partIds, kind } of poolSmallGroups({ units, parts, minimumSize: minimumGroupSize })) {
    if (kind === 'below-minimum') continue;
    const unitIds = partIds.flatMap((id) => unitIdsOf.get(id) ?? []);
    for (const unitId of unitIds) unitsOfAtomOf.set(unitId, unitIds);
    for (let id = lowestCommonUnit(tree, unitIds); id !== null && !withOwnFigures.has(id); id = tree.parents.get(id) ?? null) withOwnFigures.add(id);
  }
  return { withOwnFigures, unitsOfAtomOf };
}

function lowestCommonUnit({ parents, depths }: Tree, [first, ...rest]: readonly string[]): string | null {
  let common: string | null = first ?? null;
  for (const unitId of rest) {
    let other: string | null = unitId;
    while (common !== null && other !== null && common !== other) {
      if ((depths.get(common) ?? 0) >= (depths.get(other) ?? 0)) common = parents.get(common) ?? null;
      else other = parents.get(other) ?? null;
    }
  }
  return common;
}

function countedWith(tree: Tree, { withOwnFigures, unitsOfAtomOf }: Picture, unitId: string): string[] | null {
  if (withOwnFigures.has(unitId)) return [];
  const together = unitsOfAtomOf.get(unitId);
  return together === undefined ? null : together.filter((id) => id !== unitId).map((id) => tree.labels.get(id) ?? '');
}

/** The share of draws in which each unit has figures of its own. Everybody draws their own number, in the order of the groups' ids. */
function chancesOf(input: ForecastInput, tree: Tree): Map<string, number> {
  const groups = input.groups.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const people = groups.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
  const draws = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(WORK / Math.max(1, people))));
  const chance = seededChance(input.seed);
  const found = new Map<string, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const respondents = new Map(groups.map(({ id, rosterCount }) => [id, drawn(rosterCount, input.expectedResponse, chance)]));
    for (const unitId of pictureOf(input, tree, respondents).withOwnFigures) found.set(unitId, (found.get(unitId) ?? 0) + 1);
  }
  return new Map([...found].map(([unitId, times]) => [unitId, times / draws]));
}

function drawn(people: number, expectedResponse: number, chance: () => number): number {
  let respondents = 0;
  for (let person = 0; person < people; person += 1) if (chance() < expectedResponse) respondents += 1;
  return respondents;
}

/** The people of each unit and of all below it. */
function sumsBelow({ topDown, parents }: Tree, units: readonly ForecastUnit[]): Map<string, number> {
  const sums = new Map(units.map(({ id, people }) => [id, people]));
  for (const id of topDown.toReversed()) {
    const parentId = parents.get(id) ?? null;
    if (parentId !== null) sums.set(parentId, (sums.get(parentId) ?? 0) + (sums.get(id) ?? 0));
  }
  return sums;
}

/**
 * The part of a forecast that concerns one unit and the units below it; null for a unit that is not in it.
 *
 * @example forecastBelow(forecast, departmentId)?.units.length // 8, of the 45 of the organisation
 */
export function forecastBelow(forecast: Forecast, unitId: string): Forecast | null {
  const inside = new Set([unitId]);
  for (const unit of forecast.units) if (inside.has(unit.parentId ?? '')) inside.add(unit.unitId);
  const units = forecast.units.filter((unit) => inside.has(unit.unitId));
  const [top] = units;
  return top === undefined ? null : { ...forecast, people: top.people, expectedRespondents: top.expectedRespondents, units };
}
