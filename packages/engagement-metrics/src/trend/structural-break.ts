import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { meanOf } from '../arithmetic/sums.ts';
import { checkSeries } from './series.ts';

/** Two stretches of a series, before and after a break: enough to judge the break. */
export interface BreakParts {
  before: Stretch;
  after: Stretch;
}

export interface Stretch {
  length: number;
  mean: number;
  sumOfSquares: number;
}

export interface BreakFigures {
  f: number;
  /** Bayesian information criterion without and with the break: the smaller is better. */
  bic: { without: number; with: number };
  /** The last index before the break, from 0, and its 95 % interval. */
  last: number;
  interval: { low: number; high: number };
}

const TRIMMING = 0.15;

/**
 * One break in the mean of a long series: the most likely point, its supF statistic, an interval for the point, and whether a break is needed at all.
 *
 * Formula: F = (RSS₀ - RSS₁)/(RSS₁/(n - 2)), largest over points with at least 15 % of the series on each side; BIC = n (log 2π + log(RSS/n) + 1)
 * + parameters × log n (2 without, 4 with a break); interval from the distribution of argmax of a two-sided Brownian motion with drift.
 * Source: Andrews 1993, Econometrica 61:821-856; Bai & Perron 2003, J. Appl. Econometrics 18:1-22; Bai 1997, Rev. Econ. Stat. 79:551-563.
 * Units: index from 0.
 *
 * @example structuralBreak(flowOfTheNile1871To1970) // { ok: true, last: 27, f: 75.93, interval: { low: 24, high: 31 }, bic: { without: 1318.2, with: 1270.1 } }
 * @says Whether a long series changed its level once, and between which rounds.
 * @doesNotSay What changed it.
 * @next Compare with what was changed at the time.
 * @smallestN 20 comparable rounds
 * @screen Not on a screen.
 */
export function structuralBreak(values: readonly number[]): Measured<BreakFigures> {
  const checked = checkSeries(values, 8);
  if (!checked.ok) return checked;
  const shortest = Math.floor(TRIMMING * values.length);
  const splits = Array.from({ length: values.length - 2 * shortest + 1 }, (_, index) => {
    const parts = { before: stretch(values.slice(0, shortest + index)), after: stretch(values.slice(shortest + index)) };
    return { parts, residual: parts.before.sumOfSquares + parts.after.sumOfSquares };
  });
  const best = splits.reduce((least, split) => (split.residual < least.residual ? split : least));
  return breakFigures(best.parts);
}

/** The figures of a break at a given point. */
export function breakFigures({ before, after }: BreakParts): Measured<BreakFigures> {
  const n = before.length + after.length;
  const residual = before.sumOfSquares + after.sumOfSquares;
  const step = after.mean - before.mean;
  if (!(residual > 0) || before.sumOfSquares === 0 || after.sumOfSquares === 0 || step === 0) return noNumber('all-answers-equal');
  const explained = (before.length * after.length * step ** 2) / n;
  const bic = (rss: number, parameters: number) => n * (Math.log(2 * Math.PI) + Math.log(rss / n) + 1) + parameters * Math.log(n);
  const last = before.length - 1;
  const reach = breakDistances(before.sumOfSquares / before.length, after.sumOfSquares / after.length);
  const scale = before.sumOfSquares / before.length / step ** 2;
  return {
    ok: true,
    f: explained / (residual / (n - 2)),
    bic: { without: bic(residual + explained, 2), with: bic(residual, 4) },
    last,
    interval: { low: last - Math.ceil(reach.high * scale), high: last - Math.floor(reach.low * scale) },
  };
}

function stretch(values: readonly number[]): Stretch {
  const mean = meanOf(values);
  return { length: values.length, mean, sumOfSquares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** The 2.5 and 97.5 % points of the argmax distribution, by halving. */
function breakDistances(varianceBefore: number, varianceAfter: number): { low: number; high: number } {
  const ratio = varianceAfter / varianceBefore;
  return { low: -solveFor(0.025, (x) => chanceBelow(-x, ratio), false), high: solveFor(0.975, (x) => chanceBelow(x, ratio), true) };
}

function solveFor(chance: number, at: (x: number) => number, rising: boolean): number {
  let [low, high] = [0, 1];
  const below = (x: number) => (rising ? at(x) < chance : at(x) > chance);
  while (below(high)) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Distribution function of argmax V with ξ = 1 (the mean's regressor is constant) and φ the ratio of the error variances
 * (Bai 1997, appendix B; Bai & Perron 2003, (15)).
 */
function chanceBelow(x: number, phi: number): number {
  const size = Math.abs(x);
  if (x < 0) {
    const ratio = 1 / phi;
    const middle = phi * ((phi + 2) / (phi + 1)) * exponentialTail(ratio * (1 + ratio) * (size / 2), -(0.5 + ratio) * Math.sqrt(size));
    const last = (size / 2 - 2 + (phi + 2) ** 2 / (phi + 1)) * normalCdf(-Math.sqrt(size) / 2, 0, 1);
    return -Math.sqrt(size / (2 * Math.PI)) * Math.exp(-size / 8) - middle + last;
  }
  const ratio = 1 / phi;
  const first = 1 + Math.sqrt((ratio * size) / (2 * Math.PI)) * Math.exp((-ratio * size) / 8);
  const middle = ratio * ((2 * phi + 1) / (phi + 1)) * exponentialTail(((phi + 1) * size) / 2, (-(phi + 0.5) / Math.sqrt(phi)) * Math.sqrt(size));
  const last = ((1 + 2 * phi) ** 2 / ((phi + 1) * phi) - 2 + (ratio * size) / 2) * normalCdf((-Math.sqrt(ratio) * Math.sqrt(size)) / 2, 0, 1);
  return first + middle - last;
}

/** exp(a) Φ(z) for large a and very negative z, where each factor alone would overflow or vanish (Mills' ratio from z = -30). */
function exponentialTail(a: number, z: number): number {
  if (z > -30) return Math.exp(a) * normalCdf(z, 0, 1);
  return (Math.exp(a - z ** 2 / 2) / (-z * Math.sqrt(2 * Math.PI))) * (1 - 1 / z ** 2);
}
