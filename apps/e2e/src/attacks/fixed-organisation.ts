import { demoInstrument, type ItemAnswer } from '@unguarded/instruments';
import { readFevsRespondents, type FevsAnswers } from '../demo/fevs-respondents.ts';
import { signedAnswers } from '../demo/masking-model.ts';
import { seededRandom, type SeededRandom } from '../demo/seeded-random.ts';
import type { SimulatedHistory, SimulatedPerson, SimulatedRound, SimulatedUnit } from './simulated-history.ts';

/** Thirty teams of 3 to 15: with their leaders and six heads of departments 300 people. */
const TEAM_SIZES = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 7, 7, 8, 8];
const DEPARTMENTS = ['HS14', 'HS02', 'HS01', 'HS06', 'HS03', 'HS04'] as const;
const TEAMS_A_DEPARTMENT = TEAM_SIZES.length / DEPARTMENTS.length;

const ANSWERING = 0.7;
const SIGNING = 0.85;
const RAISING = 0.4;
/** A quarter of the seats a year. */
const CHANGING_A_QUARTER = 0.25 / 4;
const FIRST_YEAR = 4;

export interface FixedOrganisation {
  /** Another draw of the same organisation. */
  readonly seed: string;
  /** Rounds after the first year. */
  readonly rounds: number;
  /** How often an answer is the same as a quarter before; else it is one step up or down. */
  readonly steadiness: number;
}

interface Holder {
  readonly personId: string;
  readonly feels: FevsAnswers;
}

interface Seat {
  readonly unitId: string;
  readonly department: (typeof DEPARTMENTS)[number];
}

const UNITS: readonly SimulatedUnit[] = [
  { id: 'company', label: 'Company', parentId: null },
  ...DEPARTMENTS.flatMap((department, index): SimulatedUnit[] => [
    { id: department, label: `Department ${index + 1}`, parentId: 'company' },
    ...Array.from({ length: TEAMS_A_DEPARTMENT }, (_, team): SimulatedUnit => ({ id: `${department}-${team}`, label: `Team ${index + 1}.${team + 1}`, parentId: department })),
  ]),
];

/** Leaders sit with their peers: those of the teams in their department, the heads of departments in the company. */
const seatsOf = (sizes: readonly number[]): Seat[] =>
  DEPARTMENTS.flatMap((department, index): Seat[] => {
    const teams = sizes.slice(index * TEAMS_A_DEPARTMENT, (index + 1) * TEAMS_A_DEPARTMENT);
    return [
      { unitId: 'company', department },
      ...teams.flatMap((size, team): Seat[] => [{ unitId: department, department }, ...Array.from({ length: size }, () => ({ unitId: `${department}-${team}`, department }))]),
    ];
  });

const moved = (answer: number, random: SeededRandom): number => Math.min(5, Math.max(1, answer + (random.next() < 0.5 ? 1 : -1)));

const aQuarterLater = (feels: FevsAnswers, steadiness: number, random: SeededRandom): FevsAnswers =>
  Object.fromEntries(Object.entries(feels).map(([item, answer]) => [item, random.next() < steadiness ? answer : moved(answer, random)]));

const takePart = ({ personId, feels }: Holder, unitId: string, random: SeededRandom): SimulatedPerson => {
  const answers: Record<string, ItemAnswer> = Object.fromEntries(demoInstrument.items.map(({ id }) => [id, feels[id] ?? null]));
  const signed = signedAnswers(feels, { raisingShare: RAISING, random });
  return { id: personId, unitId, answers: random.next() < ANSWERING ? answers : null, signed: random.next() < SIGNING ? signed : null };
};

/**
 * The organisation that the leak table, the usefulness floor and the attacks are measured on: 300 people, 30 teams of
 * 3 to 15 in six departments, 70 % answer each quarter, a quarter of the seats change hands a year. The answers are
 * those of respondents of the FEVS 2018; whoever stays answers as before or, now and then, one step off.
 *
 * @example fixedOrganisation({ seed: 'a', rounds: 8, steadiness: 0.8 }).rounds.length // 8, of the second year and the third
 */
export const fixedOrganisation = ({ seed, rounds, steadiness }: FixedOrganisation): SimulatedHistory => {
  const random = seededRandom(`fixed organisation ${seed}`);
  const respondents = readFevsRespondents();
  let people = 0;
  const newcomer = (department: string): Holder => {
    const pool = respondents.get(department) ?? [];
    people += 1;
    return { personId: `person ${people}`, feels: pool[random.below(pool.length)] as FevsAnswers };
  };
  const seats = seatsOf(random.shuffled(TEAM_SIZES));
  let holders = seats.map(({ department }) => newcomer(department));
  const quarters = Array.from({ length: FIRST_YEAR + rounds }, (_, quarter): SimulatedRound => {
    if (quarter > 0) {
      holders = holders.map((holder, index) =>
        random.next() < CHANGING_A_QUARTER ? newcomer(seats[index]?.department ?? '') : { ...holder, feels: aQuarterLater(holder.feels, steadiness, random) },
      );
    }
    return { title: `Quarter ${quarter + 1}`, units: UNITS, people: holders.map((holder, index) => takePart(holder, seats[index]?.unitId ?? '', random)) };
  });
  return { organisation: 'Company', instrument: demoInstrument, rounds: quarters };
};

/** Rounds of the first year are published, as they are in life, and left out of what is measured. */
export const isMeasured = (quarter: number): boolean => quarter >= FIRST_YEAR;
