import { deriveFrom, type Released } from '@unguarded/disclosure-control';
import type { PublishedRound } from '../published-round.ts';
import { releaseIndex, type ReleaseIndex } from './release-index.ts';

/** Where a viewer stands in the organisation. */
export interface ViewerUnits {
  /** The unit they lead: they may open it and all below it, part by part. */
  ledUnitId: string | null;
  /** The unit they work in: they may open its figures. */
  ownUnitId: string | null;
  /** HR. */
  seesEverything: boolean;
}

/** `parts`: with every part and team of the unit. `summary`: the unit's figures, and of the teams only the own one. */
export type Access = 'parts' | 'summary';

export interface UnitsInScope {
  units: { unitId: string; label: string; parentId: string | null }[];
  startUnitId: string | null;
  organisationUnitId: string | null;
  /** Newest first. */
  rounds: { roundId: string; title: string; closedAt: string }[];
}

const accessOf = (index: ReleaseIndex, viewer: ViewerUnits): Map<string, Access> => {
  const access = new Map<string, Access>();
  const grant = (unitIds: readonly (string | null)[], kind: Access): void => {
    for (const unitId of unitIds) if (unitId !== null && index.unit(unitId) !== undefined) access.set(unitId, kind);
  };
  // Everybody sees the results of the whole organisation and of their own unit.
  grant([index.organisationUnitId, viewer.ownUnitId], 'summary');
  if (viewer.ledUnitId !== null) grant(index.subtree(viewer.ledUnitId), 'parts');
  if (viewer.seesEverything) grant(index.release.units.map(({ id }) => id), 'parts');
  return access;
};

const startOf = (index: ReleaseIndex, viewer: ViewerUnits): string => {
  const preferred = viewer.seesEverything ? index.organisationUnitId : (viewer.ledUnitId ?? viewer.ownUnitId ?? '');
  return index.unit(preferred) === undefined ? index.organisationUnitId : preferred;
};

const unitsOf = (published: readonly PublishedRound[], viewer: ViewerUnits): UnitsInScope => {
  const rounds = published.map(({ release }) => ({ roundId: release.roundId, title: release.roundTitle, closedAt: release.windows.answersCloseAt })).toReversed();
  const newest = published.at(-1);
  if (newest === undefined) return { units: [], startUnitId: null, organisationUnitId: null, rounds };
  const index = releaseIndex(newest);
  const access = accessOf(index, viewer);
  return {
    units: newest.release.units.filter(({ id }) => access.has(id)).map(({ id, label, parentId }) => ({ unitId: id, label, parentId })),
    startUnitId: startOf(index, viewer),
    organisationUnitId: index.organisationUnitId,
    rounds,
  };
};

/**
 * The units whose pages a viewer may open, as the newest release names them: what they lead with all below, the unit
 * they work in, and the whole organisation.
 *
 * @example unitsInScope(rounds, { ledUnitId: departmentId, ownUnitId: companyId, seesEverything: false }).units.length // 8
 */
export const unitsInScope = (rounds: readonly PublishedRound[], viewer: ViewerUnits): Released<UnitsInScope> =>
  deriveFrom(rounds.map(({ release }) => release), () => unitsOf(rounds, viewer));

/**
 * How much of a unit's page a viewer may open; null for nothing. The newest release decides, so that somebody who led a
 * unit once does not see it for ever.
 *
 * @example accessTo(rounds, { viewer, unitId: anotherDepartmentId }) // null
 */
export const accessTo = (rounds: readonly PublishedRound[], { viewer, unitId }: { viewer: ViewerUnits; unitId: string }): Access | null => {
  const newest = rounds.at(-1);
  return newest === undefined ? null : (accessOf(releaseIndex(newest), viewer).get(unitId) ?? null);
};
