import type { Measured } from '../arithmetic/measured.ts';
import { checkTeams, weightedTeams, type TeamValue } from './team-values.ts';

const MOST_STEPS = 200;

/**
 * Variance between teams beyond chance (τ²) after Paule and Mandel: the τ² at which the teams differ exactly as much as they should.
 *
 * Formula: the root of Σ (y - mean)²/(τ² + v) = k - 1; 0 if the left side is smaller already at τ² = 0. Found by Newton's steps
 * from 0, which climb to the root from below because the left side is convex and falling.
 * Source: Paule & Mandel 1982, J. Res. NBS 87:377-385; DerSimonian & Kacker 2007, Contemp. Clin. Trials 28:105-114.
 * Units: those of the values, squared.
 *
 * @example pauleMandel([{ value: 50, errorVariance: 16 }, { value: 60, errorVariance: 16 }, { value: 73, errorVariance: 25 }]) // { ok: true, betweenVariance: 112.17 } (rounded)
 * @says How much teams really differ, once chance and coding are taken out.
 * @doesNotSay Which team is which.
 * @next If it is near zero, treat the differences between teams as chance.
 * @smallestN 3 teams
 * @screen Not on a screen.
 */
export function pauleMandel(teams: readonly TeamValue[]): Measured<{ betweenVariance: number }> {
  const checked = checkTeams(teams, 2);
  if (!checked.ok) return checked;
  let betweenVariance = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { q, slope } = weightedTeams(teams, betweenVariance);
    const excess = q - (teams.length - 1);
    if (excess <= 1e-12 * teams.length) break;
    betweenVariance += excess / slope;
  }
  return { ok: true, betweenVariance };
}

/**
 * The same after DerSimonian and Laird, in closed form: a check on Paule-Mandel.
 *
 * Formula: max(0, (Q - (k - 1)) / (Σ w - Σ w²/Σ w)) with w = 1/v.
 * Source: DerSimonian & Laird 1986, Controlled Clin. Trials 7:177-188.
 * Units: those of the values, squared.
 *
 * @example derSimonianLaird([{ value: 50, errorVariance: 16 }, { value: 60, errorVariance: 16 }, { value: 73, errorVariance: 25 }]) // { ok: true, betweenVariance: 101.37 } (rounded)
 * @says A quick second opinion on how much teams differ.
 * @doesNotSay More than Paule-Mandel does.
 * @next If they differ much, there are too few teams.
 * @smallestN 3 teams
 * @screen Not on a screen.
 */
export function derSimonianLaird(teams: readonly TeamValue[]): Measured<{ betweenVariance: number }> {
  const checked = checkTeams(teams, 2);
  if (!checked.ok) return checked;
  const { q, weight } = weightedTeams(teams, 0);
  const squares = teams.reduce((sum, team) => sum + 1 / team.errorVariance ** 2, 0);
  return { ok: true, betweenVariance: Math.max(0, (q - (teams.length - 1)) / (weight - squares / weight)) };
}
