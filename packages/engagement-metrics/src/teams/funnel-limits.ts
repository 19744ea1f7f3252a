import type { Interval } from '../arithmetic/interval.ts';
import type { Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { checkTeams, type TeamValue } from './team-values.ts';

export interface FunnelTeam {
  z: number;
  /** Where a team of this size lies by chance: 95 % and 99.8 % limits. */
  usual: Interval;
  wide: Interval;
  position: 'inside' | 'beyond-95' | 'beyond-99.8';
}

const USUAL = 1.96;
const WIDE = 3.09;
const WINSORISED_SHARE = 0.1;

/**
 * Funnel limits: within which a team's value lies by chance given its size, with room for teams that differ for other reasons
 * (additive over-dispersion). Prefer it to a league table.
 *
 * Formula: z = (y - μ)/√v with μ weighted by 1/v; φ = mean of z² after the largest and smallest 10 % of z are pulled in;
 * τ² = max(0, (k φ - (k - 1)) / (Σ w - Σ w²/Σ w)) if k φ > k - 1; limits μ ± 1.96 and ± 3.09 √(v + τ²), final z with the same root.
 * Source: Spiegelhalter 2005, Stat. Med. 24:1185-1202, sections 3.1 and 3.4 and appendix A.
 * Units: those of the values; z in standard errors.
 *
 * @example funnelLimits(teams) // { ok: true, mean: 61.2, overDispersion: 1.9, betweenVariance: 21.7, teams: [{ z: 0.4, position: 'inside', … }, …] }
 * @says Whether a team lies outside what chance and ordinary differences explain.
 * @doesNotSay That a team inside has no problem, or why one lies outside.
 * @next Visit the teams beyond the wide limits first, the good ones too.
 * @smallestN 5 in the team, 8 teams
 * @screen Inside the usual range for a team of this size.
 */
export function funnelLimits(
  teams: readonly TeamValue[],
): Measured<{ mean: number; overDispersion: number; betweenVariance: number; teams: FunnelTeam[] }> {
  const checked = checkTeams(teams, 3);
  if (!checked.ok) return checked;
  const weights = teams.map((team) => 1 / team.errorVariance);
  const total = sum(weights);
  const mean = sum(teams.map((team, index) => weights[index]! * team.value)) / total;
  const naive = winsorise(teams.map((team) => (team.value - mean) / Math.sqrt(team.errorVariance)));
  const overDispersion = sum(naive.map((z) => z ** 2)) / teams.length;
  const excess = teams.length * overDispersion - (teams.length - 1);
  const betweenVariance = Math.max(0, excess / (total - sum(weights.map((weight) => weight ** 2)) / total));
  const placed = teams.map((team) => placeTeam(team, { mean, betweenVariance }));
  return { ok: true, mean, overDispersion, betweenVariance, teams: placed };
}

function placeTeam(team: TeamValue, { mean, betweenVariance }: { mean: number; betweenVariance: number }): FunnelTeam {
  const deviation = Math.sqrt(team.errorVariance + betweenVariance);
  const limits = (width: number): Interval => ({ low: mean - width * deviation, high: mean + width * deviation });
  const z = (team.value - mean) / deviation;
  const position = Math.abs(z) > WIDE ? 'beyond-99.8' : Math.abs(z) > USUAL ? 'beyond-95' : 'inside';
  return { z, usual: limits(USUAL), wide: limits(WIDE), position };
}

/** Pulls the lowest and the highest tenth of the values in to the value next to them. */
function winsorise(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(WINSORISED_SHARE * values.length);
  const [low, high] = [sorted[cut]!, sorted.at(-1 - cut)!];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}
