import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { faultOfCovariance, type SquareMatrix } from './covariance-matrix.ts';

/**
 * Cronbach's alpha of a set of items from their covariance matrix; from a correlation matrix the standardised alpha.
 *
 * Formula: k/(k - 1) (1 - Σ variances / variance of the sum).
 * Source: Cronbach 1951, Psychometrika 16:297-334.
 * Units: at most 1.
 *
 * @example cronbachAlpha([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]) // { ok: true, alpha: 0.75 }
 * @says How consistently the items of an index measure one thing.
 * @doesNotSay That it is the thing one means.
 * @next Below 0.70 report the items, not the index.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function cronbachAlpha(covariance: SquareMatrix): Measured<{ alpha: number }> {
  const fault = faultOfCovariance(covariance);
  if (fault !== null) return noNumber(fault);
  const items = covariance.length;
  const ofItems = covariance.reduce((sum, row, i) => sum + row[i]!, 0);
  const ofSum = sum(covariance.flat());
  if (ofSum <= 0) return noNumber('not-identified');
  return { ok: true, alpha: (items / (items - 1)) * (1 - ofItems / ofSum) };
}
