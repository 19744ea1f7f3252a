import { deriveFrom, type Released } from '@unguarded/disclosure-control';
import type { PublishedRound } from '../published-round.ts';
import { releaseIndex } from './release-index.ts';

/** Whose figures a viewer may open: some units with everything below them, or the whole organisation. */
export interface ViewerUnits {
  unitIds: readonly string[];
  seesEverything: boolean;
}

export interface UnitsInScope {
  units: { unitId: string; label: string; parentId: string | null }[];
  startUnitId: string | null;
  organisationUnitId: string | null;
  /** Newest first. */
  rounds: { roundId: string; title: string; closedAt: string }[];
}

const unitsOf = (published: readonly PublishedRound[], viewer: ViewerUnits): UnitsInScope => {
  const rounds = published.map(({ release }) => ({ roundId: release.roundId, title: release.roundTitle, closedAt: release.windows.answersCloseAt })).toReversed();
  const newest = published.at(-1);
  if (newest === undefined) return { units: [], startUnitId: null, organisationUnitId: null, rounds };
  const index = releaseIndex(newest);
  const own = viewer.unitIds.filter((unitId) => index.unit(unitId) !== undefined);
  const visible = new Set(viewer.seesEverything ? newest.release.units.map(({ id }) => id) : own.flatMap((unitId) => [...index.subtree(unitId)]));
  // Everybody sees the results of the whole organisation.
  visible.add(index.organisationUnitId);
  return {
    units: newest.release.units.filter(({ id }) => visible.has(id)).map(({ id, label, parentId }) => ({ unitId: id, label, parentId })),
    startUnitId: viewer.seesEverything ? index.organisationUnitId : (own[0] ?? index.organisationUnitId),
    organisationUnitId: index.organisationUnitId,
    rounds,
  };
};

/**
 * The units whose pages a viewer may open, as the newest release names them: their own with all below, and the whole
 * organisation, which everybody sees.
 *
 * @example unitsInScope(rounds, { unitIds: [departmentId], seesEverything: false }).units.length // 8
 */
export const unitsInScope = (rounds: readonly PublishedRound[], viewer: ViewerUnits): Released<UnitsInScope> =>
  deriveFrom(rounds.map(({ release }) => release), () => unitsOf(rounds, viewer));

/**
 * Whether a viewer may open a unit's page.
 *
 * @example mayOpen(rounds, { viewer, unitId: anotherDepartmentId }) // false
 */
export const mayOpen = (rounds: readonly PublishedRound[], { viewer, unitId }: { viewer: ViewerUnits; unitId: string }): boolean =>
  unitsInScope(rounds, viewer).units.some((unit) => unit.unitId === unitId);
