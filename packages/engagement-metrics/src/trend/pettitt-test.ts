import type { Measured } from '../arithmetic/measured.ts';
import { checkSeries } from './series.ts';

/**
 * Pettitt's test: is there one point in a series before which the values are mostly higher, or lower, than after it.
 *
 * Formula: U_t = Σ_{i ≤ t} Σ_{j > t} sign(x_i - x_j); K = max |U_t|; p ≈ min(1, 2 exp(-6 K²/(n³ + n²))). The change comes after `last`.
 * Source: Pettitt 1979, Appl. Stat. 28:126-135.
 * Units: K in pairs; index from 0.
 *
 * @example pettittTest([1, 2, 1, 2, 8, 9, 8, 9]) // { ok: true, last: 3, k: 16, p: 0.139 } (rounded)
 * @says Whether, and after which round, a long series changed its level.
 * @doesNotSay Whether it changed twice.
 * @next Compare with what was changed at the time.
 * @smallestN 12 comparable rounds
 * @screen Not on a screen.
 */
export function pettittTest(values: readonly number[]): Measured<{ last: number; k: number; p: number }> {
  const checked = checkSeries(values, 4);
  if (!checked.ok) return checked;
  const n = values.length;
  let [u, k, last] = [0, 0, 0];
  for (let t = 0; t < n - 1; t += 1) {
    u += values.reduce((sum, other) => sum + Math.sign(values[t]! - other), 0);
    if (Math.abs(u) > k) [k, last] = [Math.abs(u), t];
  }
  return { ok: true, last, k, p: pettittChance(k, n) };
}

/** The approximate chance of a K at least as large in a series of n without a change. */
export function pettittChance(k: number, n: number): number {
  return Math.min(1, 2 * Math.exp((-6 * k ** 2) / (n ** 3 + n ** 2)));
}
