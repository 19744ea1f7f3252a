import type { Interval } from '../arithmetic/interval.ts';
import type { CodedArmEstimate } from '../coded/coded-arm-estimate.ts';
import { codedMeanGap } from '../coded/coded-mean-gap.ts';
import { rollUp } from '../coded/roll-up.ts';
import { codedArms, indexOf } from './coded-arms.ts';
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

type Arm = 'shown' | 'unguarded';
interface Team {
  people: SimulatedPerson[];
  respondents: Record<Arm, SimulatedPerson[]>;
}
interface Released {
  teams: Team[];
  shown: CodedArmEstimate[];
  unguarded: CodedArmEstimate[];
}
type Counts = Record<keyof CoverageByFigure, { intervals: number; hits: number; width: number }>;

/** How often the intervals from coded tables contain the truth over all people of the team, those who did not answer included. */
export function codedIntervalCoverage(input: CoverageInput): CoverageByFigure {
  const random = seededRandom(input.seed);
  const none = () => ({ intervals: 0, hits: 0, width: 0 });
  const counts: Counts = { gap: none(), gapFrom15: none(), unguarded: none(), organisationGap: none(), organisationUnguarded: none() };
  for (let round = 0; round < input.rounds; round += 1) {
    const teams = simulateTeams(input.organisation, random).map(toTeam).filter((team) => smallerArm(team) >= 5);
    if (teams.length === 0) continue;
    const arm = (name: Arm) =>
      codedArms(teams.map((team) => ({ rows: team.respondents[name].map((person) => person[name]), people: team.people.length })), input.halfPoints);
    const released = { teams, shown: arm('shown'), unguarded: arm('unguarded') };
    countTeams(counts, released);
    countOrganisation(counts, released);
  }
  return {
    gap: coverageOf(counts.gap),
    gapFrom15: coverageOf(counts.gapFrom15),
    unguarded: coverageOf(counts.unguarded),
    organisationGap: coverageOf(counts.organisationGap),
    organisationUnguarded: coverageOf(counts.organisationUnguarded),
  };
}

function countTeams(counts: Counts, { teams, shown, unguarded }: Released): void {
  for (const [index, team] of teams.entries()) {
    const interval = gapInterval(shown[index]!, unguarded[index]!);
    const truth = trueIndex(team.people, 'shown') - trueIndex(team.people, 'unguarded');
    count(counts.gap, interval, truth);
    if (smallerArm(team) >= 15) count(counts.gapFrom15, interval, truth);
    count(counts.unguarded, unguarded[index]!.finite, trueIndex(team.people, 'unguarded'));
  }
}

function countOrganisation(counts: Counts, released: Released): void {
  const [shown, unguarded] = [rollUp(released.shown), rollUp(released.unguarded)];
  if (!shown.ok || !unguarded.ok) throw new Error('nobody answered');
  const everybody = released.teams.flatMap((team) => team.people);
  count(counts.organisationGap, gapInterval(shown, unguarded), trueIndex(everybody, 'shown') - trueIndex(everybody, 'unguarded'));
  count(counts.organisationUnguarded, unguarded.finite, trueIndex(everybody, 'unguarded'));
}

function gapInterval(shown: CodedArmEstimate, unguarded: CodedArmEstimate): Interval {
  const gap = codedMeanGap(shown, unguarded);
  if (!gap.ok) throw new Error(gap.reason);
  return gap.finite;
}

function toTeam(people: SimulatedPerson[]): Team {
  const respondents = { shown: people.filter((person) => person.answersShown), unguarded: people.filter((person) => person.answersUnguarded) };
  return { people, respondents };
}

function smallerArm(team: Team): number {
  return Math.min(team.respondents.shown.length, team.respondents.unguarded.length);
}

function trueIndex(people: SimulatedPerson[], arm: Arm): number {
  return people.reduce((sum, person) => sum + indexOf(person[arm]), 0) / people.length;
}

function count(counts: Counts[keyof Counts], interval: Interval, truth: number): void {
  counts.intervals += 1;
  counts.hits += interval.low <= truth && truth <= interval.high ? 1 : 0;
  counts.width += interval.high - interval.low;
}

function coverageOf({ intervals, hits, width }: Counts[keyof Counts]): Coverage {
  return { intervals, share: hits / intervals, meanHalfWidth: width / intervals / 2 };
}
