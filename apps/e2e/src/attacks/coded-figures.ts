import { readInstrument, readRelease, releaseFigures, type Instrument, type PartFigures, type ReleaseAtom, type ReleaseFigures, type ReleaseTable } from '@unguarded/auditor';
import { cellOf } from '@unguarded/disclosure-control';
import type { Figures, Place } from './attacked-place.ts';
import type { PublishedHistory } from './publish-history.ts';

const SCALE = { lowest: 1, highest: 5 };
const NEXT_ROUNDS = [['now', 0], ['before', -1], ['after', 1]] as const;

/** One coded table with what the public formulas make of it, by the auditor's arithmetic: no code of the views. */
interface CodedRound {
  readonly release: ReleaseTable;
  readonly instrument: Instrument;
  readonly figures: ReleaseFigures;
}

const codedRounds = ({ files }: PublishedHistory): CodedRound[] => {
  const instrument = readInstrument('', files.instruments[0]?.bytes ?? Buffer.alloc(0));
  return files.releases.map(({ name, bytes }) => {
    const release = readRelease(name, bytes);
    return { release, instrument, figures: releaseFigures(release, instrument) };
  });
};

const middleOf = (code: string | undefined): number | null => {
  if (code === undefined || code === 'few') return null;
  const { low, high } = cellOf(code, SCALE);
  return (low + high) / 2;
};

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

const named = (figures: Record<string, number | null | undefined>): [string, number][] =>
  Object.entries(figures).flatMap(([name, value]): [string, number][] => (value === null || value === undefined ? [] : [[name, value]]));

const cellIn = (cells: ReleaseAtom['shown'], itemId: string) => cells?.find(([id]) => id === itemId)?.[1];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How an item goes together with the others in the whole organisation. */
const correlationWithOthers = ({ organisationFigures }: ReleaseTable, itemId: string): number | null => {
  const row = organisationFigures?.correlations?.matrix[organisationFigures.correlations.itemIds.indexOf(itemId)];
  return row === undefined ? null : mean(row);
};

const codeOf = (cells: ReleaseAtom['unguarded'] | null, itemId: string): string | undefined => cells?.find(([id]) => id === itemId)?.[1].code;

/** Everybody below a unit, as the release cuts them: atoms that lie wholly inside. */
const atomsInside = ({ release }: CodedRound, unitId: string | null): ReleaseAtom[] => {
  const inside = new Set<string>();
  for (const unit of release.units) if (unit.id === unitId || (unit.parentId !== null && inside.has(unit.parentId))) inside.add(unit.id);
  return release.atoms.filter(({ id }) => release.groups.filter(({ atomId }) => atomId === id).every(({ unitIds }) => unitIds.every((each) => inside.has(each))));
};

const figuresOf = ({ withName, withoutName, gap, facets }: PartFigures, path: string): [string, number][] => {
  const all = [{ name: 'with name', figure: withName }, { name: 'without name', figure: withoutName }, { name: 'gap', figure: gap }, ...facets.map(({ facet, figure }) => ({ name: facet, figure }))];
  return all.flatMap(({ name, figure }) => (figure === null ? [] : named({ [`${path} ${name}`]: figure.value, [`${path} ${name} low`]: figure.low, [`${path} ${name} high`]: figure.high })));
};

/** The place's own atom, what lies around it, and everybody. */
interface Around {
  readonly atom: ReleaseAtom | undefined;
  readonly beside: readonly ReleaseAtom[];
}

const aroundOf = (round: CodedRound, unitId: string): Around => {
  const atomId = round.release.groups.find(({ unitIds }) => unitIds.includes(unitId))?.atomId;
  const parentId = round.release.units.find(({ id }) => id === unitId)?.parentId ?? unitId;
  return { atom: round.release.atoms.find(({ id }) => id === atomId), beside: atomsInside(round, parentId) };
};

const levelsOf = (round: CodedRound, { atom, beside }: Around, when: string): [string, number][] => [
  ...(atom === undefined ? [] : figuresOf(round.figures.ofAtoms([atom]), `${when} own`)),
  ...figuresOf(round.figures.ofAtoms(beside), `${when} beside`),
  ...figuresOf(round.figures.ofAtoms(round.release.atoms), `${when} all`),
];

const itemOf = (round: CodedRound, { atom, beside }: Around, { itemId, when }: { itemId: string; when: string }): [string, number][] => {
  const { release, instrument, figures } = round;
  const item = instrument.items.find(({ id }) => id === itemId);
  if (atom === undefined || item === undefined) return [];
  const middles = (atoms: readonly ReleaseAtom[]) => mean(atoms.flatMap(({ unguarded }) => middleOf(codeOf(unguarded, itemId)) ?? []));
  const decoded = figures.ofItem(atom, 'unguarded', item);
  const around = mean(beside.flatMap((each) => figures.ofItem(each, 'unguarded', item)?.value ?? []));
  return named({
    [`${when} code`]: middleOf(codeOf(atom.unguarded, itemId)), [`${when} signed code`]: middleOf(codeOf(atom.shown, itemId)), [`${when} people`]: atom.respondents, [`${when} roster`]: atom.rosterCount,
    [`${when} value`]: decoded?.value, [`${when} low`]: decoded?.low, [`${when} high`]: decoded?.high, [`${when} signed value`]: figures.ofItem(atom, 'shown', item)?.value,
    [`${when} all items`]: mean(atom.unguarded.flatMap(([, { code }]) => middleOf(code) ?? [])), [`${when} beside`]: middles(beside), [`${when} values beside`]: around, [`${when} everywhere`]: middles(release.atoms),
    [`${when} signing`]: atom.shownRespondents, [`${when} rated`]: cellIn(atom.unguarded, itemId)?.rated, [`${when} refused`]: cellIn(atom.unguarded, itemId)?.preferNotToSay, [`${when} signed rated`]: cellIn(atom.shown, itemId)?.rated,
    [`${when} teams`]: atom.groupIds.length, [`${when} parts beside`]: beside.length, [`${when} people beside`]: sum(beside.map(({ respondents }) => respondents)), [`${when} roster beside`]: sum(beside.map(({ rosterCount }) => rosterCount)),
    [`${when} correlation`]: correlationWithOthers(release, itemId),
    [`${when} share`]: figures.favourable(item), [`${when} variance`]: release.organisationFigures?.variances.unguarded.get(itemId),
  });
};

/**
 * What the coded tables themselves say that bears on a target, with every figure that the documented formulas make of
 * them: of its own part, those beside it and everybody; of all rounds.
 */
export const codedFigures = (history: PublishedHistory): ((place: Place) => Figures) => {
  const rounds = codedRounds(history);
  const levels = new Map<string, [string, number][]>();
  const known = new Map<string, Figures>();
  const levelsAt = (quarter: number, unitId: string, when: string): [string, number][] => {
    const round = rounds[quarter];
    const key = `${quarter} ${unitId} ${when}`;
    const found = levels.get(key) ?? (round === undefined ? [] : levelsOf(round, aroundOf(round, unitId), when));
    levels.set(key, found);
    return found;
  };
  return (place) => {
    const key = `${place.quarter} ${place.unitId} ${place.itemId}`;
    const figures = known.get(key) ?? new Map([
      ...NEXT_ROUNDS.flatMap(([when, later]) => {
        const round = rounds[place.quarter + later];
        return round === undefined ? [] : itemOf(round, aroundOf(round, place.unitId), { itemId: place.itemId, when });
      }),
      ...rounds.flatMap((_, quarter) => levelsAt(quarter, place.unitId, `round ${quarter - place.quarter}`)),
    ]);
    known.set(key, figures);
    return figures;
  };
};
