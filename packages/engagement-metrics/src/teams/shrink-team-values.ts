import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { checkTeams, weightedTeams, type TeamValue } from './team-values.ts';

export interface ShrunkTeam {
  value: number;
  standardError: number;
  interval: Interval;
  /** 0: all from the others, 1: all from the team's own answers. */
  ownWeight: number;
}

/**
 * Team values drawn towards the mean of all teams, the more the less a team's own answers can say (empirical Bayes, BLUP).
 *
 * Formula: B = τ²/(τ² + v); value = μ + B (y - μ), μ weighted by 1/(τ² + v); standard error √(B v + (1 - B)² Var μ), Var μ = 1/Σ 1/(τ² + v).
 * v holds the sampling variance from the pooled within-team variance and the coding variance.
 * Source: Efron & Morris 1975, JASA 70:311-319; Fay & Herriot 1979, JASA 74:269-277; Robinson 1991, Stat. Sci. 6:15-32.
 * Units: those of the values.
 *
 * @example
 * shrinkTeamValues([{ value: 50, errorVariance: 16 }, { value: 70, errorVariance: 64 }], 64) // 51.54 and 63.85, own weights 0.8 and 0.5 (rounded)
 * @says What a team's level most likely is, taking into account how few people said so.
 * @doesNotSay The team's own average; that stands beside it.
 * @next Compare teams by this value, never by the raw one.
 * @smallestN 5 in the team, 8 teams
 * @screen Most likely between 52 and 66.
 */
export function shrinkTeamValues(teams: readonly TeamValue[], betweenVariance: number): Measured<{ mean: number; meanVariance: number; teams: ShrunkTeam[] }> {
  const checked = checkTeams(teams, 2);
  if (!checked.ok) return checked;
  if (!(betweenVariance >= 0 && betweenVariance < Infinity)) return noNumber('not-a-number');
  const { mean, weight } = weightedTeams(teams, betweenVariance);
  const meanVariance = 1 / weight;
  const shrunk = teams.map((team) => {
    const ownWeight = betweenVariance / (betweenVariance + team.errorVariance);
    const value = mean + ownWeight * (team.value - mean);
    const standardError = Math.sqrt(ownWeight * team.errorVariance + (1 - ownWeight) ** 2 * meanVariance);
    const interval = intervalAround(value, twoSided95(null) * standardError, { low: -Infinity, high: Infinity });
    return { value, standardError, interval, ownWeight };
  });
  return { ok: true, mean, meanVariance, teams: shrunk };
}
