import type { Measured } from '../arithmetic/measured.ts';
import { noNumber } from '../arithmetic/measured.ts';
import { pauleMandel } from './paule-mandel.ts';
import type { TeamValue } from './team-values.ts';

/**
 * Reliability of team values (gaps, perception gaps): the share of what one sees between teams that is not chance.
 *
 * Formula: τ² / (τ² + mean error variance), τ² by Paule-Mandel.
 * Source: Raudenbush & Bryk 2002, Hierarchical Linear Models, (3.28); measurement note 1.5.
 * Units: 0-1.
 *
 * @example reliabilityOfTeamValues([{ value: 50, errorVariance: 16 }, { value: 60, errorVariance: 16 }, { value: 73, errorVariance: 25 }]) // { ok: true, reliability: 0.855 } (rounded)
 * @says How far differences between teams can be trusted: 1 fully, 0 not at all.
 * @doesNotSay Whether the differences matter.
 * @next Below 0.7 do not compare single teams.
 * @smallestN 8 teams
 * @screen Not on a screen.
 */
export function reliabilityOfTeamValues(teams: readonly TeamValue[]): Measured<{ reliability: number }> {
  const between = pauleMandel(teams);
  if (!between.ok) return between;
  const error = teams.reduce((sum, team) => sum + team.errorVariance, 0) / teams.length;
  const reliability = between.betweenVariance / (between.betweenVariance + error);
  return Number.isFinite(reliability) ? { ok: true, reliability } : noNumber('not-a-number');
}
