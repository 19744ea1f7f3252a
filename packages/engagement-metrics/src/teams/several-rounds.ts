import { twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured, type NoNumberReason } from '../arithmetic/measured.ts';
import { meanOf, sum } from '../arithmetic/sums.ts';

/** One team's gap (or level) in one comparable round, with its published error variances. */
export interface RoundValue {
  value: number;
  samplingVariance: number;
  /** Of the coding: the part that is this team's own, and the part that all teams share. */
  codingVariance: number;
  commonCodingVariance: number;
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
  /** Between the teams' lasting values. */
  lastingVariance: number;
  /** How the values really scatter from round to round, as a multiple of their published error variances (which are cautious: usually below 1). */
  errorScale: number;
  teams: TeamOverRounds[];
}

interface Components {
  mean: number;
  lasting: number;
  scale: number;
}

type Team = readonly RoundValue[];

const FEWEST_TEAMS = 4;
const MOST_STEPS = 2000;
/**
 * How much of the coding variance is the same in every round, because the same people land in the same cell; and, as such an error
 * is part of what looks like a lasting difference, how much of τ² can be that at most.
 */
const LASTING_CODING = 0.7;

/**
 * A team's lasting gap from several comparable rounds (hierarchical model): a team of eight gets a conclusive gap sooner.
 *
 * Formula: y_jr = μ + θ_j + e_jr, θ_j ~ N(0, τ²), e_jr ~ N(0, κ v_jr), v the published sampling and coding variance of the round's gap.
 * κ is learned from the scatter of a team's rounds. EM; τ² is the sum of E[θ²] over J - 2 (Morris's adjustment: never 0, so no team is taken for the average).
 * Value = μ + E[θ_j | y]; variance = posterior variance + (1 - Σ a)² Var μ + 0.7 min((Σ a c)², (Σ a)² τ²) + k², a the rounds' weights, c the
 * teams' own coding errors (most of them lasts, and can be most of what looks like a lasting difference), k the mean coding error that all teams share.
 * Source: Laird & Ware 1982, Biometrics 38:963-974; Morris & Tang 2011, Stat. Sci. 26:271-287 (adjusted τ²).
 * Units: those of the values.
 *
 * @example severalRounds([[{ value: 16, samplingVariance: 80, codingVariance: 40, commonCodingVariance: 1 }, …], …]) // { ok: true, mean: 8.1, teams: [{ value: 11.2, clear: true, rounds: 4, … }, …] }
 * @says What a team's gap has been over the last rounds, with all of them together.
 * @doesNotSay How it has changed; see the trend for that.
 * @next If it is clear, take it up in the team; if not, wait for the next round.
 * @smallestN 5 in each arm, 8 teams, 2 rounds
 * @screen Over the last 4 pulses: about 11 points apart (3 to 19).
 */
export function severalRounds(teams: readonly Team[]): Measured<SeveralRounds> {
  const fault = faultOf(teams);
  if (fault !== null) return noNumber(fault);
  const components = fitComponents(teams);
  const meanVariance = 1 / sum(teams.map((rounds) => informationOf(rounds, components)));
  const estimates = teams.map((rounds) => estimateTeam(rounds, components, meanVariance));
  return { ok: true, mean: components.mean, lastingVariance: components.lasting, errorScale: components.scale, teams: estimates };
}

function faultOf(teams: readonly Team[]): NoNumberReason | null {
  if (teams.length < FEWEST_TEAMS) return 'too-few-teams';
  const all = teams.flat();
  if (teams.some((rounds) => rounds.length === 0) || all.length < teams.length + 2) return 'too-few-rounds';
  const figures = all.flatMap((round) => [round.value, round.samplingVariance, round.codingVariance, round.commonCodingVariance]);
  if (figures.some((figure) => !Number.isFinite(figure))) return 'not-a-number';
  if (all.some((round) => Math.min(round.samplingVariance, round.codingVariance, round.commonCodingVariance) < 0)) return 'not-a-number';
  if (all.some((round) => errorOf(round) === 0)) return 'all-answers-equal';
  return teams.every((rounds) => rounds.every((round) => round.value === rounds[0]!.value)) ? 'all-answers-equal' : null;
}

function errorOf(round: RoundValue): number {
  return round.samplingVariance + round.codingVariance;
}

/** What the rounds of one team say together. */
interface TeamSummary {
  /** Sum of the rounds' precisions 1/(κ v), and of precision × value. */
  precision: number;
  weighted: number;
  /** The team's lasting deviation from μ and its variance, given the rounds. */
  deviation: number;
  variance: number;
}

function summarise(rounds: Team, { mean, lasting, scale }: Components): TeamSummary {
  let precision = 0;
  let weighted = 0;
  for (const round of rounds) {
    const own = 1 / (scale * errorOf(round));
    precision += own;
    weighted += own * round.value;
  }
  const variance = lasting / (1 + lasting * precision);
  return { precision, weighted, variance, deviation: variance * (weighted - precision * mean) };
}

/** What one team says about μ: S/(1 + τ² S), S the sum of its rounds' precisions. */
function informationOf(rounds: Team, components: Components): number {
  const { precision } = summarise(rounds, components);
  return precision / (1 + components.lasting * precision);
}

function fitComponents(teams: readonly Team[]): Components {
  const all = teams.flat().map((round) => round.value);
  const mean = meanOf(all);
  const spread = sum(all.map((value) => (value - mean) ** 2)) / all.length;
  let components: Components = { mean, lasting: spread / 2, scale: 1 };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = improve(teams, components);
    const moved = Math.max(Math.abs(next.lasting / components.lasting - 1), Math.abs(next.scale / components.scale - 1));
    components = next;
    if (moved < 1e-6) break;
  }
  return components;
}

/** One EM step: the lasting values given the data, then their variance, the scale of the errors and the mean. */
function improve(teams: readonly Team[], components: Components): Components {
  let lasting = 0;
  let scale = 0;
  let information = 0;
  let weighted = 0;
  let rounds = 0;
  for (const team of teams) {
    const { precision, weighted: own, deviation, variance } = summarise(team, components);
    lasting += deviation ** 2 + variance;
    for (const round of team) scale += ((round.value - components.mean - deviation) ** 2 + variance) / errorOf(round);
    rounds += team.length;
    information += precision / (1 + components.lasting * precision);
    weighted += own / (1 + components.lasting * precision);
  }
  return { mean: weighted / information, lasting: lasting / (teams.length - 2), scale: scale / rounds };
}

function estimateTeam(rounds: Team, components: Components, meanVariance: number): TeamOverRounds {
  const { deviation, variance } = summarise(rounds, components);
  const weights = rounds.map((round) => variance / (components.scale * errorOf(round)));
  const value = components.mean + deviation;
  const coding = LASTING_CODING * Math.min(codingOf(rounds, weights), sum(weights) ** 2 * components.lasting);
  const common = (sum(rounds.map((round) => Math.sqrt(round.commonCodingVariance))) / rounds.length) ** 2;
  const standardError = Math.sqrt(variance + (1 - sum(weights)) ** 2 * meanVariance + coding + common);
  const halfWidth = twoSided95(null) * standardError;
  const interval = { low: value - halfWidth, high: value + halfWidth };
  return { value, standardError, interval, clear: interval.low > 0 || interval.high < 0, rounds: rounds.length };
}

/** Variance of the weighted coding errors if they were the same in every round. */
function codingOf(rounds: Team, weights: readonly number[]): number {
  return sum(rounds.map((round, index) => weights[index]! * Math.sqrt(round.codingVariance))) ** 2;
}
