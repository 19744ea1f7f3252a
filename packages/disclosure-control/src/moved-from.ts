import type { FineRound } from './joiners-and-leavers.ts';
import type { Arm, MovedFrom, ReleaseTable } from './release-table.ts';

/** How many people are on the roster of one publication group in one round and of another in an earlier round. */
export interface GroupOverlap {
  readonly groupId: string;
  readonly earlierGroupId: string;
  readonly people: number;
}

/** An earlier release with the overlaps of its groups with those of the round that is being published. */
export interface EarlierRound {
  readonly release: ReleaseTable;
  readonly overlaps: readonly GroupOverlap[];
}

type EarlierAtom = ReleaseTable['atoms'][number];

/** The atoms that an earlier release told in tenths in the arm. */
function fineAtoms({ atoms }: ReleaseTable, arm: Arm): EarlierAtom[] {
  return atoms.filter((atom) => (arm === 'unguarded' ? atom.precision : atom.shownPrecision) === 'tenths');
}

/** An earlier release as the rule on joiners and leavers sees it: the atoms that it told in tenths in the arm. */
export function fineRound(release: ReleaseTable, arm: Arm): FineRound {
  return { roundId: release.roundId, rosterCounts: Object.fromEntries(fineAtoms(release, arm).map(({ id, rosterCount }) => [id, rosterCount])) };
}

/**
 * From where the people of each atom come, counting atoms that an earlier round told in tenths in the arm. Made of
 * counts of groups; no person is ever seen here.
 *
 * @param atomOf By publication group of this round, the atom in which it is counted.
 * @example movedFrom({ atomOf, earlier, arm: 'unguarded' }).get(atomId) // { [earlierRoundId]: { [itsAtomId]: 19 } }
 */
export function movedFrom({ atomOf, earlier, arm }: { atomOf: ReadonlyMap<string, string>; earlier: readonly EarlierRound[]; arm: Arm }): Map<string, MovedFrom> {
  const moved = new Map<string, Record<string, Record<string, number>>>();
  for (const { release, overlaps } of earlier) {
    const earlierAtomOf = new Map(fineAtoms(release, arm).flatMap(({ id, groupIds }) => groupIds.map((groupId) => [groupId, id] as const)));
    for (const { groupId, earlierGroupId, people } of overlaps) {
      const [atomId, earlierAtomId] = [atomOf.get(groupId), earlierAtomOf.get(earlierGroupId)];
      if (atomId === undefined || earlierAtomId === undefined || people === 0) continue;
      const byRound = moved.get(atomId) ?? {};
      const byAtom = (byRound[release.roundId] ??= {});
      byAtom[earlierAtomId] = (byAtom[earlierAtomId] ?? 0) + people;
      moved.set(atomId, byRound);
    }
  }
  return moved;
}
