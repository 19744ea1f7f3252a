import { EigenvalueDecomposition, Matrix, solve } from 'ml-matrix';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { faultOfCovariance, type SquareMatrix } from '../reliability/covariance-matrix.ts';

/** Correlations as an organisation's release has them: of the drivers with each other, and of each with the outcome. */
export interface DriverCorrelations {
  drivers: SquareMatrix;
  withOutcome: readonly number[];
}

const SMALLEST_EIGENVALUE = 1e-8;

export function checkDrivers({ drivers, withOutcome }: DriverCorrelations): Measured<object> {
  if (withOutcome.length !== drivers.length) return noNumber('lengths-differ');
  if (withOutcome.some((r) => !Number.isFinite(r))) return noNumber('not-a-number');
  const fault = faultOfCovariance(drivers);
  if (fault !== null) return noNumber(fault);
  if ([...drivers.flat(), ...withOutcome].some((r) => Math.abs(r) > 1 + 1e-9)) return noNumber('outside-the-scale');
  const eigen = new EigenvalueDecomposition(new Matrix(drivers.map((row) => [...row])), { assumeSymmetric: true });
  return Math.min(...eigen.realEigenvalues) < SMALLEST_EIGENVALUE ? noNumber('not-identified') : { ok: true };
}

/** R² of a regression on some of the drivers: r' R⁻¹ r. */
export function explainedShare({ drivers, withOutcome }: DriverCorrelations, chosen: readonly number[]): number {
  if (chosen.length === 0) return 0;
  const matrix = new Matrix(chosen.map((i) => chosen.map((j) => drivers[i]![j]!)));
  const outcome = chosen.map((i) => withOutcome[i]!);
  const weights = solve(matrix, Matrix.columnVector(outcome)).to1DArray();
  return weights.reduce((sum, weight, index) => sum + weight * outcome[index]!, 0);
}
