import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { correlationsOf } from '../reliability/covariance-matrix.ts';
import { checkDrivers, type DriverCorrelations } from './regression-from-correlations.ts';
import { shapleyDrivers } from './shapley-drivers.ts';
import { relativeWeights } from './relative-weights.ts';

export interface DriverBootstrap {
  /** People behind the correlations. */
  answers: number;
  draws: number;
  /** Uniform numbers in [0, 1): the package itself draws nothing. */
  random: () => number;
  method: 'shapley' | 'relative-weights';
}

/**
 * Intervals of driver shares without any person's row: correlation matrices are drawn as a sample of so many people would give them
 * (parametric bootstrap with Wishart matrices), and the shares computed from each.
 *
 * Formula: S = L A A' L' with L the Cholesky factor of the correlations and A Bartlett's lower triangle (√χ²_(n-i) on the diagonal, normal below);
 * the 2.5 and 97.5 percentiles of the shares over the draws.
 * Source: Bartlett 1933; Smith & Hocking 1972, Appl. Stat. 21:341-345; Efron & Tibshirani 1993, section 6.5.
 * Units: shares of the outcome's variance.
 *
 * @example driverIntervals({ drivers: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }, { answers: 300, draws: 500, random, method: 'shapley' }) // intervals about 0.21 to 0.36 and 0.05 to 0.14
 * @says How sure the share of a theme is.
 * @doesNotSay That changing it would change engagement.
 * @next Where intervals overlap, do not rank.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function driverIntervals(correlations: DriverCorrelations, bootstrap: DriverBootstrap): Measured<{ intervals: Interval[] }> {
  const checked = checkDrivers(correlations);
  if (!checked.ok) return checked;
  if (!(bootstrap.answers >= 100) || !Number.isInteger(bootstrap.answers)) return noNumber('too-few-answers');
  if (!Number.isInteger(bootstrap.draws) || bootstrap.draws < 100) return noNumber('not-whole-counts');
  const factor = new CholeskyDecomposition(new Matrix(wholeMatrix(correlations)));
  if (!factor.isPositiveDefinite()) return noNumber('not-identified');
  const draws: number[][] = [];
  for (let draw = 0; draw < bootstrap.draws; draw += 1) {
    const drawn = splitMatrix(drawCorrelations(factor.lowerTriangularMatrix, bootstrap));
    const shares = bootstrap.method === 'shapley' ? shapleyDrivers(drawn) : relativeWeights(drawn);
    if (shares.ok) draws.push('shares' in shares ? shares.shares : shares.weights);
  }
  if (draws.length === 0) return noNumber('not-identified');
  return { ok: true, intervals: correlations.withOutcome.map((_, driver) => percentiles(draws.map((shares) => shares[driver]!))) };
}

function wholeMatrix({ drivers, withOutcome }: DriverCorrelations): number[][] {
  return [...drivers.map((row, i) => [...row, withOutcome[i]!]), [...withOutcome, 1]];
}

function splitMatrix(whole: number[][]): DriverCorrelations {
  return { drivers: whole.slice(0, -1).map((row) => row.slice(0, -1)), withOutcome: whole.at(-1)!.slice(0, -1) };
}

function drawCorrelations(factor: Matrix, { answers, random }: DriverBootstrap): number[][] {
  const open = () => Math.min(1 - 1e-12, Math.max(1e-12, random()));
  const bartlett = Matrix.zeros(factor.rows, factor.rows);
  for (let i = 0; i < factor.rows; i += 1) {
    bartlett.set(i, i, Math.sqrt(chisquareQuantile(open(), answers - 1 - i)));
    for (let j = 0; j < i; j += 1) bartlett.set(i, j, normalQuantile(open(), 0, 1));
  }
  const root = factor.mmul(bartlett);
  return correlationsOf(root.mmul(root.transpose()).to2DArray());
}

function percentiles(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { low: at(0.025), high: at(0.975) };
}
