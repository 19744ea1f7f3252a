import { noNumber, type Measured } from '../arithmetic/measured.ts';

/**
 * A team's value with the variance of its error (sampling without finite-population correction, plus coding). The sampling part
 * comes from the pooled within-team variance: a small team's own variance breaks the weights.
 */
export interface TeamValue {
  value: number;
  errorVariance: number;
}

export function checkTeams(teams: readonly TeamValue[], fewest: number): Measured<object> {
  if (teams.length < fewest) return noNumber('too-few-teams');
  if (teams.some((team) => !Number.isFinite(team.value) || !Number.isFinite(team.errorVariance))) return noNumber('not-a-number');
  return teams.some((team) => team.errorVariance <= 0) ? noNumber('all-answers-equal') : { ok: true };
}

/** Mean weighted by 1/(τ² + v), the sum of the weights, Q = Σ (y - mean)²/(τ² + v), and how fast Q falls with τ². */
export function weightedTeams(teams: readonly TeamValue[], betweenVariance: number): { mean: number; weight: number; q: number; slope: number } {
  let weight = 0;
  let weighted = 0;
  for (const team of teams) {
    const own = 1 / (betweenVariance + team.errorVariance);
    weight += own;
    weighted += own * team.value;
  }
  const mean = weighted / weight;
  let q = 0;
  let slope = 0;
  for (const team of teams) {
    const own = 1 / (betweenVariance + team.errorVariance);
    const part = own * (team.value - mean) ** 2;
    q += part;
    slope += own * part;
  }
  return { mean, weight, q, slope };
}
