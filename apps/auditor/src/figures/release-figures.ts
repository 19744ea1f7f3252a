import type { Instrument, Item } from '../instrument.ts';
import type { ReleaseAtom, ReleaseCell, ReleaseTable } from '../release.ts';
import type { CellValue } from './cell-values.ts';
import { cellValues } from './cell-values.ts';
import { cellOf } from './coded-cell.ts';
import type { Figure, Level } from './level.ts';
import { normalProbability } from './normal-distribution.ts';
import { figureOf, gapFigure, levelOfAtom, rollUp, varianceBehind } from './level.ts';

/** With name: the check-ins. Without name: the pulse. */
export type Arm = 'shown' | 'unguarded';

export interface LevelFigure extends Figure {
  respondents: number;
}

/** What is said of a set of atoms: docs/releases.md §6. */
export interface PartFigures {
  withName: LevelFigure | null;
  withoutName: LevelFigure | null;
  gap: Figure | null;
  facets: { facet: string; figure: LevelFigure }[];
  /** The atoms that the first three stand on: those that have both arms, or all where none has. */
  standsOn: readonly ReleaseAtom[];
}

/** Everything that may be computed from one release, by the documented formulas. */
export interface ReleaseFigures {
  ofAtoms(atoms: readonly ReleaseAtom[]): PartFigures;
  ofItem(atom: ReleaseAtom, arm: Arm, item: Item): LevelFigure | null;
  /** Percent of the organisation who answer favourably without name, made of the codes; null without statistics of the organisation. */
  favourable(item: Item): number | null;
}

/** The facets of Speaking up, in the order in which files list them. */
const FACETS = ['candour', 'reprisal', 'permission', 'surveillance'];
const ENOUGH_GAP_ITEMS = 0.6;

/** People who answered in an arm; null where the arm is not published. */
export function respondentsOf(atom: ReleaseAtom, arm: Arm): number | null {
  return arm === 'shown' ? atom.shownRespondents : atom.respondents;
}

/** The coded items of an arm; none where it is not published. */
export function cellsOf(atom: ReleaseAtom, arm: Arm): readonly [itemId: string, ReleaseCell][] {
  return arm === 'shown' ? (atom.shown ?? []) : atom.unguarded;
}

/**
 * Decodes a release once; every figure after that is arithmetic.
 *
 * @example releaseFigures(release, instrument).ofAtoms(release.atoms).gap // { value: 16.1, low: 12.2, high: 20.0 }
 */
export function releaseFigures(release: ReleaseTable, instrument: Instrument): ReleaseFigures {
  const decoder: Decoder = { release, instrument, decoded: new Map(), degreesOfFreedom: { shown: degreesOfFreedom(release, 'shown'), unguarded: degreesOfFreedom(release, 'unguarded') } };
  const itemLevel = (atom: ReleaseAtom, arm: Arm, item: Item) => levelOf(decoder, atom, { arm, items: [item], atLeast: 1, isGapIndex: false });
  return {
    ofAtoms: (atoms) => partFigures(decoder, atoms),
    ofItem: (atom, arm, item) => published(itemLevel(atom, arm, item)),
    favourable: (item) => favourableShare(decoder, item, toldOf(release, item).flatMap((atom) => itemLevel(atom, 'unguarded', item) ?? [])),
  };
}

/** 0006 §8: of each atom the part of a normal distribution from half a step below the favourable quarter, by its people. */
function favourableShare(decoder: Decoder, item: Item, levels: readonly Level[]): number | null {
  const variance = itemVariance(decoder, 'unguarded', item);
  if (decoder.release.organisationFigures === null || variance === null || levels.length === 0) return null;
  const length = item.highest - item.lowest;
  const people = levels.reduce((sum, level) => sum + level.people, 0);
  const above = (steps: number) => normalProbability((Math.ceil((3 * length) / 4) - 0.5 - steps) / Math.sqrt(variance), Infinity);
  return levels.reduce((sum, level) => sum + (100 * level.people * (length === 1 ? level.points / 100 : above((length * level.points) / 100))) / people, 0);
}

interface Decoder {
  release: ReleaseTable;
  instrument: Instrument;
  /** By arm and item: atom id to value. */
  decoded: Map<string, Map<string, CellValue>>;
  degreesOfFreedom: Record<Arm, number>;
}

function degreesOfFreedom({ atoms }: ReleaseTable, arm: Arm): number {
  return atoms.reduce((sum, atom) => sum + Math.max(0, (respondentsOf(atom, arm) ?? 0) - 1), 0);
}

/** Items of one arm that are read as one figure. */
interface Reading {
  arm: Arm;
  items: readonly Item[];
  atLeast: number;
  isGapIndex: boolean;
}

function partFigures(decoder: Decoder, atoms: readonly ReleaseAtom[]): PartFigures {
  const items = decoder.instrument.items.filter(({ isGapItem, isForOrganisationOnly }) => isGapItem && !isForOrganisationOnly);
  const gapIndex = (arm: Arm): Reading => ({ arm, items, atLeast: Math.max(1, Math.ceil(items.length * ENOUGH_GAP_ITEMS)), isGapIndex: true });
  const levels = (arm: Arm, of: readonly ReleaseAtom[]) => of.flatMap((atom) => levelOf(decoder, atom, gapIndex(arm)) ?? []);
  const comparable = atoms.filter((atom) => levels('shown', [atom]).length > 0 && levels('unguarded', [atom]).length > 0);
  const facets = FACETS.flatMap((facet) => {
    const figure = facetFigure(decoder, atoms, facet);
    return figure === null ? [] : [{ facet, figure }];
  });
  if (comparable.length === 0) return { withName: null, withoutName: rolledUp(levels('unguarded', atoms)), gap: null, facets, standsOn: atoms };
  const [shown, unguarded] = [levels('shown', comparable), levels('unguarded', comparable)];
  return { withName: rolledUp(shown), withoutName: rolledUp(unguarded), gap: gapFigure(rollUp(shown), rollUp(unguarded)), facets, standsOn: comparable };
}

function facetFigure(decoder: Decoder, atoms: readonly ReleaseAtom[], facet: string): LevelFigure | null {
  const items = decoder.instrument.items.filter((item) => item.construct === 'fear' && item.facet === facet && !item.isForOrganisationOnly);
  const reading: Reading = { arm: 'unguarded', items, atLeast: Math.max(1, Math.ceil(items.length / 2)), isGapIndex: false };
  return rolledUp(atoms.flatMap((atom) => levelOf(decoder, atom, reading) ?? []));
}

function rolledUp(levels: readonly Level[]): LevelFigure | null {
  return levels.length === 0 ? null : published(rollUp(levels));
}

function published(level: Level | null): LevelFigure | null {
  return level === null ? null : { ...figureOf(level), respondents: level.respondents };
}

/** People who answered these items: where it was drawn who signs, the gap items were left to the others. docs/releases.md §6 */
function answeringOf({ splitBallot }: ReleaseTable, atom: ReleaseAtom, { arm, items }: Pick<Reading, 'arm' | 'items'>): number | null {
  const respondents = respondentsOf(atom, arm);
  const isDrawn = splitBallot !== null && atom.groupIds.some((id) => splitBallot.groupIds.includes(id));
  if (splitBallot === null || respondents === null || !isDrawn || !items.every(({ isGapItem }) => isGapItem)) return respondents;
  const { withName, withoutName } = splitBallot.ballots;
  return Math.max(1, Math.round((respondents * withoutName) / Math.max(1, withName + withoutName)));
}

function levelOf(decoder: Decoder, atom: ReleaseAtom, reading: Reading): Level | null {
  const { arm, items, atLeast, isGapIndex } = reading;
  const respondents = answeringOf(decoder.release, atom, reading);
  const usable = items.flatMap((item) => {
    const value = valuesOf(decoder, arm, item).get(atom.id);
    return value === undefined ? [] : [{ item, value }];
  });
  if (respondents === null || usable.length < atLeast) return null;
  return levelOfAtom(
    usable.map(({ item, value }) => ({ value, length: item.highest - item.lowest, direction: item.direction })),
    {
      respondents,
      people: atom.rosterCount,
      personVariance: isGapIndex ? indexVariance(decoder, arm) : itemsVariance(decoder, arm, usable.map(({ item }) => item)),
      degreesOfFreedom: decoder.degreesOfFreedom[arm],
    },
  );
}

function indexVariance({ release }: Decoder, arm: Arm): number | null {
  const variance = release.organisationFigures?.gapIndexVariance[arm] ?? null;
  return variance === null ? null : varianceBehind(variance);
}

/** Points²; null as soon as one item has none. */
function itemsVariance(decoder: Decoder, arm: Arm, items: readonly Item[]): number | null {
  const variances = items.map((item) => {
    const variance = itemVariance(decoder, arm, item);
    return variance === null ? null : variance * (100 / (item.highest - item.lowest)) ** 2;
  });
  return variances.includes(null) ? null : variances.reduce<number>((sum, variance) => sum + (variance ?? 0), 0) / variances.length;
}

/** Of two values it is the most that it can be, in every release: 0006 §1. */
function itemVariance({ release }: Decoder, arm: Arm, item: Item): number | null {
  if (item.highest - item.lowest === 1) return 1 / 4;
  const variance = release.organisationFigures?.variances[arm].get(item.id);
  return variance === undefined ? null : varianceBehind(variance);
}

/** The answers of everybody to what is asked for the whole organisation only, as one atom: 0006 §9; null where none is told. */
export function everybodyOf({ organisation, atoms, organisationItems }: ReleaseTable): ReleaseAtom | null {
  if (organisationItems === null) return null;
  const total = (countOf: (atom: ReleaseAtom) => number) => atoms.reduce((sum, atom) => sum + countOf(atom), 0);
  return {
    id: 'organisation', label: organisation, groupIds: atoms.flatMap(({ groupIds }) => groupIds), rosterCount: total(({ rosterCount }) => rosterCount), respondents: total(({ respondents }) => respondents),
    shownRespondents: null, precision: 'tenths', precisionReason: 'respondents', shownPrecision: null, moved: { unguarded: null, shown: null }, unguarded: organisationItems, shown: null,
  };
}

function toldOf(release: ReleaseTable, { isForOrganisationOnly }: Item): readonly ReleaseAtom[] {
  const everybody = everybodyOf(release);
  if (!isForOrganisationOnly) return release.atoms;
  return everybody === null ? [] : [everybody];
}

/** What is typical in a cell depends on all atoms, so an item of an arm is decoded in all of them at once. */
function valuesOf(decoder: Decoder, arm: Arm, item: Item): Map<string, CellValue> {
  const key = `${arm} ${item.id}`;
  const known = decoder.decoded.get(key);
  if (known !== undefined) return known;
  const coded = toldOf(decoder.release, item).flatMap((atom) => {
    const entry = cellsOf(atom, arm).find(([itemId]) => itemId === item.id)?.[1];
    if (entry === undefined || entry.code === 'few') return [];
    return [{ atomId: atom.id, cell: cellOf(entry.code, item), answers: entry.rated ?? answeringOf(decoder.release, atom, { arm, items: [item] }) ?? 0 }];
  });
  const values = cellValues(coded, { scale: item, personVariance: itemVariance(decoder, arm, item) });
  const byAtom = new Map(coded.map(({ atomId }, index) => [atomId, values[index] as CellValue]));
  decoder.decoded.set(key, byAtom);
  return byAtom;
}
