import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { adjustFromTheBottom, faultOfP } from './step-adjustment.ts';

/**
 * Adjusted p-values that keep the chance of even one false find (family-wise error): for the small fixed set of headline tests.
 *
 * Formula: p_(i) (m - i + 1), made monotone from the smallest up, at most 1.
 * Source: Holm 1979, Scand. J. Stat. 6:65-70.
 * Units: adjusted p, 0-1, in the order given.
 *
 * @example holm([0.01, 0.04, 0.03]) // { ok: true, adjusted: [0.03, 0.06, 0.06] }
 * @says Which of a few headline differences hold even when not one false alarm is wanted.
 * @doesNotSay That the others are zero.
 * @next Report these first.
 * @smallestN 2 tests
 * @screen Not on a screen.
 */
export function holm(pValues: readonly number[]): Measured<{ adjusted: number[] }> {
  const fault = faultOfP(pValues);
  return fault === null ? { ok: true, adjusted: adjustFromTheBottom(pValues, (rank) => pValues.length - rank + 1) } : noNumber(fault);
}

/**
 * The simplest adjustment: p times the number of tests.
 *
 * Formula: min(1, m p).
 * Source: Dunn 1961, JASA 56:52-64.
 *
 * @example bonferroni([0.01, 0.04, 0.03]) // { ok: true, adjusted: [0.03, 0.12, 0.09] }
 */
export function bonferroni(pValues: readonly number[]): Measured<{ adjusted: number[] }> {
  const fault = faultOfP(pValues);
  return fault === null ? { ok: true, adjusted: pValues.map((p) => Math.min(1, p * pValues.length)) } : noNumber(fault);
}
