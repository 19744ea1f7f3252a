import { deriveFrom, type Released, type ReleaseTable } from '@unguarded/disclosure-control';
import type { PublishedRound } from '../published-round.ts';
import { armLevels, favourableOfOrganisation, itemScale } from './arm-levels.ts';
import { oncePer, oncePerSet } from './once-per.ts';
import { chosenRound, releaseIndex, type AskedItem, type Atom, type ReleaseIndex, type ToldPeople } from './release-index.ts';
import { unitCoverage, type CoverageLine, type UnitCoverage } from './unit-coverage.ts';
import { trendVerdicts, type TrendVerdicts } from './trend-verdicts.ts';
import type { Access } from './units-in-scope.ts';
import { armEstimates, unitFigures, type Figures, type Level } from './unit-figures.ts';

interface RoundName {
  roundId: string;
  title: string;
  closedAt: string;
}

export interface ItemFigure {
  itemId: string;
  text: string;
  value: Level | null;
  /** The coded value as published, for a single part only. */
  code: string | null;
  /** About how many of a hundred answer favourably, computed from the codes; organisation only, from 100 respondents. */
  favourable: number | null;
}

/** One published part inside the unit. */
export interface PartFigures extends Figures {
  atomId: string;
  label: string;
  groupLabels: string[];
  respondents: number;
  rosterCount: number;
  precision: Atom['precision'];
  precisionReason: Atom['precisionReason'];
}

export interface TrendPoint extends Figures, RoundName {
  /** False when other people, or other questions, stand behind the figures than in the newest round. */
  comparable: boolean;
  breakReason: BreakReason | null;
  /** True where the line of figures begins: the rounds before asked otherwise, counted others, or could compare others. */
  startsAnew: boolean;
}

/** Why a round cannot be compared; `counted-together`: the unit's people were counted with others then; `nothing-told`: too few answered in it, or in the newest one. */
type BreakReason = { kind: 'other-questions' | 'other-teams' | 'nothing-told-then' | 'nothing-told-now' } | { kind: 'counted-together'; label: string };

/** Everything that a leader's page says of a unit in one round: a function of releases and of nothing else. */
export interface UnitOverview extends Figures {
  unit: { unitId: string; label: string; path: string[] };
  round: RoundName;
  organisation: string;
  /** `summary`: figures without parts, for people who do not lead the unit. */
  access: Access;
  coverage: {
    teams: number;
    alone: number;
    together: number;
    lines: CoverageLine[];
    rosterCount: number;
    respondents: number;
    shownRespondents: number | null;
    /** The release tells nothing of fewer people who answered. */
    minimum: number;
  };
  countedTogether: UnitCoverage['countedTogether'];
  /** How many statements the levels and the gap are the mean of: those that both answers share. */
  sharedStatements: number;
  items: ItemFigure[];
  parts: PartFigures[];
  trend: TrendPoint[];
  /** Of the line up to this round, by the one declared test; null inside below four rounds in a row that can be compared. */
  trendVerdicts: TrendVerdicts;
  /** The middle half of the gaps of all parts of the organisation; from eight parts. */
  usualRange: { low: number; high: number } | null;
}

const MINIMUM_PARTS_FOR_USUAL_RANGE = 8;

const roundOf = (release: ReleaseTable): RoundName => ({ roundId: release.roundId, title: release.roundTitle, closedAt: release.windows.answersCloseAt });

const partOf = (index: ReleaseIndex, atom: Atom): PartFigures => ({
  ...unitFigures(index, [atom]),
  atomId: atom.id,
  label: atom.label,
  groupLabels: index.unitIdsOf(atom.id).map((unitId) => index.unit(unitId)?.label ?? ''),
  respondents: atom.respondents,
  rosterCount: atom.rosterCount,
  precision: atom.precision,
  precisionReason: atom.precisionReason,
});

const byName = new Intl.Collator();

const partsOf = oncePerSet((index: ReleaseIndex, atoms: readonly Atom[]): PartFigures[] => atoms.map((atom) => partOf(index, atom)).toSorted((a, b) => byName.compare(a.label, b.label)));

const itemOf = (index: ReleaseIndex, item: AskedItem, told: readonly ToldPeople[]): Omit<ItemFigure, 'favourable'> => {
  const [only, ...others] = told;
  const level = armLevels(index).ofAtoms(told, 'unguarded', itemScale(item.id));
  return {
    itemId: item.id,
    text: item.text,
    value: level === null ? null : { value: level.value, low: level.finite.low, high: level.finite.high, n: level.respondents },
    code: only !== undefined && others.length === 0 ? (only.unguarded[item.id]?.code ?? null) : null,
  };
};

const organisationItemsOf = oncePer((index: ReleaseIndex): ItemFigure[] => {
  const { items, organisationItems, everybody, organisationUnitId } = index;
  const { atoms } = unitCoverage(index, organisationUnitId);
  return [
    ...items.map((item) => ({ ...itemOf(index, item, atoms), favourable: favourableOfOrganisation(index, item) })),
    ...(everybody === null ? [] : organisationItems.map((item) => ({ ...itemOf(index, item, [everybody]), favourable: favourableOfOrganisation(index, item) }))),
  ];
});

const itemsOf = (index: ReleaseIndex, unitId: string): ItemFigure[] => {
  if (unitId === index.organisationUnitId) return organisationItemsOf(index);
  const { atoms } = unitCoverage(index, unitId);
  return index.items.map((item) => ({ ...itemOf(index, item, atoms), favourable: null }));
};

const sameUnits = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((unitId) => b.has(unitId));

interface UnitRound { index: ReleaseIndex; coverage: UnitCoverage }

const unitRound = (index: ReleaseIndex, unitId: string): UnitRound => ({ index, coverage: unitCoverage(index, unitId) });

/** The shared questions as they were put: rotating questions may come and go beside them. */
const sharedQuestions = ({ items }: ReleaseIndex): string =>
  JSON.stringify(items.filter(({ gapItem }) => gapItem).map(({ id, text, lowest, highest, direction }) => [id, text, lowest, highest, direction]));

const breakBetween = (then: UnitRound, now: UnitRound): BreakReason | null => {
  if (sharedQuestions(then.index) !== sharedQuestions(now.index)) return { kind: 'other-questions' };
  if (sameUnits(then.coverage.coveredUnitIds, now.coverage.coveredUnitIds)) return null;
  if (then.coverage.atoms.length === 0) return { kind: 'nothing-told-then' };
  if (now.coverage.atoms.length === 0) return { kind: 'nothing-told-now' };
  const { countedTogether } = then.coverage;
  return countedTogether === null ? { kind: 'other-teams' } : { kind: 'counted-together', label: countedTogether.label };
};

/** Whose people stand behind the levels: the two answers can be compared in other teams from one round to the next. */
const comparedUnits = oncePerSet((index: ReleaseIndex, atoms: readonly Atom[]): ReadonlySet<string> => new Set(armEstimates(index, atoms).atoms.flatMap(({ id }) => index.unitIdsOf(id))));

/** A team more or less among many moves a level little; below this share of people in common with the round that a line begins with it is another line. */
const LEAST_SHARE_IN_COMMON = 0.9;

const peopleOf = ({ index }: UnitRound, among: (unitIds: readonly string[]) => boolean): number =>
  index.release.groups.reduce((sum, { unitIds, rosterCount }) => sum + (among(unitIds) ? rosterCount : 0), 0);

const standsOnSamePeople = (before: UnitRound, after: UnitRound): boolean => {
  const [earlier, later] = [comparedUnits(before.index, before.coverage.atoms), comparedUnits(after.index, after.coverage.atoms)];
  const inBoth = (round: UnitRound): number => peopleOf(round, (unitIds) => unitIds.every((id) => earlier.has(id) && later.has(id)));
  const inOne = (round: UnitRound, own: ReadonlySet<string>): number => peopleOf(round, (unitIds) => unitIds.every((id) => own.has(id)));
  return inBoth(before) >= LEAST_SHARE_IN_COMMON * inOne(before, earlier) && inBoth(after) >= LEAST_SHARE_IN_COMMON * inOne(after, later);
};

interface Trend { points: TrendPoint[]; verdicts: TrendVerdicts }

const trendOf = (indexes: readonly ReleaseIndex[], unitId: string, now: UnitRound): Trend => {
  const rounds = indexes.filter((index) => index.unit(unitId) !== undefined).map((index) => unitRound(index, unitId));
  let lineBegins: UnitRound | undefined;
  const points = rounds.map((round): TrendPoint => {
    const breakReason = breakBetween(round, now);
    const joins = lineBegins !== undefined && breakReason === null && breakBetween(lineBegins, now) === null && standsOnSamePeople(lineBegins, round);
    if (!joins) lineBegins = round;
    return { ...roundOf(round.index.release), ...unitFigures(round.index, round.coverage.atoms), comparable: breakReason === null, breakReason, startsAnew: !joins };
  });
  const upToNow = rounds.slice(0, rounds.findIndex(({ index }) => index === now.index) + 1);
  const steps = upToNow.map(({ index, coverage }, position) => ({
    closedAt: index.release.windows.answersCloseAt, startsAnew: points[position]?.startsAnew ?? true, estimates: armEstimates(index, coverage.atoms),
  }));
  return { points, verdicts: trendVerdicts(steps) };
};

const quantile = (sorted: readonly number[], share: number): number => {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
};

const usualRangeOf = oncePer((index: ReleaseIndex): UnitOverview['usualRange'] => {
  const gaps = index.release.atoms.flatMap((atom) => unitFigures(index, [atom]).gap?.value ?? []).toSorted((a, b) => a - b);
  return gaps.length < MINIMUM_PARTS_FOR_USUAL_RANGE ? null : { low: quantile(gaps, 0.25), high: quantile(gaps, 0.75) };
});

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const coverageOf = ({ release }: ReleaseIndex, coverage: UnitCoverage): UnitOverview['coverage'] => {
  const { atoms, teams, alone, together, lines } = coverage;
  const shown = atoms.flatMap(({ shownRespondents }) => shownRespondents ?? []);
  return {
    teams,
    alone,
    together,
    lines,
    rosterCount: total(atoms.map(({ rosterCount }) => rosterCount)),
    respondents: total(atoms.map(({ respondents }) => respondents)),
    shownRespondents: shown.length === 0 ? null : total(shown),
    minimum: release.thresholds.scores,
  };
};

/** Which page: the unit, the round (the newest when null), how much of it, and of whom the own team's line is. */
export interface OverviewChoice {
  unitId: string;
  roundId: string | null;
  access: Access;
  ownUnitId: string | null;
}

/** A summary names with whom the viewer's own team is counted, and no other team. */
const linesFor = (lines: readonly CoverageLine[], { access, ownUnitId }: Omit<OverviewChoice, 'roundId'>): CoverageLine[] =>
  lines.filter(({ unitId }) => access === 'parts' || unitId === ownUnitId);

/** Of whom a unit's page speaks, and what they answered, statement by statement. */
export type PartOfResults = Pick<UnitOverview, 'unit' | 'round' | 'coverage' | 'countedTogether' | 'items'>;

/** That much of a unit's page; the unit is one of the round. */
export const partOfResults = (index: ReleaseIndex, choice: Omit<OverviewChoice, 'roundId'>): PartOfResults => {
  const coverage = unitCoverage(index, choice.unitId);
  return {
    unit: { unitId: choice.unitId, label: index.unit(choice.unitId)?.label ?? '', path: index.path(choice.unitId) },
    round: roundOf(index.release),
    coverage: { ...coverageOf(index, coverage), lines: linesFor(coverage.lines, choice) },
    countedTogether: coverage.countedTogether,
    items: itemsOf(index, choice.unitId),
  };
};

const overviewOf = (rounds: readonly PublishedRound[], choice: OverviewChoice): UnitOverview | null => {
  const indexes = rounds.map(releaseIndex);
  const index = chosenRound(rounds, choice.roundId);
  if (index?.unit(choice.unitId) === undefined) return null;
  const now = unitRound(index, choice.unitId);
  const { atoms } = now.coverage;
  const trend = trendOf(indexes, choice.unitId, now);
  return {
    ...partOfResults(index, choice),
    organisation: index.release.organisation,
    access: choice.access,
    sharedStatements: index.items.filter(({ gapItem }) => gapItem).length,
    ...unitFigures(index, atoms),
    parts: choice.access === 'parts' ? partsOf(index, atoms) : [],
    trend: trend.points,
    trendVerdicts: trend.verdicts,
    usualRange: usualRangeOf(index),
  };
};

/**
 * A unit's page in one round (the newest when none is named): coverage first, then both levels, the candour gap with
 * its interval and n, Speaking up by facet, every published part inside the unit, and the line over all rounds.
 * Null inside when the unit or the round is in no release.
 *
 * @example unitOverview(rounds, { unitId, roundId: null, access: 'parts', ownUnitId: null }) // gap.value 16.1, gap.low 7.2, gap.high 25.0
 */
export const unitOverview = (
  rounds: readonly PublishedRound[],
  choice: OverviewChoice,
): Released<UnitOverview | null> => deriveFrom(rounds.map(({ release }) => release), () => overviewOf(rounds, choice));
