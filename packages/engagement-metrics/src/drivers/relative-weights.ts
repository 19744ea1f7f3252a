import { EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { checkDrivers, isMoreThanAll, type DriverCorrelations } from './regression-from-correlations.ts';

/**
 * Relative weight of each driver, for more than twelve drivers: nearly the Shapley shares, without going through all subsets. Adds up to R².
 *
 * Formula: Λ = symmetric square root of the drivers' correlations, β = Λ⁻¹ r; ε_i = Σ_j λ_ij² β_j².
 * Source: Johnson 2000, Multivariate Behav. Res. 35:1-19.
 * Units: shares of the outcome's variance.
 *
 * @example relativeWeights({ drivers: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // { ok: true, weights: [0.2867, 0.0867], explained: 0.3733 } (rounded)
 * @says Which of many themes go along most with engagement.
 * @doesNotSay That changing one would change engagement.
 * @next As for the Shapley shares.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function relativeWeights(correlations: DriverCorrelations): Measured<{ weights: number[]; explained: number }> {
  const checked = checkDrivers(correlations);
  if (!checked.ok) return checked;
  const root = symmetricRoot(correlations.drivers.map((row) => [...row]));
  const beta = solve(root, Matrix.columnVector([...correlations.withOutcome])).to1DArray();
  const weights = root.to2DArray().map((row) => row.reduce((sum, lambda, j) => sum + lambda ** 2 * beta[j]! ** 2, 0));
  const explained = sum(weights);
  return isMoreThanAll(explained) ? noNumber('not-identified') : { ok: true, weights, explained };
}

function symmetricRoot(matrix: number[][]): Matrix {
  const eigen = new EigenvalueDecomposition(new Matrix(matrix), { assumeSymmetric: true });
  const vectors = eigen.eigenvectorMatrix;
  const roots = Matrix.diag(eigen.realEigenvalues.map((value) => Math.sqrt(Math.max(0, value))));
  return vectors.mmul(roots).mmul(vectors.transpose());
}
