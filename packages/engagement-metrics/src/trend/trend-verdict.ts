import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { remembered } from '../arithmetic/remembered.ts';

/** One round of a unit on the time axis. */
export interface TrendRound {
  /** In years, from any start. */
  time: number;
  value: number;
  /** Of the process version: sampling without finite-population correction, plus coding. */
  standardError: number;
  /** True where the figures before it cannot be compared: another partition, other questions, another precision. */
  startsAnew: boolean;
}

export type Verdict = 'rising' | 'falling' | 'steady' | 'unsteady';

export interface TrendVerdict {
  verdict: Verdict;
  /** Points a year, with its interval. */
  slope: number;
  interval: Interval;
  rounds: number;
}

const FEWEST_ROUNDS = 4;

/**
 * The one verdict about a trend that a screen shows, from the comparable rounds since the last break (at least four).
 *
 * Formula: line through the rounds weighted by 1/SE². `rising`/`falling`: the slope's 95 % interval leaves out zero. Where the rounds scatter more
 * about the line than their errors explain (residual dispersion φ above 1), its standard error is widened by √φ and the quantile is Student's t
 * with two degrees of freedom fewer than rounds, because few rounds tell φ badly. Else `unsteady` if the rounds scatter more about their mean than their errors explain (Q above the
 * 95 % point of χ²), else `steady`.
 * Source: weighted least squares; Cochran 1954, Biometrics 10:101-129 (Q); declared in measurement note, house rules.
 * Units: points a year.
 *
 * @example
 * trendVerdict([50, 54, 57, 62].map((value, i) => ({ time: i / 4, value, standardError: 2, startsAnew: false })))
 * // { ok: true, verdict: 'rising', slope: 15.6, interval: 8.6 to 22.6, rounds: 4 } (rounded)
 * @says Whether a unit's figure has been rising, falling or neither since it can be compared.
 * @doesNotSay What comes next, or what made it move.
 * @next Rising or falling: ask the team what changed. Unsteady: look at single rounds.
 * @smallestN 5 in each round, 4 comparable rounds
 * @screen Rising over the last 4 pulses.
 */
export function trendVerdict(rounds: readonly TrendRound[]): Measured<TrendVerdict> {
  const comparable = rounds.slice(Math.max(0, rounds.findLastIndex((round) => round.startsAnew)));
  if (comparable.length < FEWEST_ROUNDS) return noNumber('too-few-rounds');
  if (comparable.some((round) => ![round.time, round.value, round.standardError].every(Number.isFinite))) return noNumber('not-a-number');
  if (comparable.some((round) => round.standardError <= 0)) return noNumber('all-answers-equal');
  if (comparable.some((round, index) => index > 0 && round.time <= comparable[index - 1]!.time)) return noNumber('not-identified');
  const { slope, interval, q } = weightedLine(comparable);
  const scatters = q > largestByChance(comparable.length - 1);
  const verdict: Verdict = interval.low > 0 ? 'rising' : interval.high < 0 ? 'falling' : scatters ? 'unsteady' : 'steady';
  return { ok: true, verdict, slope, interval, rounds: comparable.length };
}

const largestByChance = remembered(
  (degreesOfFreedom: number) => chisquareQuantile(0.95, degreesOfFreedom),
  (degreesOfFreedom) => degreesOfFreedom,
);

/** Slope with its interval, and Q, the weighted scatter about the mean. */
function weightedLine(rounds: readonly TrendRound[]): { slope: number; interval: Interval; q: number } {
  const weights = rounds.map((round) => 1 / round.standardError ** 2);
  const total = weighted(weights, () => 1);
  const time = weighted(weights, (i) => rounds[i]!.time) / total;
  const mean = weighted(weights, (i) => rounds[i]!.value) / total;
  const spread = weighted(weights, (i) => (rounds[i]!.time - time) ** 2);
  const slope = weighted(weights, (i) => (rounds[i]!.time - time) * (rounds[i]!.value - mean)) / spread;
  const q = weighted(weights, (i) => (rounds[i]!.value - mean) ** 2);
  const degreesOfFreedom = rounds.length - 2;
  const dispersion = (q - slope ** 2 * spread) / degreesOfFreedom;
  const halfWidth = dispersion > 1 ? twoSided95(degreesOfFreedom) * Math.sqrt(dispersion / spread) : twoSided95(null) / Math.sqrt(spread);
  return { slope, interval: { low: slope - halfWidth, high: slope + halfWidth }, q };
}

function weighted(weights: readonly number[], valueAt: (index: number) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * valueAt(index), 0);
}
