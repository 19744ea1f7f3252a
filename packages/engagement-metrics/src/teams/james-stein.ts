import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { meanOf } from '../arithmetic/sums.ts';

/**
 * Shrinkage of values with one known error variance towards their mean: the classic example that shrinkTeamValues generalises.
 *
 * Formula: c = 1 - (k - 3) v / Σ (y - mean)², at least 0; value = mean + c (y - mean).
 * Source: Efron & Morris 1975, JASA 70:311-319, with Lindley's mean.
 * Units: those of the values.
 *
 * @example jamesStein([0.4, 0.378, 0.356, 0.333], 0.0044) // { ok: true, factor: 0, values: all 0.36675 }
 * @says The textbook form of drawing uncertain values towards their mean.
 * @doesNotSay Anything about teams of different size.
 * @next Use shrinkTeamValues.
 * @smallestN 4 values
 * @screen Not on a screen.
 */
export function jamesStein(values: readonly number[], errorVariance: number): Measured<{ mean: number; factor: number; values: number[] }> {
  if (values.length < 4) return noNumber('too-few-teams');
  if (![...values, errorVariance].every(Number.isFinite) || errorVariance <= 0) return noNumber('not-a-number');
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares === 0) return noNumber('all-answers-equal');
  const factor = Math.max(0, 1 - ((values.length - 3) * errorVariance) / squares);
  return { ok: true, mean, factor, values: values.map((value) => mean + factor * (value - mean)) };
}
