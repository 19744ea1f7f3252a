import { twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** A simple random sample without replacement, or one stratum of a stratified one. */
export interface PopulationSample {
  answers: number;
  mean: number;
  /** Sample variance, divided by n - 1. */
  variance: number;
  people: number;
}

export interface FinitePopulationMean {
  mean: number;
  standardError: number;
  /** Standard error as if the population were endless. */
  processStandardError: number;
  interval: Interval;
}

/**
 * Mean of a finite population from one or several strata, with the finite-population correction.
 *
 * Formula: Σ W_h ȳ_h with W_h = N_h/N; variance Σ W_h² (1 - n_h/N_h) s_h²/n_h; interval by t with Σ (n_h - 1) degrees of freedom.
 * Source: Cochran 1977, Sampling Techniques, (2.20) and (5.7).
 * Units: those of the mean.
 *
 * @example finitePopulationMean([{ answers: 200, mean: 656.585, variance: 17682.4, people: 6194 }]) // standard error 9.2497, without correction 9.4028 (rounded)
 * @says A mean over everybody, from those who answered, with how sure it is.
 * @doesNotSay Anything if those who did not answer think differently.
 * @next Read the response rate first.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function finitePopulationMean(strata: readonly PopulationSample[]): Measured<FinitePopulationMean> {
  if (strata.length === 0) return noNumber('nobody-answered');
  for (const { answers, mean, variance, people } of strata) {
    if (![answers, mean, variance, people].every(Number.isFinite) || variance < 0) return noNumber('not-a-number');
    if (answers < 2) return noNumber('too-few-answers');
    if (answers > people) return noNumber('more-answers-than-people');
  }
  const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
  const combine = (correction: (stratum: PopulationSample) => number) =>
    Math.sqrt(strata.reduce((sum, s) => sum + (s.people / people) ** 2 * correction(s) * (s.variance / s.answers), 0));
  const mean = strata.reduce((sum, stratum) => sum + (stratum.people / people) * stratum.mean, 0);
  const standardError = combine((stratum) => 1 - stratum.answers / stratum.people);
  const degrees = strata.reduce((sum, stratum) => sum + stratum.answers - 1, 0);
  const halfWidth = twoSided95(degrees) * standardError;
  return { ok: true, mean, standardError, processStandardError: combine(() => 1), interval: { low: mean - halfWidth, high: mean + halfWidth } };
}
