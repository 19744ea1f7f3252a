import { noNumber, type Measured, type NoNumberReason } from '../arithmetic/measured.ts';

export type SquareMatrix = readonly (readonly number[])[];

/**
 * Covariance matrix of complete rows (one row a person, one column an item), divided by n - 1.
 *
 * @example covarianceMatrix([[1, 2], [2, 4], [3, 6]]) // { ok: true, matrix: [[1, 2], [2, 4]], rows: 3 }
 */
export function covarianceMatrix(rows: readonly (readonly number[])[]): Measured<{ matrix: number[][]; rows: number }> {
  if (rows.length < 2) return noNumber('too-few-answers');
  const items = rows[0]!.length;
  if (rows.some((row) => row.length !== items)) return noNumber('lengths-differ');
  if (rows.some((row) => row.some((value) => !Number.isFinite(value)))) return noNumber('not-a-number');
  const means = rows[0]!.map((_, item) => rows.reduce((sum, row) => sum + row[item]!, 0) / rows.length);
  const matrix = means.map((first, i) =>
    means.map((second, j) => rows.reduce((sum, row) => sum + (row[i]! - first) * (row[j]! - second), 0) / (rows.length - 1)),
  );
  return { ok: true, matrix, rows: rows.length };
}

/** Why a matrix is no covariance (or correlation) matrix of at least two varying items, or null. */
export function faultOfCovariance(matrix: SquareMatrix): NoNumberReason | null {
  if (matrix.length < 2) return 'too-few-items';
  if (matrix.some((row) => row.length !== matrix.length)) return 'lengths-differ';
  if (matrix.some((row) => row.some((value) => !Number.isFinite(value)))) return 'not-a-number';
  const asymmetric = matrix.some((row, i) => row.some((value, j) => Math.abs(value - matrix[j]![i]!) > 1e-9 * (1 + Math.abs(value))));
  if (asymmetric) return 'not-identified';
  return matrix.some((row, i) => row[i]! <= 0) ? 'all-answers-equal' : null;
}

/** The correlation matrix of a covariance matrix. */
export function correlationsOf(covariance: SquareMatrix): number[][] {
  return covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!))));
}
