import { codedArmEstimate, type CodedArmEstimate } from '../coded/coded-arm-estimate.ts';
import { codedCellValues, type CodedValue } from '../coded/coded-cell-values.ts';
import { codedMeanGap } from '../coded/coded-mean-gap.ts';
import type { Interval } from '../arithmetic/interval.ts';
import { FIVE_POINT_SCALE } from '../arithmetic/response-scale.ts';
import { rollUp } from '../coded/roll-up.ts';
import { varianceBehindOneDigit } from '../coded/rounded-variance.ts';
import { publishedCell } from './published-cell.ts';
import { seededRandom } from './seeded-random.ts';
import { simulateTeams, type Organisation, type SimulatedPerson } from './simulated-organisation.ts';

export interface CoverageInput {
  organisation: Organisation;
  rounds: number;
  seed: number;
  /** From 15 respondents: half points instead of tenths, as after a change of a few people. */
  halfPoints?: boolean;
}

export interface Coverage {
  intervals: number;
  share: number;
  meanHalfWidth: number;
}

export type CoverageByFigure = Record<'gap' | 'gapFrom15' | 'unguarded' | 'organisationGap' | 'organisationUnguarded', Coverage>;

type ArmName = 'shown' | 'unguarded';
interface Team {
  people: SimulatedPerson[];
  respondents: Record<ArmName, SimulatedPerson[]>;
}

/** How often the intervals from coded tables contain the truth over all people of the team, those who did not answer included. */
export function codedIntervalCoverage(input: CoverageInput): CoverageByFigure {
  const random = seededRandom(input.seed);
  const counts = { gap: tally(), gapFrom15: tally(), unguarded: tally(), organisationGap: tally(), organisationUnguarded: tally() };
  for (let round = 0; round < input.rounds; round += 1) {
    const teams = simulateTeams(input.organisation, random).map(toTeam).filter((team) => smallerArm(team) >= 5);
    if (teams.length === 0) continue;
    const shown = armEstimates(teams, 'shown', input.halfPoints ?? false);
    const unguarded = armEstimates(teams, 'unguarded', input.halfPoints ?? false);
    for (const [index, team] of teams.entries()) {
      const gap = codedMeanGap(shown[index]!, unguarded[index]!);
      if (!gap.ok) throw new Error(gap.reason);
      const truth = trueIndex(team.people, 'shown') - trueIndex(team.people, 'unguarded');
      count(counts.gap, gap.finite, truth);
      if (smallerArm(team) >= 15) count(counts.gapFrom15, gap.finite, truth);
      count(counts.unguarded, unguarded[index]!.finite, trueIndex(team.people, 'unguarded'));
    }
    countOrganisation(counts, { teams, shown, unguarded });
  }
  return mapValues(counts);
}

function countOrganisation(
  counts: Record<'organisationGap' | 'organisationUnguarded', Tally>,
  input: { teams: Team[]; shown: CodedArmEstimate[]; unguarded: CodedArmEstimate[] },
): void {
  const shown = rollUp(input.shown);
  const unguarded = rollUp(input.unguarded);
  if (!shown.ok || !unguarded.ok) throw new Error('nobody answered');
  const gap = codedMeanGap(shown, unguarded);
  if (!gap.ok) throw new Error(gap.reason);
  const everybody = input.teams.flatMap((team) => team.people);
  count(counts.organisationGap, gap.finite, trueIndex(everybody, 'shown') - trueIndex(everybody, 'unguarded'));
  count(counts.organisationUnguarded, unguarded.finite, trueIndex(everybody, 'unguarded'));
}

function toTeam(people: SimulatedPerson[]): Team {
  const respondents = { shown: people.filter((person) => person.answersShown), unguarded: people.filter((person) => person.answersUnguarded) };
  return { people, respondents };
}

function smallerArm(team: Team): number {
  return Math.min(team.respondents.shown.length, team.respondents.unguarded.length);
}

/** The way of the product: code the means, publish pooled variances to one digit, decode, estimate. */
function armEstimates(teams: Team[], arm: ArmName, halfPoints: boolean): CodedArmEstimate[] {
  const items = teams[0]!.people[0]!.shown.map((_, item) => item);
  const decoded = items.map((item) => decodeItem(teams, { arm, item, halfPoints }));
  const degreesOfFreedom = teams.reduce((sum, team) => sum + team.respondents[arm].length - 1, 0);
  const personVariance = publishedVariance(teams.map((team) => team.respondents[arm].map((person) => indexOf(person[arm]))));
  return teams.map((team, index) => {
    const estimate = codedArmEstimate({
      items: decoded.map((values) => ({ coded: values[index]!, scale: FIVE_POINT_SCALE, direction: 1 })),
      respondents: team.respondents[arm].length,
      rosterCount: team.people.length,
      personVariance,
      degreesOfFreedom,
    });
    if (!estimate.ok) throw new Error(estimate.reason);
    return estimate;
  });
}

function decodeItem(teams: Team[], { arm, item, halfPoints }: { arm: ArmName; item: number; halfPoints: boolean }): CodedValue[] {
  const answers = teams.map((team) => team.respondents[arm].map((person) => person[arm][item]!));
  const cells = answers.map((values) => publishedCell(sum(values), values.length, halfPoints));
  const table = codedCellValues({ cells, scale: FIVE_POINT_SCALE, personVariance: publishedVariance(answers) });
  if (!table.ok) throw new Error(table.reason);
  return table.values;
}

/** Pooled variance within the teams to one significant digit, as released, and what is read out of it. */
function publishedVariance(teams: number[][]): number {
  const squares = sum(teams.map((values) => sum(values.map((value) => (value - sum(values) / values.length) ** 2))));
  const variance = squares / sum(teams.map((values) => values.length - 1));
  return varianceBehindOneDigit(Number(variance.toPrecision(1)));
}

function indexOf(answers: number[]): number {
  return 25 * (sum(answers) / answers.length - 1);
}

function trueIndex(people: SimulatedPerson[], arm: ArmName): number {
  return sum(people.map((person) => indexOf(person[arm]))) / people.length;
}

interface Tally {
  intervals: number;
  hits: number;
  width: number;
}

function tally(): Tally {
  return { intervals: 0, hits: 0, width: 0 };
}

function count(counts: Tally, interval: Interval, truth: number): void {
  counts.intervals += 1;
  counts.hits += interval.low <= truth && truth <= interval.high ? 1 : 0;
  counts.width += interval.high - interval.low;
}

function mapValues<Name extends string>(tallies: Record<Name, Tally>): Record<Name, Coverage> {
  const entries = Object.entries<Tally>(tallies).map(([name, { intervals, hits, width }]) => [
    name,
    { intervals, share: hits / intervals, meanHalfWidth: width / intervals / 2 },
  ]);
  return Object.fromEntries(entries) as Record<Name, Coverage>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
