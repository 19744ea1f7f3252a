import type { Arm, ReleaseInput, ReleaseTable } from '@unguarded/disclosure-control';

/** How many people are on the roster of one publication group in one round and of another in another round. */
export interface GroupOverlap {
  groupId: string;
  earlierGroupId: string;
  people: number;
}

/** An earlier release with the overlaps of its groups with those of the round that is being published. */
export interface EarlierRound {
  release: ReleaseTable;
  overlaps: readonly GroupOverlap[];
}

interface FineAtom {
  groupIds: ReadonlySet<string>;
  rosterCount: number;
}

const fineAtoms = (release: ReleaseTable, arm: Arm): FineAtom[] =>
  release.atoms
    .filter((atom) => (arm === 'unguarded' ? atom.precision : atom.shownPrecision) === 'tenths')
    .map((atom) => ({ groupIds: new Set(atom.groupIds), rosterCount: atom.rosterCount }));

const peopleInBoth = (overlaps: readonly GroupOverlap[], groupIds: ReadonlySet<string>, earlier: FineAtom): number =>
  overlaps
    .filter((overlap) => groupIds.has(overlap.groupId) && earlier.groupIds.has(overlap.earlierGroupId))
    .reduce((sum, { people }) => sum + people, 0);

/**
 * The differences that the rule on joiners and leavers asks for: for a set of groups of this round, against every
 * overlapping set that an earlier round published at tenths, the people who are on one roster and not on the other,
 * |A| + |B| − 2 |A ∩ B|. Made of counts of groups; no person is ever seen here.
 *
 * @example memberDifferences({ earlier, rosterCounts })(['a'], 'unguarded') // [3]: three joined or left
 */
export const memberDifferences =
  ({ earlier, rosterCounts }: { earlier: readonly EarlierRound[]; rosterCounts: ReadonlyMap<string, number> }): ReleaseInput['memberDifferences'] =>
  (groupIds, arm) => {
    const own = new Set(groupIds);
    const size = groupIds.reduce((sum, groupId) => sum + (rosterCounts.get(groupId) ?? 0), 0);
    return earlier.flatMap(({ release, overlaps }) =>
      fineAtoms(release, arm).flatMap((atom) => {
        const both = peopleInBoth(overlaps, own, atom);
        return both === 0 ? [] : [size + atom.rosterCount - 2 * both];
      }),
    );
  };
