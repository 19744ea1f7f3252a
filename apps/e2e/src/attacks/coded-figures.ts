import { cellOf, type ReleasedAtom } from '@unguarded/disclosure-control';
import type { Figures, Place } from './attacked-place.ts';
import type { PublishedHistory, PublishedSimulation } from './publish-history.ts';

const SCALE = { lowest: 1, highest: 5 };

const middleOf = (code: string | undefined): number | null => {
  if (code === undefined || code === 'few') return null;
  const { low, high } = cellOf(code, SCALE);
  return (low + high) / 2;
};

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

const atomOf = ({ round: { release } }: PublishedSimulation, unitId: string): ReleasedAtom | undefined => {
  const atomId = release.groups.find(({ unitIds }) => unitIds.includes(unitId))?.atomId;
  return release.atoms.find(({ id }) => id === atomId);
};

const middles = (atoms: readonly ReleasedAtom[], itemId: string): number[] => atoms.flatMap((atom) => middleOf(atom.unguarded[itemId]?.code) ?? []);

const named = (figures: Record<string, number | null | undefined>): [string, number][] =>
  Object.entries(figures).flatMap(([name, value]): [string, number][] => (value === null || value === undefined ? [] : [[name, value]]));

const ofRound = (round: PublishedSimulation | undefined, { unitId, itemId }: Place, when: string): [string, number][] => {
  const atom = round === undefined ? undefined : atomOf(round, unitId);
  if (round === undefined || atom === undefined) return [];
  const { release } = round.round;
  const parentId = release.units.find(({ id }) => id === unitId)?.parentId;
  const beside = release.atoms.filter(({ levelUnitId }) => levelUnitId === (parentId ?? unitId));
  return named({
    [`${when} code`]: middleOf(atom.unguarded[itemId]?.code), [`${when} signed code`]: middleOf(atom.shown?.[itemId]?.code), [`${when} people`]: atom.respondents, [`${when} roster`]: atom.rosterCount,
    [`${when} all items`]: mean(Object.keys(atom.unguarded).flatMap((id) => middleOf(atom.unguarded[id]?.code) ?? [])), [`${when} beside`]: mean(middles(beside, itemId)),
    [`${when} everywhere`]: mean(middles(release.atoms, itemId)), [`${when} share`]: release.organisationStatistics?.favourableShare[itemId], [`${when} variance`]: release.organisationStatistics?.pooledVariance.unguarded[itemId],
  });
};

/** What the coded tables themselves say that bears on a target: its own part, those beside it, everybody; now, before, after. */
export const codedFigures = ({ rounds }: PublishedHistory): ((place: Place) => Figures) => {
  const known = new Map<string, Figures>();
  return (place) => {
    const key = `${place.quarter} ${place.unitId} ${place.itemId}`;
    const figures = known.get(key) ?? new Map([...ofRound(rounds[place.quarter], place, 'now'), ...ofRound(rounds[place.quarter - 1], place, 'before'), ...ofRound(rounds[place.quarter + 1], place, 'after')]);
    known.set(key, figures);
    return figures;
  };
};
