import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { faultOfCovariance, type SquareMatrix } from './covariance-matrix.ts';

/**
 * Correlation of each item with the sum of the other items of its index.
 *
 * Formula: (Σ_j c_ij - c_ii) / √(c_ii (Σ all - 2 Σ_j c_ij + c_ii)).
 * Source: Nunnally & Bernstein 1994, Psychometric Theory, chapter 8.
 * Units: -1 to 1, in the order of the items.
 *
 * @example itemRestCorrelations([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]) // { ok: true, correlations: [0.577, 0.577, 0.577] } (rounded)
 * @says Whether an item goes along with the others of its index.
 * @doesNotSay Whether the item is a good question.
 * @next Below 0.3 take the item out of the index in the next version.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function itemRestCorrelations(covariance: SquareMatrix): Measured<{ correlations: number[] }> {
  const fault = faultOfCovariance(covariance);
  if (fault !== null) return noNumber(fault);
  const total = sum(covariance.flat());
  const correlations = covariance.map((row, i) => {
    const withAll = sum(row);
    return (withAll - row[i]!) / Math.sqrt(row[i]! * (total - 2 * withAll + row[i]!));
  });
  return correlations.every(Number.isFinite) ? { ok: true, correlations } : noNumber('not-identified');
}
