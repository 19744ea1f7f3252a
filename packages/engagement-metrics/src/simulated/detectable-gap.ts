import { codedMeanGap } from '../coded/coded-mean-gap.ts';
import type { CodedArmEstimate } from '../coded/coded-arm-estimate.ts';
import { severalRounds, type RoundValue } from '../teams/several-rounds.ts';
import { codedArms, indexOf } from './coded-arms.ts';
import { normalNumbers, seededRandom } from './seeded-random.ts';
import { onScale } from './simulated-organisation.ts';

export interface DetectionInput {
  teamSize: number;
  /** Share of people who answer one or two steps higher with their names. */
  maskingShare: number;
  rounds: number;
  organisations: number;
  seed: number;
}

export interface Detection {
  /** True gap of the teams over the rounds, in points. */
  meanGap: number;
  /** Share of teams whose interval lies above zero, and whose interval contains their true gap. */
  clear: number;
  covered: number;
}

interface Person {
  level: number;
  steps: number;
}
interface Team {
  level: number;
  itemLevels: number[];
  maskingShare: number;
  people: Person[];
  trueGap: number;
  rounds: RoundValue[];
}

const TEAMS = 40;
const ITEMS = 5;
const LEAVING = 0.06;

/**
 * Runs organisations of 40 equal teams through so many quarterly rounds (6 % of the people change each time, 85 % check in, 70 % answer without
 * name, coding on) and counts the teams with a conclusive gap: one round by its own finite interval, several by the hierarchical model.
 */
export function detectGaps(input: DetectionInput): Detection {
  const random = seededRandom(input.seed);
  const found = { teams: 0, gap: 0, clear: 0, covered: 0 };
  for (let organisation = 0; organisation < input.organisations; organisation += 1) {
    const teams = newTeams(input, random);
    let last: { low: number; high: number }[] = [];
    for (let round = 0; round < input.rounds; round += 1) last = runRound(teams, random);
    const counted = teams.filter((team) => team.rounds.length > 0);
    const intervals = input.rounds === 1 ? last : pooledIntervals(counted);
    for (const [index, { low, high }] of intervals.entries()) {
      const truth = counted[index]!.trueGap / input.rounds;
      found.teams += 1;
      found.gap += truth;
      found.clear += low > 0 ? 1 : 0;
      found.covered += low <= truth && truth <= high ? 1 : 0;
    }
  }
  return { meanGap: found.gap / found.teams, clear: found.clear / found.teams, covered: found.covered / found.teams };
}

function newTeams(input: DetectionInput, random: () => number): Team[] {
  const normal = normalNumbers(random);
  return Array.from({ length: TEAMS }, () => {
    const level = 3.4 + 0.3 * normal();
    const itemLevels = Array.from({ length: ITEMS }, () => 0.12 * normal());
    const spread = input.maskingShare === 0 ? 0 : 0.1 * normal();
    const team: Team = { level, itemLevels, maskingShare: Math.min(1, Math.max(0, input.maskingShare + spread)), people: [], trueGap: 0, rounds: [] };
    team.people = Array.from({ length: input.teamSize }, () => newPerson(team, random));
    return team;
  });
}

function newPerson(team: Team, random: () => number): Person {
  const steps = random() < team.maskingShare ? (random() < 0.5 ? 1 : 2) : 0;
  return { level: team.level + 0.75 * normalNumbers(random)(), steps };
}

/** One round: some people change, everybody feels something, some answer; returns the finite intervals of the teams that have both arms. */
function runRound(teams: Team[], random: () => number): { low: number; high: number }[] {
  const answered = teams.map((team) => ({ team, ...answers(team, random) })).filter(({ shown, unguarded }) => Math.min(shown.length, unguarded.length) >= 5);
  if (answered.length === 0) return [];
  const arm = (name: 'shown' | 'unguarded') => codedArms(answered.map((one) => ({ rows: one[name], people: one.team.people.length })));
  const [shown, unguarded] = [arm('shown'), arm('unguarded')];
  return answered.map(({ team }, index) => {
    team.rounds.push(roundValue(shown[index]!, unguarded[index]!));
    const gap = codedMeanGap(shown[index]!, unguarded[index]!);
    if (!gap.ok) throw new Error(gap.reason);
    return gap.finite;
  });
}

function answers(team: Team, random: () => number): { shown: number[][]; unguarded: number[][] } {
  const normal = normalNumbers(random);
  const mood = 0.15 * normal();
  const [shown, unguarded]: [number[][], number[][]] = [[], []];
  team.people = team.people.map((person) => (random() < LEAVING ? newPerson(team, random) : person));
  for (const person of team.people) {
    const felt = team.itemLevels.map((item) => onScale(person.level + mood + item + 0.75 * normal()));
    const withName = felt.map((answer) => onScale(answer + person.steps));
    team.trueGap += (indexOf(withName) - indexOf(felt)) / team.people.length;
    if (random() < 0.85) shown.push(withName);
    if (random() < 0.7) unguarded.push(felt);
  }
  return { shown, unguarded };
}

function roundValue(shown: CodedArmEstimate, unguarded: CodedArmEstimate): RoundValue {
  return {
    value: shown.value - unguarded.value,
    samplingVariance: shown.processVariance + unguarded.processVariance,
    codingVariance: shown.codingVariance + unguarded.codingVariance,
    commonCodingVariance: shown.commonCodingVariance + unguarded.commonCodingVariance,
  };
}

function pooledIntervals(teams: Team[]): { low: number; high: number }[] {
  const pooled = severalRounds(teams.map((team) => team.rounds));
  if (!pooled.ok) throw new Error(pooled.reason);
  return pooled.teams.map((team) => team.interval);
}
