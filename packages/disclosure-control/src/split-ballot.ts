import { codeItems } from './code-atoms.ts';
import type { EarlierRound } from './moved-from.ts';
import type { ScoredItem } from './organisation-statistics.ts';
import { MINIMUM_FOR_ORGANISATION_STATISTICS } from './policy.ts';
import type { Thresholds } from './policy.ts';
import type { ReleasedSplitBallot } from './release-table.ts';
import type { SumOfTallies } from './round-tally.ts';
import { areToldInTenths, haveFewMoved, peopleByRound } from './whole-sets.ts';

export interface SplitBallotInput {
  /** The groups whose people draw an arm, ascending. */
  readonly groupIds: readonly string[];
  /** People on the roster of these groups. */
  readonly rosterCount: number;
  readonly ballots: { readonly withName: number; readonly withoutName: number };
  /** What was signed in these groups, added up. */
  readonly signed: SumOfTallies;
  readonly gapItems: readonly ScoredItem[];
  readonly thresholds: Thresholds;
  readonly earlier: readonly EarlierRound[];
}

/**
 * What is told of a split ballot: how many answered in each arm, and what those who signed said, all of them together, from
 * 100 of them. By group nothing is told of the arms. What was answered without a name stands in the atoms as ever: an arm
 * of that, told once more for all, could be subtracted from them.
 *
 * In tenths, or in half points where one to four people joined or left the groups that take part since an earlier round that
 * told its signed answers in tenths.
 */
export function releaseSplitBallot({ groupIds, rosterCount, ballots, signed, gapItems, thresholds, earlier }: SplitBallotInput): ReleasedSplitBallot {
  const isTold = signed.respondents >= MINIMUM_FOR_ORGANISATION_STATISTICS;
  const before = earlier
    .filter(({ release }) => areToldInTenths(release.splitBallot?.withName))
    .map((round) => ({ roundId: round.release.roundId, rosterCount: round.release.splitBallot?.rosterCount ?? 0, people: peopleInBoth(round, groupIds) }));
  const precision = haveFewMoved(rosterCount, before, thresholds.scores) ? 'half-points' : 'tenths';
  return {
    groupIds: [...groupIds],
    rosterCount,
    ballots: { withName: ballots.withName, withoutName: ballots.withoutName },
    signed: isTold ? signed.respondents : null,
    withName: isTold ? codeItems(signed, gapItems, { precision, thresholds }) : null,
    moved: isTold ? peopleByRound(before) : null,
  };
}

function peopleInBoth({ release, overlaps }: EarlierRound, groupIds: readonly string[]): number {
  const [now, before] = [new Set(groupIds), new Set(release.splitBallot?.groupIds)];
  return overlaps.filter(({ groupId, earlierGroupId }) => now.has(groupId) && before.has(earlierGroupId)).reduce((sum, { people }) => sum + people, 0);
}
