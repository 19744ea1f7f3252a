import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { ReleaseTable, SplitBallot } from './release.ts';
import type { RoundSheet } from './round-sheet.ts';

const SMALLEST_GROUPS_IN_ONE = 4;
const FEWEST_PEOPLE = 100;

/** What a release may tell of a split ballot: nothing without one; else the arms together, and what was signed from 100 people. */
export function auditSplitBallot(release: ReleaseTable, sheet: RoundSheet | undefined): Finding[] {
  const { file, splitBallot } = release;
  if (sheet === undefined || (splitBallot === null && !sheet.isSplitBallot)) return [];
  return [
    finding(file, splitBallot !== null && sheet.isSplitBallot && isOfTheSheet(splitBallot, sheet) && isPossible(splitBallot, release), {
      holds: 'It was drawn who answers with a name: only in groups of four times the smallest size, and only the number in each arm is told.',
      fails: 'What is told of who was drawn to answer with a name is not what the sheet and the counts allow.',
    }),
    finding(file, release.atoms.every(({ shown, shownRespondents }) => shown === null && shownRespondents === null) && isToldOfEnough(splitBallot), {
      holds: `What was signed is told of all together, from ${FEWEST_PEOPLE} people, and of no part.`,
      fails: `What was signed in a round that draws who signs is told of a part, or of fewer than ${FEWEST_PEOPLE} people.`,
      leak: 'organisation-figures',
    }),
  ];
}

function isOfTheSheet({ groupIds, rosterCount }: SplitBallot, { groups, thresholds }: RoundSheet): boolean {
  const drawn = groups.filter((group) => group.rosterCount >= SMALLEST_GROUPS_IN_ONE * thresholds.scores);
  return groupIds.join() === drawn.map(({ id }) => id).toSorted().join() && rosterCount === drawn.reduce((sum, group) => sum + group.rosterCount, 0);
}

function isPossible({ ballots, signed, rosterCount }: SplitBallot, { counts }: ReleaseTable): boolean {
  const counted = ballots.withName + ballots.withoutName;
  return counted <= rosterCount && counted <= counts.redeemed - counts.spoilt && (signed ?? 0) <= rosterCount;
}

function isToldOfEnough(splitBallot: SplitBallot | null): boolean {
  const { signed, withName, moved } = splitBallot ?? { signed: null, withName: null, moved: null };
  if (signed === null) return withName === null && moved === null;
  return signed >= FEWEST_PEOPLE && withName !== null && moved !== null;
}
