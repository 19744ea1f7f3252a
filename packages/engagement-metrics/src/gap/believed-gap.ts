import type { Interval } from '../arithmetic/interval.ts';
import { twoSided95 } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { meanOf } from '../arithmetic/sums.ts';

export interface Belief {
  /** The leader's own estimate of the level without name, given before the release opened, in points. */
  believed: number;
  /** The level without name, with its finite interval. */
  unguarded: { value: number; finite: Interval };
}

const MINIMUM_LEADERS = 5;

/**
 * Believed gap: how much a leader's estimate differs from what people answered without name. Shown to that leader only.
 *
 * Formula: believed - unguarded; the interval is that of the level without name, turned round. Clear if it leaves out zero.
 * Source: product page (believed engagement); Krueger & Dunning and the self-other agreement literature use the same difference.
 * Units: points, -100 to 100.
 *
 * @example believedGap({ believed: 75, unguarded: { value: 58, finite: { low: 52, high: 64 } } }) // { ok: true, value: 17, interval: { low: 11, high: 23 }, clear: true }
 * @says How far a leader's estimate was from what people answered without their names.
 * @doesNotSay That the leader does not care: people show leaders their best side.
 * @next Ask what would have let you know earlier.
 * @smallestN 5
 * @screen Your estimate was 75, the answers say 58.
 */
export function believedGap({ believed, unguarded }: Belief): Measured<{ value: number; interval: Interval; clear: boolean }> {
  const figures = [believed, unguarded.value, unguarded.finite.low, unguarded.finite.high];
  if (figures.some((figure) => !Number.isFinite(figure))) return noNumber('not-a-number');
  if (figures.some((figure) => figure < 0 || figure > 100)) return noNumber('outside-the-scale');
  const interval = { low: believed - unguarded.finite.high, high: believed - unguarded.finite.low };
  return { ok: true, value: believed - unguarded.value, interval, clear: interval.low > 0 || interval.high < 0 };
}

/**
 * Mean believed gap of several leaders, the only form others may see; needs at least five leaders.
 *
 * Formula: mean of the leaders' gaps; interval mean ± t s/√leaders.
 * Units: points.
 *
 * @example meanBelievedGap([17, 4, 9, -3, 12]) // { ok: true, value: 7.8, leaders: 5, interval: -1.7 to 17.3 } (rounded)
 * @says How far leaders' estimates are from what their people answer, on average.
 * @doesNotSay Anything about one leader.
 * @next Take it up where all leaders meet.
 * @smallestN 5 leaders
 * @screen Leaders expected 8 points more than people answered (-2 to 17).
 */
export function meanBelievedGap(gaps: readonly number[]): Measured<{ value: number; leaders: number; interval: Interval }> {
  if (gaps.some((gap) => !Number.isFinite(gap))) return noNumber('not-a-number');
  if (gaps.some((gap) => Math.abs(gap) > 100)) return noNumber('outside-the-scale');
  if (gaps.length < MINIMUM_LEADERS) return noNumber('too-few-answers');
  const value = meanOf(gaps);
  const variance = gaps.reduce((sum, gap) => sum + (gap - value) ** 2, 0) / (gaps.length - 1);
  if (variance === 0) return noNumber('all-answers-equal');
  const halfWidth = twoSided95(gaps.length - 1) * Math.sqrt(variance / gaps.length);
  return { ok: true, value, leaders: gaps.length, interval: { low: value - halfWidth, high: value + halfWidth } };
}
