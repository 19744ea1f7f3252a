import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** A mean of those who answered, in points on 0-100 or in steps of [lowest, highest]. */
export interface AnsweredMean {
  mean: number;
  answers: number;
  people: number;
}

export interface Range {
  lowest: number;
  highest: number;
}

/**
 * Worst-case bounds of a level: what it would be if all who did not answer stood at one end, or at the other (Manski).
 *
 * Formula: with r = n/N: r m + (1 - r) lowest to r m + (1 - r) highest.
 * Source: Manski 1989, J. Human Resources 24:343-360; Manski 2003, Partial Identification of Probability Distributions.
 * Units: those of the mean.
 *
 * @example worstCaseBounds({ mean: 60, answers: 7, people: 10 }, { lowest: 0, highest: 100 }) // { ok: true, low: 42, high: 72 }
 * @says Between which values the level lies whatever those who did not answer think.
 * @doesNotSay Where between; nobody stands at an end all the time.
 * @next Raise the share who answer; it shrinks this range faster than anything.
 * @smallestN 5, shown when under 70 percent answered
 * @screen If everybody had answered: between 42 and 72.
 */
export function worstCaseBounds(answered: AnsweredMean, range: Range): Measured<{ low: number; high: number }> {
  const { mean, answers, people } = answered;
  if (![mean, answers, people, range.lowest, range.highest].every(Number.isFinite)) return noNumber('not-a-number');
  if (answers < 1) return noNumber('nobody-answered');
  if (answers > people) return noNumber('more-answers-than-people');
  if (mean < range.lowest || mean > range.highest) return noNumber('outside-the-scale');
  const rate = answers / people;
  return { ok: true, low: rate * mean + (1 - rate) * range.lowest, high: rate * mean + (1 - rate) * range.highest };
}

/**
 * Worst-case bounds of the gap: the difference of opposite ends of the two levels' bounds.
 *
 * Formula: low_A - high_B to high_A - low_B.
 * Source: as worstCaseBounds.
 *
 * @example
 * worstCaseGapBounds({ mean: 47 / 12, answers: 12, people: 14 }, { mean: 2.6, answers: 10, people: 14 }, { lowest: 1, highest: 5 })
 * // { ok: true, low: 0.214…, high: 1.929… }
 * @says Between which values the gap lies whatever those who did not answer think.
 * @doesNotSay Where between.
 * @next Raise the share who answer.
 * @smallestN 5 in each arm
 * @screen If everybody had answered: between 5 and 48 points apart.
 */
export function worstCaseGapBounds(shown: AnsweredMean, unguarded: AnsweredMean, range: Range): Measured<{ low: number; high: number }> {
  const [a, b] = [worstCaseBounds(shown, range), worstCaseBounds(unguarded, range)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  return { ok: true, low: a.low - b.high, high: a.high - b.low };
}
