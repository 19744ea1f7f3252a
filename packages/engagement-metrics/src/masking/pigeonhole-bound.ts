import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured, type NoNumberReason } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';

/** Two columns of counts over the same scale and the same people: with name, and without. */
export interface TwoMargins {
  shown: AnswerCounts;
  unguarded: AnswerCounts;
  rosterCount: number;
}

/**
 * Smallest number of people who gave a higher answer with their name than without (pigeonhole bound, K_min). Needs no
 * assumption about who answers: only honest counts, the same people, one answer a person and channel.
 *
 * Formula: K_min = max(0, max_t [b_t - a_t - (N - n_A)]) over thresholds t, with b_t answers without name and a_t answers with name
 * that are at most t, n_A answers with name, N people. b_t people feel at most t, and at most a_t + (N - n_A) did not show more.
 * Source: counting argument, measurement note 2.4; sharp where everybody answers both ways: Hoeffding 1940.
 * Units: people.
 *
 * @example pigeonholeBound({ shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 }) // { ok: true, people: 3 }
 * @says At least so many people chose a higher answer with their name than without.
 * @doesNotSay Who they are, or how many more there may be. Each missing check-in makes the number smaller.
 * @next Talk about what makes open answers costly, not about who they were.
 * @smallestN 15 in each arm, and only above what unsteady answers reach
 * @screen At least 3 of 24 gave a higher answer with their name.
 */
export function pigeonholeBound(margins: TwoMargins): Measured<{ people: number }> {
  const fault = faultOfMargins(margins);
  if (fault !== null) return noNumber(fault);
  const missing = margins.rosterCount - sum(margins.shown);
  const shownBelow = cumulative(margins.shown);
  const differences = cumulative(margins.unguarded).map((below, t) => below - shownBelow[t]! - missing);
  return { ok: true, people: Math.max(0, ...differences.slice(0, -1)) };
}

/** Why two margins cannot be compared, or null if they can. */
export function faultOfMargins({ shown, unguarded, rosterCount }: TwoMargins): NoNumberReason | null {
  const [ofShown, ofUnguarded] = [countMoments(shown), countMoments(unguarded)];
  if (!ofShown.ok) return ofShown.reason;
  if (!ofUnguarded.ok) return ofUnguarded.reason;
  if (shown.length !== unguarded.length) return 'mixed-scales';
  if (!Number.isInteger(rosterCount)) return 'not-whole-counts';
  return Math.max(sum(shown), sum(unguarded)) > rosterCount ? 'more-answers-than-people' : null;
}

/** How many answers are at most t, for each t. */
export function cumulative(counts: AnswerCounts): number[] {
  let below = 0;
  return counts.map((count) => (below += count));
}
