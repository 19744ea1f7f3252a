import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
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

/** Nothing explains more than all of an outcome: correlations that say so, rounded or raised to floors, are those of no answers. */
export function isMoreThanAll(explained: number): boolean {
  return explained > 1 + 1e-9;
}

/**
 * R² of the regressions on all subsets of the drivers, by the subset's bits (driver 0 is the lowest). Subsets share their work: each
 * is its subset without the last driver, with that driver swept out of what is left (R² grows by the square of the driver's
 * remaining correlation with the outcome over its remaining variance).
 */
export function explainedBySubset({ drivers, withOutcome }: DriverCorrelations): Float64Array {
  const explained = new Float64Array(2 ** withOutcome.length);
  const size = withOutcome.length + 1;
  const levels = Array.from({ length: size }, () => new Float64Array(size * size));
  levels[0]!.set([...drivers.flatMap((row, i) => [...row, withOutcome[i]!]), ...withOutcome, 1]);
  sweepOn({ explained, levels }, { subset: 0, depth: 0, size });
  return explained;
}

interface Desk {
  explained: Float64Array;
  /** One matrix for each number of drivers that were swept out, used again and again: what is left of the correlations, row by row. */
  levels: readonly Float64Array[];
}

interface Swept {
  subset: number;
  depth: number;
  /** Rows that are left: the last drivers and, last of all, the outcome. */
  size: number;
}

function sweepOn(desk: Desk, { subset, depth, size }: Swept): void {
  const left = desk.levels[depth]!;
  const count = desk.levels.length;
  for (let driver = 0; driver < size - 1; driver += 1) {
    const row = driver * size;
    const larger = subset + 2 ** (count - size + driver);
    desk.explained[larger] = desk.explained[subset]! + left[row + size - 1]! ** 2 / left[row + driver]!;
    const rest = size - driver - 1;
    if (rest < 2) continue;
    const next = desk.levels[depth + 1]!;
    for (let i = 0; i < rest; i += 1) {
      const other = (driver + 1 + i) * size;
      const share = left[other + driver]! / left[row + driver]!;
      for (let j = 0; j < rest; j += 1) next[i * rest + j] = left[other + driver + 1 + j]! - share * left[row + driver + 1 + j]!;
    }
    sweepOn(desk, { subset: larger, depth: depth + 1, size: rest });
  }
}
