import { demoInstrument, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { seededRandom, type SeededRandom } from '../demo/seeded-random.ts';
import type { SimulatedHistory, SimulatedPerson, SimulatedUnit } from './simulated-history.ts';

interface Team {
  readonly label: string;
  readonly department: string;
  readonly people: number;
  readonly answering: number;
}

/** Two departments; Night has too few answers to stand alone and is counted with West. */
export const TEAMS: Readonly<Record<string, Team>> = {
  east: { label: 'East', department: 'desk', people: 20, answering: 20 },
  west: { label: 'West', department: 'desk', people: 9, answering: 9 },
  night: { label: 'Night', department: 'desk', people: 5, answering: 3 },
  yard: { label: 'Yard', department: 'works', people: 74, answering: 70 },
  shop: { label: 'Shop', department: 'works', people: 8, answering: 6 },
};

const UNITS: readonly SimulatedUnit[] = [
  { id: 'company', label: 'Company', parentId: null },
  { id: 'desk', label: 'Desk', parentId: 'company' },
  { id: 'works', label: 'Works', parentId: 'company' },
  ...Object.entries(TEAMS).map(([id, { label, department }]) => ({ id, label, parentId: department })),
];

/** The demo's questions and one that is told of the whole organisation only. */
const INSTRUMENT: Instrument = {
  ...demoInstrument,
  items: [...demoInstrument.items, { ...(demoInstrument.items[0] as Instrument['items'][number]), id: 'O1', sourceCode: 'O1', facet: 'organisation', publishedFor: 'organisation' }],
};

/** Everybody in the Yard gives Q12 a 5, so that there is a mean at the very end of the scale. */
const answersOf = (team: string, random: SeededRandom): Record<string, ItemAnswer> =>
  Object.fromEntries(INSTRUMENT.items.map(({ id }) => [id, team === 'yard' && id === 'Q12' ? 5 : 1 + Math.floor(5 * Math.sqrt(random.next()))]));

const personOf = (team: string, index: number, round: number): SimulatedPerson => {
  const random = seededRandom(`${team} ${index} round ${round}`);
  const answers = answersOf(team, random);
  return { id: `${team} ${index}`, unitId: team, answers: index < (TEAMS[team]?.answering ?? 0) ? answers : null, signed: index % 3 > 0 ? answers : null, ...(index % 4 === 0 && { wrote: `Somebody of ${team} says that ${round === 0 ? 'spring' : 'summer'} is busy.` }) };
};

/**
 * Two rounds of a small company; before the second the last person of East leaves, nobody else moves.
 *
 * @example exampleHistory().rounds[1]?.people.length // 115
 */
export const exampleHistory = (): SimulatedHistory => ({
  organisation: 'Company',
  instrument: INSTRUMENT,
  rounds: [0, 1].map((round) => ({
    title: round === 0 ? 'Spring pulse' : 'Summer pulse',
    units: UNITS,
    people: Object.entries(TEAMS).flatMap(([team, { people }]) => Array.from({ length: people }, (_, index) => personOf(team, index, round)).filter(({ id }) => round === 0 || id !== 'east 19')),
  })),
});
