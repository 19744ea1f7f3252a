import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { correlationsOf, faultOfCovariance, type SquareMatrix } from './covariance-matrix.ts';

export interface OneFactor {
  omega: number;
  /** Per item, in the metric of the matrix given. */
  loadings: number[];
  uniquenesses: number[];
}

const MOST_STEPS = 20_000;

/**
 * McDonald's omega from a one-factor model fitted by maximum likelihood to a covariance matrix (at least three items).
 *
 * Formula: Σ = λ λ' + Θ; omega = (Σ λ)² / ((Σ λ)² + Σ θ). Fitted by EM (Rubin & Thayer) on the correlations, put back on the matrix's scale.
 * Source: McDonald 1999, Test Theory; Rubin & Thayer 1982, Psychometrika 47:69-76.
 * Units: 0-1.
 *
 * @example oneFactorOmega([[1, 0.5, 0.5], [0.5, 1, 0.5], [0.5, 0.5, 1]]) // { ok: true, omega: 0.75, loadings: [0.707…, …], uniquenesses: [0.5, …] }
 * @says The share of an index's variance that comes from the one thing its items have in common.
 * @doesNotSay That there is only one thing; look at the residuals for that.
 * @next Below 0.70 report the items, not the index.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function oneFactorOmega(covariance: SquareMatrix): Measured<OneFactor> {
  const fault = faultOfCovariance(covariance);
  if (fault !== null) return noNumber(fault);
  if (covariance.length < 3) return noNumber('too-few-items');
  const correlations = correlationsOf(covariance);
  const standardised = fitOneFactor(correlations);
  if (standardised === null) return noNumber('did-not-converge');
  const deviations = covariance.map((row, i) => Math.sqrt(row[i]!));
  const sign = sum(standardised) < 0 ? -1 : 1;
  const loadings = standardised.map((loading, i) => sign * loading * deviations[i]!);
  const uniquenesses = standardised.map((loading, i) => (1 - loading ** 2) * deviations[i]! ** 2);
  const common = sum(loadings) ** 2;
  const unique = sum(uniquenesses);
  return { ok: true, omega: common / (common + unique), loadings, uniquenesses };
}

/** EM for one factor: the factor given the items, then the items given the factor. At the maximum θ = 1 - λ² on correlations. */
function fitOneFactor(correlations: number[][]): number[] | null {
  let loadings = correlations.map((row) => Math.sqrt(Math.max(0.1, (sum(row) - 1) / (row.length - 1))) * 0.9);
  let unique = loadings.map((loading) => 1 - loading ** 2);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const scaled = loadings.map((loading, i) => loading / unique[i]!);
    const total = 1 + loadings.reduce((sum, loading, i) => sum + loading * scaled[i]!, 0);
    const beta = scaled.map((value) => value / total);
    const withFactor = correlations.map((row) => row.reduce((sum, r, j) => sum + r * beta[j]!, 0));
    const factorVariance =
      1 - beta.reduce((sum, b, i) => sum + b * loadings[i]!, 0) + beta.reduce((sum, b, i) => sum + b * withFactor[i]!, 0);
    const next = withFactor.map((value) => value / factorVariance);
    const moved = Math.max(...next.map((loading, i) => Math.abs(loading - loadings[i]!)));
    unique = next.map((loading, i) => Math.max(1e-6, 1 - loading * withFactor[i]!));
    loadings = next;
    if (moved < 1e-13) return loadings.every(Number.isFinite) ? loadings : null;
  }
  return null;
}
