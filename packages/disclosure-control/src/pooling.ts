import { groupWords, type LabelLanguage } from './group-words.ts';
import { DisclosureError } from './disclosure-error.ts';
import { ascending, unitsBottomUp } from './unit-tree.ts';
import type { UnitNode, UnitPlace } from './unit-tree.ts';

export type { LabelLanguage } from './group-words.ts';
export type { UnitPlace } from './unit-tree.ts';

/** A set of people that is never cut: at the freeze the people of one unit, after the close one publication group. */
export interface PoolingPart {
  readonly id: string;
  /** The unit among whose teams this part stands: the parent of the part's unit; for the head's own people the root. */
  readonly levelUnitId: string;
  /** People on the roster at the freeze, respondents after the close. */
  readonly size: number;
}

export interface PoolingInput {
  readonly units: readonly UnitPlace[];
  readonly parts: readonly PoolingPart[];
  readonly minimumSize: number;
}

/**
 * How a group came about. `alone`: one part that is large enough. `pool`: the small ones of a level together ("Other
 * teams of …"). `pool-merged`: small ones that were too few even together, with a group that is large enough.
 * `below-minimum`: everybody there is, and still too few: nothing may be published of it.
 */
export type PoolingKind = 'alone' | 'pool' | 'pool-merged' | 'below-minimum';

export interface PooledGroup {
  /** Ascending. */
  readonly partIds: string[];
  /** The unit at whose level the group was formed. */
  readonly levelUnitId: string;
  readonly kind: PoolingKind;
  /** Of a merged group: the part or pool that was large enough by itself and gives the group its name. */
  readonly leading: { readonly partIds: string[]; readonly levelUnitId: string };
}

/** A group in the making: it may yet take in leftovers from levels above. Parts in the order in which they came. */
interface Standing {
  partIds: string[];
  firstPartId: string;
  size: number;
  levelUnitId: string;
  kind: PoolingKind;
  leading: { partIds: string[]; levelUnitId: string };
}

interface Candidate {
  readonly partIds: readonly string[];
  readonly size: number;
}

/** What a level leaves behind for the level above. */
interface LevelOutcome {
  /** The small ones that found nobody at or below this level. */
  readonly passedUp: Candidate | null;
  /** The group that takes in what is left over further up. */
  readonly taker: Standing | null;
}

/**
 * Puts every part into exactly one group of at least `minimumSize`, as low in the tree as possible, from sizes alone.
 * The one partition of the house: publication groups at the freeze and atoms after the close (docs/decisions/0005).
 *
 * Bottom-up, at every unit P: the candidates are the parts that stand at P's level and what the units below passed up.
 * A candidate that is large enough stands alone; the others form one pool. A pool that is large enough is a group. One
 * that is not is merged with the smallest group of P's level; failing that, with the smallest group of the first unit
 * below P (by id, downwards) that has one; failing that, it is passed up as one candidate. At the top there is nobody
 * left only if all parts together are too few: one group of kind `below-minimum`.
 *
 * "Smallest" is by size, then by smallest part id. The result does not depend on the order of the input. A change below
 * one unit changes no group elsewhere, unless all parts below that unit are fewer than `minimumSize` before or after:
 * otherwise nothing is ever passed up from there.
 *
 * Throws DisclosureError 'unit-tree' when the units are not one tree, a part's level is unknown or a part comes twice.
 * Cost: sorting; 20,000 parts take well under a second.
 *
 * @example
 * poolSmallGroups({
 *   units: [{ id: 'desk', parentId: null }],
 *   parts: [
 *     { id: 'east', levelUnitId: 'desk', size: 12 },
 *     { id: 'north', levelUnitId: 'desk', size: 3 },
 *     { id: 'south', levelUnitId: 'desk', size: 4 },
 *   ],
 *   minimumSize: 5,
 * }).map(({ partIds, kind }) => [kind, ...partIds]) // [['alone', 'east'], ['pool', 'north', 'south']]
 */
export function poolSmallGroups({ units, parts, minimumSize }: PoolingInput): PooledGroup[] {
  if (units.length === 0 && parts.length === 0) return [];
  const partsAtLevel = groupByLevel(units, parts);
  const outcomes = new Map<string, LevelOutcome>();
  const standings: Standing[] = [];
  let top: Standing | null = null;
  for (const unit of unitsBottomUp(units)) {
    const below = unit.childIds.map((id) => outcomes.get(id) ?? NOTHING_LEFT);
    const formed = formLevel({ unit, parts: partsAtLevel.get(unit.id) ?? [], below }, minimumSize);
    standings.push(...formed.standings);
    outcomes.set(unit.id, formed.outcome);
    top = formed.outcome.passedUp && tooFewInAll(formed.outcome.passedUp, unit.id);
  }
  return [...standings, ...(top === null ? [] : [top])].toSorted(byFirstPart).map(asPooledGroup);
}

const NOTHING_LEFT: LevelOutcome = { passedUp: null, taker: null };

interface Level {
  readonly unit: UnitNode;
  readonly parts: readonly PoolingPart[];
  readonly below: readonly LevelOutcome[];
}

function formLevel({ unit, parts, below }: Level, minimumSize: number): { standings: Standing[]; outcome: LevelOutcome } {
  const candidates = [
    ...parts.map(({ id, size }): Candidate => ({ partIds: [id], size })),
    ...below.flatMap(({ passedUp }) => passedUp ?? []),
  ];
  const alone = candidates.filter(({ size }) => size >= minimumSize).map((large) => stand(large, unit.id, 'alone'));
  const small = candidates.filter(({ size }) => size < minimumSize);
  if (small.length === 0) return settled(alone, takerOf(alone, below));

  const pool: Candidate = { partIds: small.flatMap(({ partIds }) => partIds), size: total(small) };
  if (pool.size >= minimumSize) {
    const standings = [...alone, stand(pool, unit.id, 'pool')];
    return settled(standings, takerOf(standings, below));
  }
  const taker = takerOf(alone, below);
  if (taker === null) return { standings: [], outcome: { passedUp: pool, taker: null } };
  merge(taker, pool, unit.id);
  return settled(alone, takerOf(alone, below));
}

function settled(standings: Standing[], taker: Standing | null): { standings: Standing[]; outcome: LevelOutcome } {
  return { standings, outcome: { passedUp: null, taker } };
}

/** The smallest group of this level, or the taker of the first unit below that has one: by id, not by size, so that
 * what happens below one unit cannot move the leftovers into or out of another. */
function takerOf(standings: readonly Standing[], below: readonly LevelOutcome[]): Standing | null {
  const [smallest] = standings.toSorted((a, b) => a.size - b.size || byFirstPart(a, b));
  return smallest ?? below.find(({ taker }) => taker !== null)?.taker ?? null;
}

function merge(taker: Standing, pool: Candidate, levelUnitId: string): void {
  for (const partId of pool.partIds) {
    taker.partIds.push(partId);
    if (partId < taker.firstPartId) taker.firstPartId = partId;
  }
  taker.size += pool.size;
  taker.levelUnitId = levelUnitId;
  taker.kind = 'pool-merged';
}

function stand(candidate: Candidate, levelUnitId: string, kind: PoolingKind): Standing {
  const partIds = candidate.partIds.toSorted(ascending);
  return {
    partIds: [...partIds],
    firstPartId: partIds[0] ?? '',
    size: candidate.size,
    levelUnitId,
    kind,
    leading: { partIds, levelUnitId },
  };
}

function tooFewInAll(everybody: Candidate, rootId: string): Standing {
  return stand(everybody, rootId, 'below-minimum');
}

function groupByLevel(units: readonly UnitPlace[], parts: readonly PoolingPart[]): Map<string, PoolingPart[]> {
  const levels = new Map<string, PoolingPart[]>(units.map(({ id }) => [id, []]));
  const seen = new Set<string>();
  for (const part of parts) {
    const level = levels.get(part.levelUnitId);
    if (level === undefined || seen.has(part.id)) {
      throw new DisclosureError('unit-tree', `Part ${part.id} comes twice or stands at the unknown level ${part.levelUnitId}.`);
    }
    seen.add(part.id);
    level.push(part);
  }
  return levels;
}

function asPooledGroup({ partIds, levelUnitId, kind, leading }: Standing): PooledGroup {
  return { partIds: partIds.toSorted(ascending), levelUnitId, kind, leading };
}

function byFirstPart(a: Standing, b: Standing): number {
  return ascending(a.firstPartId, b.firstPartId);
}

function total(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { size }) => sum + size, 0);
}

export interface PoolingNames {
  partLabel: (partId: string) => string;
  unitLabel: (unitId: string) => string;
  /** English when left out. */
  language?: LabelLanguage | undefined;
}

/**
 * The name of a group in the organisation's words: the part's own name, "Other teams of <unit>", or
 * "<name> with <others>" (three by name in alphabetical order, then "and n more"); in its language.
 *
 * @example labelPooledGroup(poolOfNorthAndSouth, names) // 'Other teams of Service Desk'
 */
export function labelPooledGroup({ partIds, levelUnitId, kind, leading }: PooledGroup, names: PoolingNames): string {
  switch (kind) {
    case 'alone':
    case 'pool':
      return labelLeading({ partIds, levelUnitId }, names);
    case 'below-minimum':
      return wordsOf(names).allOf(names.unitLabel(levelUnitId));
    case 'pool-merged': {
      const leaders = new Set(leading.partIds);
      const others = partIds.filter((id) => !leaders.has(id)).map(names.partLabel);
      return `${labelLeading(leading, names)} ${wordsOf(names).with} ${enumerate(others.toSorted(ascending), names)}`;
    }
  }
}

function labelLeading({ partIds: [first = '', ...rest], levelUnitId }: PooledGroup['leading'], names: PoolingNames): string {
  return rest.length === 0 ? names.partLabel(first) : wordsOf(names).otherTeamsOf(names.unitLabel(levelUnitId));
}

/**
 * The name of those who report to the head of a unit that has other units below it: the unit's own name would be read
 * as everybody in it. English where no language is given.
 *
 * @example labelDirectReports('Service Desk', 'en') // 'Service Desk (direct reports)'
 */
export function labelDirectReports(unitLabel: string, language: LabelLanguage | undefined): string {
  return groupWords(language ?? 'en').directReportsOf(unitLabel);
}

const wordsOf = ({ language }: PoolingNames) => groupWords(language ?? 'en');

const NAMED_AT_MOST = 3;

function enumerate(labels: readonly string[], names: PoolingNames): string {
  const { and, more } = wordsOf(names);
  if (labels.length > NAMED_AT_MOST) {
    return `${labels.slice(0, NAMED_AT_MOST).join(', ')} ${and} ${more(labels.length - NAMED_AT_MOST)}`;
  }
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} ${and} ${last}`;
}
