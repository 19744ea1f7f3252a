import type { Instrument, ItemAnswer } from '@unguarded/instruments';
import { seededRandom, type SeededRandom } from '../demo/seeded-random.ts';
import type { SimulatedHistory, SimulatedPerson, SimulatedRound, SimulatedUnit } from './simulated-history.ts';

const asked = (id: string, rest: Partial<Instrument['items'][number]>): Instrument['items'][number] => ({
  id, construct: 'engagement', facet: 'intrinsic', direction: 1, responseSet: 'agree5', text: `Question ${id}`, theme: 'Your work', source: 'Simulated', sourceCode: id, licence: 'none', ...rest,
});

/** Every kind of scale and direction that figures depend on, in few questions. */
const mixedInstrument: Instrument = {
  id: 'mixed', version: '1', title: 'Mixed scales', locale: 'en',
  responseSets: [
    { id: 'agree5', lowest: 1, highest: 5, labels: ['1', '2', '3', '4', '5'] },
    { id: 'eleven', lowest: 0, highest: 10, labels: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] },
    { id: 'yesno', lowest: 0, highest: 1, labels: ['No', 'Yes'] },
    { id: 'four', lowest: 1, highest: 4, labels: ['1', '2', '3', '4'] },
  ],
  items: [
    asked('G1', {}),
    asked('G2', { direction: -1 }),
    asked('G3', { responseSet: 'eleven' }),
    asked('F1', { construct: 'fear', facet: 'reprisal', direction: -1 }),
    asked('F2', { construct: 'fear', facet: 'candour', responseSet: 'yesno' }),
    asked('F3', { construct: 'fear', facet: 'candour', responseSet: 'four' }),
    asked('O1', { construct: 'engagement', facet: 'organisation', publishedFor: 'organisation' }),
  ],
  gapItemIds: ['G1', 'G2', 'G3'],
};

interface Seat {
  readonly personId: string;
  readonly unitId: string;
}

/** How a team answers: the middle and the spread of its people, and how often they take part and refuse. */
interface Manner {
  readonly middle: number;
  readonly spread: number;
  readonly answering: number;
  readonly signing: number;
  readonly refusing: number;
}

const makeUnits = (random: SeededRandom): SimulatedUnit[] => {
  const departments = Array.from({ length: 1 + random.below(3) }, (_, index): SimulatedUnit => ({ id: `d${index}`, label: `Department ${index}`, parentId: 'root' }));
  const teams = departments.flatMap(({ id }) => Array.from({ length: 1 + random.below(5) }, (_, index): SimulatedUnit => ({ id: `${id}t${index}`, label: `Team ${id}/${index}`, parentId: id })));
  return [{ id: 'root', label: '=Company', parentId: null }, ...departments, ...teams];
};

const teamSize = (random: SeededRandom): number => {
  const kind = random.next();
  if (kind < 0.3) return random.below(6);
  return kind < 0.85 ? 5 + random.below(12) : 15 + random.below(30);
};

const makeManner = (random: SeededRandom): Manner => ({
  middle: random.next(), spread: random.next() < 0.15 ? 0.02 : 0.1 + 0.4 * random.next(),
  answering: random.next() < 0.2 ? random.next() : 0.6 + 0.4 * random.next(), signing: random.next(), refusing: random.next() < 0.5 ? 0 : 0.25 * random.next(),
});

const answerOf = (scale: { lowest: number; highest: number }, manner: Manner, random: SeededRandom): ItemAnswer => {
  if (random.next() < manner.refusing) return random.next() < 0.5 ? 'prefer-not-to-say' : null;
  const share = manner.middle + manner.spread * (random.next() + random.next() - 1) * 2;
  return scale.lowest + Math.min(scale.highest - scale.lowest, Math.max(0, Math.round(share * (scale.highest - scale.lowest))));
};

const answersOf = (instrument: Instrument, itemIds: readonly string[], answer: (scale: { lowest: number; highest: number }) => ItemAnswer) =>
  Object.fromEntries(itemIds.map((itemId) => {
    const item = instrument.items.find(({ id }) => id === itemId);
    return [itemId, answer(instrument.responseSets.find(({ id }) => id === item?.responseSet) ?? { lowest: 1, highest: 5 })];
  }));

const takePart = ({ personId, unitId }: Seat, manner: Manner, { instrument, random }: { instrument: Instrument; random: SeededRandom }): SimulatedPerson => {
  const answer = (scale: { lowest: number; highest: number }) => answerOf(scale, manner, random);
  return {
    id: personId, unitId,
    answers: random.next() < manner.answering ? answersOf(instrument, instrument.items.map(({ id }) => id), answer) : null,
    signed: random.next() < manner.signing ? answersOf(instrument, instrument.gapItemIds, answer) : null,
    ...(random.next() < 0.2 && { wrote: `${personId} has something to say.` }),
  };
};

/** Between rounds some leave, some join, some change teams; now and then a team is dissolved into its neighbour. */
const moveOn = (seats: readonly Seat[], units: readonly SimulatedUnit[], random: SeededRandom): Seat[] => {
  const teams = units.filter(({ id }) => id.includes('t') && id !== 'root');
  const turnover = random.next() * 0.25;
  const stayed = seats.flatMap((seat): Seat[] => {
    if (random.next() >= turnover) return [seat];
    const kind = random.next();
    if (kind < 0.4) return [];
    return kind < 0.8 ? [{ ...seat, personId: `${seat.personId}'` }] : [{ ...seat, unitId: teams[random.below(teams.length)]?.id ?? seat.unitId }];
  });
  if (random.next() >= 0.25 || teams.length < 2) return stayed;
  const [gone, into] = [teams[random.below(teams.length)]?.id, teams[random.below(teams.length)]?.id ?? ''];
  return stayed.map((seat) => (seat.unitId === gone ? { ...seat, unitId: into } : seat));
};

/**
 * A history like no other: a tree, teams from nobody to forty-four, teams that all answer alike or at the very end of a
 * scale, hardly answer or refuse, people who join, leave and move; now and then stricter numbers of people than the policy's.
 *
 * @example randomHistory('clean 1').rounds.length // 1 to 3
 */
export const randomHistory = (seed: string): SimulatedHistory => {
  const random = seededRandom(seed);
  const units = makeUnits(random);
  let seats = units.flatMap(({ id }) => Array.from({ length: teamSize(random) }, (_, index): Seat => ({ personId: `${id} ${index}`, unitId: id })));
  const manners = new Map(units.map(({ id }) => [id, makeManner(random)]));
  const rounds = Array.from({ length: 1 + random.below(3) }, (_, index): SimulatedRound => {
    if (index > 0) seats = moveOn(seats, units, random);
    return { title: `Pulse ${index}`, units, people: seats.map((seat) => takePart(seat, manners.get(seat.unitId) as Manner, { instrument: mixedInstrument, random })) };
  });
  const stricter = random.next() < 0.2 && { thresholds: { scores: 5 + random.below(4), comments: 10 + random.below(5), distributions: 15 + random.below(10) } };
  return { organisation: '=Company', instrument: mixedInstrument, rounds, ...stricter };
};
