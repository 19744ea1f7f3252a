import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Measured } from '../arithmetic/measured.ts';
import { checkSeries } from './series.ts';

/**
 * Mann-Kendall test for a steady rise or fall, with Theil-Sen's slope: the median of the slopes between all pairs of rounds.
 *
 * Formula: S = Σ_{i<j} sign(x_j - x_i); Var S = [n(n - 1)(2n + 5) - Σ ties t(t - 1)(2t + 5)]/18; z = (S ∓ 1)/√Var S; slope median (x_j - x_i)/(t_j - t_i).
 * Source: Mann 1945, Econometrica 13:245-259; Kendall 1975; Theil 1950; Sen 1968, JASA 63:1379-1389.
 * Units: slope in the values' units a unit of time.
 *
 * @example mannKendall({ values: [50, 52, 51, 55, 57, 58], times: [0, 1, 2, 3, 4, 5] }) // { ok: true, s: 13, z: 2.254, p: 0.0242, slope: 1.667 } (rounded)
 * @says Whether a series rises or falls steadily, and how fast.
 * @doesNotSay Whether it will go on.
 * @next Say the speed in points a year, not the test.
 * @smallestN 8 comparable rounds
 * @screen Not on a screen.
 */
export function mannKendall(series: {
  values: readonly number[];
  times: readonly number[];
}): Measured<{ s: number; z: number; p: number; slope: number }> {
  const { values, times } = series;
  const checked = checkSeries(values, 4);
  if (!checked.ok) return checked;
  if (times.length !== values.length) return { ok: false, reason: 'lengths-differ' };
  if (times.some((time, index) => !(Number.isFinite(time) && (index === 0 || time > times[index - 1]!)))) return { ok: false, reason: 'not-a-number' };
  let s = 0;
  const slopes: number[] = [];
  for (const [j, later] of values.entries()) {
    for (let i = 0; i < j; i += 1) {
      s += Math.sign(later - values[i]!);
      slopes.push((later - values[i]!) / (times[j]! - times[i]!));
    }
  }
  const z = (s - Math.sign(s)) / Math.sqrt(varianceOfS(values));
  return { ok: true, s, z, p: 2 * normalCdf(-Math.abs(z), 0, 1), slope: median(slopes) };
}

function varianceOfS(values: readonly number[]): number {
  const spread = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  return (spread(values.length) - [...ties.values()].reduce((sum, count) => sum + spread(count), 0)) / 18;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
