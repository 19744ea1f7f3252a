import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** One population: its answers to the mirrored item, and how many people it has. */
export interface Population {
  counts: AnswerCounts;
  people: number;
}

/**
 * Perception gap of a mirrored item: how the providers see their service minus how their internal customers see it. Two different
 * populations, so nothing is known twice; always shown beside the two levels.
 *
 * Formula: difference of the two indices; variance Σ (1 - n/N) s²/n, degrees of freedom by Satterthwaite; process version without the bracket.
 * Source: Welch 1947; Cochran 1977 chapter 2; Jiang, Klein & Carr 2002, MISQ 26:145-166 (the same items asked of providers and users).
 * Units: points, -100 to 100.
 *
 * @example perceptionGap({ counts: [0, 1, 4, 9, 6], people: 30 }, { counts: [8, 20, 40, 30, 12], people: 400 }) // value 20.9, own 75, theirs 54.1, finite interval 13.8 to 28.0 (rounded)
 * @says By how much the providers rate their own service better than their customers do.
 * @doesNotSay Which of the two is right.
 * @next Show both levels to both groups and ask customers for one example.
 * @smallestN 5 in each population
 * @screen How we see it: 75. How they see it: 54.
 */
export function perceptionGap(
  providers: Population,
  customers: Population,
): Measured<{ value: number; own: number; theirs: number; finite: Interval; process: Interval }> {
  const [own, theirs] = [levelOf(providers), levelOf(customers)];
  if (!own.ok) return own;
  if (!theirs.ok) return theirs;
  if (providers.counts.length !== customers.counts.length) return noNumber('mixed-scales');
  const value = own.points - theirs.points;
  const interval = (variances: [number, number]): Interval => {
    const total = variances[0] + variances[1];
    if (total === 0) return { low: value, high: value };
    const degrees = total ** 2 / (variances[0] ** 2 / (own.answers - 1) + variances[1] ** 2 / (theirs.answers - 1));
    return intervalAround(value, twoSided95(degrees) * Math.sqrt(total), { low: -100, high: 100 });
  };
  const process = interval([own.variance, theirs.variance]);
  if (process.low === process.high) return noNumber('all-answers-equal');
  const finite = interval([own.variance * own.missingShare, theirs.variance * theirs.missingShare]);
  return { ok: true, value, own: own.points, theirs: theirs.points, finite, process };
}

function levelOf({ counts, people }: Population): Measured<{ points: number; variance: number; answers: number; missingShare: number }> {
  const moments = countMoments(counts);
  if (!moments.ok) return moments;
  if (!Number.isInteger(people)) return noNumber('not-whole-counts');
  if (moments.answers > people) return noNumber('more-answers-than-people');
  if (moments.answers < 2) return noNumber('too-few-answers');
  const step = 100 / (counts.length - 1);
  const variance = (step ** 2 * moments.sumOfSquares) / (moments.answers - 1) / moments.answers;
  return { ok: true, points: step * moments.mean, variance, answers: moments.answers, missingShare: 1 - moments.answers / people };
}
