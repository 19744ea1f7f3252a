import { adjustFromTheTop, faultOfP } from './step-adjustment.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/**
 * Adjusted p-values that keep the share of false finds among all finds (false discovery rate), for independent or positively
 * dependent tests: across teams and measures within one release at q = 0.10.
 *
 * Formula: p_(i) m/i, made monotone from the largest down, at most 1.
 * Source: Benjamini & Hochberg 1995, JRSS B 57:289-300.
 * Units: adjusted p, 0-1, in the order given.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // { ok: true, adjusted: [0.03, 0.04, 0.04] }
 * @says Which of many differences can be trusted when one looks at all teams at once.
 * @doesNotSay That the others are zero.
 * @next Start with the ones that stay.
 * @smallestN 2 tests
 * @screen Not on a screen.
 */
export function benjaminiHochberg(pValues: readonly number[]): Measured<{ adjusted: number[] }> {
  const fault = faultOfP(pValues);
  return fault === null ? { ok: true, adjusted: adjustFromTheTop(pValues, (rank) => pValues.length / rank) } : noNumber(fault);
}

/**
 * The same under any dependence between the tests.
 *
 * Formula: as Benjamini-Hochberg, times 1 + 1/2 + … + 1/m.
 * Source: Benjamini & Yekutieli 2001, Ann. Stat. 29:1165-1188.
 *
 * @example benjaminiYekutieli([0.01, 0.04, 0.03]) // { ok: true, adjusted: [0.055, 0.0733, 0.0733] } (rounded)
 */
export function benjaminiYekutieli(pValues: readonly number[]): Measured<{ adjusted: number[] }> {
  const fault = faultOfP(pValues);
  if (fault !== null) return noNumber(fault);
  const harmonic = pValues.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  return { ok: true, adjusted: adjustFromTheTop(pValues, (rank) => (harmonic * pValues.length) / rank) };
}
