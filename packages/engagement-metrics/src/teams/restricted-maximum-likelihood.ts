import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { pauleMandel } from './paule-mandel.ts';
import { checkTeams, weightedTeams, type TeamValue } from './team-values.ts';

const MOST_STEPS = 500;

/**
 * Variance between teams (τ²) by restricted maximum likelihood, with the error variances taken as known.
 *
 * Formula: Fisher scoring on τ²: score = ½ [Σ w² (y - mean)² - Σ w + Σ w²/Σ w], information = ½ [Σ w² - 2 Σ w³/Σ w + (Σ w²/Σ w)²],
 * w = 1/(τ² + v); from Paule-Mandel's value, never below 0, halving a step that would pass 0.
 * Source: Viechtbauer 2005, J. Educ. Behav. Stat. 30:261-293; Raudenbush & Bryk 1985.
 * Units: those of the values, squared.
 *
 * @example restrictedMaximumLikelihood([{ value: 50, errorVariance: 16 }, { value: 60, errorVariance: 16 }, { value: 73, errorVariance: 25 }]) // { ok: true, betweenVariance: 110.29 } (rounded)
 * @says How much teams really differ, by another road than Paule-Mandel.
 * @doesNotSay Which team is which.
 * @next Use it as a check; where the two disagree much, there are too few teams.
 * @smallestN 3 teams
 * @screen Not on a screen.
 */
export function restrictedMaximumLikelihood(teams: readonly TeamValue[]): Measured<{ betweenVariance: number }> {
  const checked = checkTeams(teams, 2);
  if (!checked.ok) return checked;
  const start = pauleMandel(teams);
  if (!start.ok) return start;
  let betweenVariance = start.betweenVariance;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = scoringStep(teams, betweenVariance);
    const next = betweenVariance + change > 0 ? betweenVariance + change : betweenVariance / 2;
    const moved = Math.abs(next - betweenVariance);
    betweenVariance = next < 1e-12 * teams[0]!.errorVariance ? 0 : next;
    if (moved <= 1e-12 * (betweenVariance + teams[0]!.errorVariance)) return { ok: true, betweenVariance };
  }
  return noNumber('did-not-converge');
}

function scoringStep(teams: readonly TeamValue[], betweenVariance: number): number {
  const { mean, weight } = weightedTeams(teams, betweenVariance);
  let squares = 0;
  let cubes = 0;
  let residuals = 0;
  for (const team of teams) {
    const w = 1 / (betweenVariance + team.errorVariance);
    squares += w ** 2;
    cubes += w ** 3;
    residuals += (w * (team.value - mean)) ** 2;
  }
  const score = residuals - weight + squares / weight;
  const information = squares - (2 * cubes) / weight + (squares / weight) ** 2;
  return score / information;
}
