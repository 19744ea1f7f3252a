import logGamma from '@stdlib/math-base-special-gammaln';
import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/**
 * Standardised mean difference, corrected for small samples with the exact factor.
 *
 * Formula: g = J d, d = (mean A - mean B)/s_pooled, J = Γ(m/2) / (√(m/2) Γ((m - 1)/2)), m = n_A + n_B - 2.
 * Source: Hedges 1981, J. Educ. Stat. 6:107-128.
 * Units: pooled standard deviations.
 *
 * @example hedgesG([0, 1, 2, 6, 3], [2, 3, 3, 1, 1]) // { ok: true, g: 1.173, cohensD: 1.219, correction: 0.961945, pooledDeviation: 1.0797 } (rounded)
 * @says How large a difference is compared with the usual differences between people.
 * @doesNotSay Whether that matters here; compare with the organisation's other teams.
 * @next Use it to compare with published studies only.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function hedgesG(
  a: AnswerCounts,
  b: AnswerCounts,
): Measured<{ g: number; cohensD: number; correction: number; pooledDeviation: number }> {
  const [ofA, ofB] = [countMoments(a), countMoments(b)];
  if (!ofA.ok) return ofA;
  if (!ofB.ok) return ofB;
  if (a.length !== b.length) return noNumber('mixed-scales');
  const degrees = ofA.answers + ofB.answers - 2;
  if (degrees < 2) return noNumber('too-few-answers');
  const pooledDeviation = Math.sqrt((ofA.sumOfSquares + ofB.sumOfSquares) / degrees);
  if (pooledDeviation === 0) return noNumber('all-answers-equal');
  const cohensD = (ofA.mean - ofB.mean) / pooledDeviation;
  const correction = exactCorrection(degrees);
  return { ok: true, g: correction * cohensD, cohensD, correction, pooledDeviation };
}

function exactCorrection(degrees: number): number {
  return Math.exp(logGamma(degrees / 2) - logGamma((degrees - 1) / 2)) / Math.sqrt(degrees / 2);
}
