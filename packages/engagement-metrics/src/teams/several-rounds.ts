import { twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** One team's gap (or level) in one comparable round. */
export interface RoundValue {
  value: number;
  /** Of who happened to answer, without finite-population correction. */
  samplingVariance: number;
  codingVariance: number;
}

export interface TeamOverRounds {
  value: number;
  standardError: number;
  interval: Interval;
  /** The interval leaves out zero. */
  clear: boolean;
  rounds: number;
}

export interface SeveralRounds {
  mean: number;
  /** Between the teams' lasting values, and between rounds of one team, beyond chance. */
  lastingVariance: number;
  roundVariance: number;
  teams: TeamOverRounds[];
}

interface Components {
  mean: number;
  lasting: number;
  round: number;
}

const MOST_STEPS = 1000;
/** Coding errors of one team's rounds go together: the same people often land in the same cell. */
const DEPENDENCE_BETWEEN_ROUNDS = 0.5;

/**
 * A team's lasting gap from several comparable rounds (hierarchical model): a team of eight gets a conclusive gap sooner.
 *
 * Formula: y_jr = μ + θ_j + δ_jr + e_jr; θ ~ N(0, τ²) lasts, δ ~ N(0, ω²) is of the round, e has the known sampling and coding variances.
 * μ, τ², ω² by maximum likelihood (EM); value = μ + E[θ_j | y]; variance = posterior variance + (1 - Σ a)² Var μ, a the rounds' weights; coding
 * errors of a team's rounds are taken as correlated 0.5: + 0.5 ((Σ a c)² - Σ a² c²).
 * Source: Laird & Ware 1982, Biometrics 38:963-974.
 * Units: those of the values.
 *
 * @example severalRounds([[{ value: 16, samplingVariance: 80, codingVariance: 40 }, …], …]) // { ok: true, mean: 8.1, teams: [{ value: 11.2, clear: true, rounds: 4, … }, …] }
 * @says What a team's gap has been over the last rounds, with all of them together.
 * @doesNotSay How it has changed; see the trend for that.
 * @next If it is clear, take it up in the team; if not, wait for the next round.
 * @smallestN 5 in each arm, 8 teams, 2 rounds
 * @screen Over the last 4 pulses: about 11 points apart (3 to 19).
 */
export function severalRounds(teams: readonly (readonly RoundValue[])[]): Measured<SeveralRounds> {
  const fault = faultOf(teams);
  if (fault !== null) return noNumber(fault);
  const components = fitComponents(teams);
  const meanVariance = 1 / teams.reduce((sum, rounds) => sum + informationOf(rounds, components), 0);
  const estimates = teams.map((rounds) => estimateTeam(rounds, components, meanVariance));
  return { ok: true, mean: components.mean, lastingVariance: components.lasting, roundVariance: components.round, teams: estimates };
}

function faultOf(teams: readonly (readonly RoundValue[])[]): 'too-few-teams' | 'too-few-rounds' | 'not-a-number' | 'all-answers-equal' | null {
  if (teams.length < 3) return 'too-few-teams';
  if (teams.some((rounds) => rounds.length === 0) || teams.every((rounds) => rounds.length < 2)) return 'too-few-rounds';
  const figures = teams.flat().flatMap((round) => [round.value, round.samplingVariance, round.codingVariance]);
  if (figures.some((figure) => !Number.isFinite(figure))) return 'not-a-number';
  return teams.flat().some((round) => round.samplingVariance + round.codingVariance <= 0) ? 'all-answers-equal' : null;
}

function precisions(rounds: readonly RoundValue[], { round }: Components): number[] {
  return rounds.map((one) => 1 / (round + one.samplingVariance + one.codingVariance));
}

/** What one team says about μ: 1' Σ⁻¹ 1 = S/(1 + τ² S), S the sum of its rounds' precisions. */
function informationOf(rounds: readonly RoundValue[], components: Components): number {
  const total = sum(precisions(rounds, components));
  return total / (1 + components.lasting * total);
}

function fitComponents(teams: readonly (readonly RoundValue[])[]): Components {
  const all = teams.flat().map((round) => round.value);
  const mean = sum(all) / all.length;
  const spread = sum(all.map((value) => (value - mean) ** 2)) / all.length;
  let components: Components = { mean, lasting: spread / 2 + 1e-6, round: spread / 4 + 1e-6 };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = improve(teams, components);
    const moved = Math.abs(next.lasting - components.lasting) + Math.abs(next.round - components.round);
    components = next;
    if (moved < 1e-6 * (spread + 1)) break;
  }
  return components;
}

/** One EM step: lasting values and round deviations given the data, then their variances and the mean. */
function improve(teams: readonly (readonly RoundValue[])[], components: Components): Components {
  let lasting = 0;
  let round = 0;
  let information = 0;
  let weighted = 0;
  for (const rounds of teams) {
    const precision = precisions(rounds, components);
    const total = sum(precision);
    const variance = 1 / (1 / components.lasting + total);
    const deviation = variance * sum(rounds.map((one, index) => precision[index]! * (one.value - components.mean)));
    lasting += deviation ** 2 + variance;
    for (const [index, one] of rounds.entries()) {
      const share = components.round * precision[index]!;
      round += (share * (one.value - components.mean - deviation)) ** 2 + components.round * (1 - share) + share ** 2 * variance;
    }
    const own = 1 / (1 + components.lasting * total);
    information += own * total;
    weighted += own * sum(rounds.map((one, index) => precision[index]! * one.value));
  }
  return { mean: weighted / information, lasting: lasting / teams.length, round: round / teams.flat().length };
}

function estimateTeam(rounds: readonly RoundValue[], components: Components, meanVariance: number): TeamOverRounds {
  const precision = precisions(rounds, components);
  const variance = 1 / (1 / components.lasting + sum(precision));
  const weights = precision.map((one) => one * variance);
  const value = components.mean + sum(rounds.map((round, index) => weights[index]! * (round.value - components.mean)));
  const coding = rounds.map((round, index) => weights[index]! * Math.sqrt(round.codingVariance));
  const shared = DEPENDENCE_BETWEEN_ROUNDS * (sum(coding) ** 2 - sum(coding.map((one) => one ** 2)));
  const standardError = Math.sqrt(variance + (1 - sum(weights)) ** 2 * meanVariance + shared);
  const halfWidth = twoSided95(null) * standardError;
  const interval = { low: value - halfWidth, high: value + halfWidth };
  return { value, standardError, interval, clear: interval.low > 0 || interval.high < 0, rounds: rounds.length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
