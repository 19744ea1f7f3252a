import { signInIfThere, type DemoDoors, type SignedIn } from './doors.ts';
import type { DemoRound } from './plan.ts';
import { seededRandom } from './seeded-random.ts';

/** What a leader of the demo promises after a round, and what they say of it after later ones. */
interface PlannedPromise {
  leads: string;
  after: string;
  promised: string;
  owner: string;
  withinDays: number;
  said: readonly { after: string; state: 'kept' | 'changed' | 'not-kept'; explanation: string; withinDays?: number }[];
}

const PROMISES: readonly PlannedPromise[] = [
  {
    leads: 'Passenger Screening', after: 'Spring pulse', promised: 'Shift plans are out two weeks ahead', owner: 'The planning desk', withinDays: 60,
    said: [{ after: 'Summer pulse', state: 'kept', explanation: 'Since April every plan has been out on time.' }],
  },
  {
    leads: 'Passenger Screening', after: 'Spring pulse', promised: 'Nobody needs three signatures any more to send a bag back', owner: 'The head of the department', withinDays: 80,
    said: [
      { after: 'Summer pulse', state: 'changed', explanation: 'Two of the three signatures are gone; the third needs the security office.', withinDays: 90 },
      { after: 'Autumn pulse', state: 'kept', explanation: 'The last one is gone as well.' },
    ],
  },
  {
    leads: 'Passenger Screening', after: 'Summer pulse', promised: 'A second training day this year', owner: 'The training desk', withinDays: 70,
    said: [{ after: 'Autumn pulse', state: 'not-kept', explanation: 'The money went to new equipment. I should have said so in August.' }],
  },
  { leads: 'Passenger Screening', after: 'Autumn pulse', promised: 'Whoever reports a mistake hears within a week what became of it', owner: 'The heads of the teams', withinDays: 120, said: [] },
  { leads: 'Screening East', after: 'Autumn pulse', promised: 'The first ten minutes of the staff meeting belong to what went wrong, mine first', owner: 'The head of the team', withinDays: 100, said: [{ after: 'Winter pulse', state: 'kept', explanation: 'Every meeting since has begun with it, and by now I am not the only one who has something to tell.' }] },
  {
    leads: 'Meridian Services', after: 'Spring pulse', promised: 'The results of every pulse are discussed in every team within four weeks', owner: 'The heads of the departments', withinDays: 28,
    said: [{ after: 'Summer pulse', state: 'kept', explanation: 'All teams have done so.' }],
  },
];

/** Who gives an estimate: the heads of the departments and of some teams. */
const ESTIMATING = [
  'Passenger Screening', 'Border Operations', 'Customer Applications', 'Investigations', 'Coast Service', 'Emergency Response', 'Land Crossings', 'Screening East', 'Screening West',
];
const LOWEST_ESTIMATE = 60;
const ESTIMATE_SPREAD = 20;

/** Null for a unit whose leader takes no part, or is gone. */
const signedInLeader = async (doors: DemoDoors, { people }: DemoRound, unit: string): Promise<SignedIn | null> => {
  const leader = people.find(({ leadsUnit }) => leadsUnit === unit);
  return leader === undefined ? null : signInIfThere(doors, leader.email);
};

const dayAfter = async ({ call }: SignedIn, days: number): Promise<string> =>
  new Date(Date.parse((await call.me.get.query()).now) + days * 86_400_000).toISOString().slice(0, 10);

/** Before answers close, some leaders say what they expect; what was said before, by them or by a visitor in their name, stays. */
export const giveEstimates = async (doors: DemoDoors, { round, roundId }: { round: DemoRound; roundId: string }): Promise<void> => {
  for (const unit of ESTIMATING) {
    const leader = await signedInLeader(doors, round, unit);
    const own = (await leader?.call.estimates.mine.query())?.find((estimate) => estimate.roundId === roundId);
    if (own?.points !== null) continue;
    await leader?.call.estimates.give.mutate({ roundId, points: LOWEST_ESTIMATE + seededRandom(`estimate ${unit} ${round.title}`).below(ESTIMATE_SPREAD) });
  }
};

/** Leaders say at a round what became of earlier promises; what was said before a stop is not said twice. */
export const sayWhatBecameOfPromises = async (doors: DemoDoors, round: DemoRound): Promise<void> => {
  for (const { leads, promised, said } of PROMISES) {
    const word = said.find(({ after }) => after === round.title);
    const leader = word === undefined ? null : await signedInLeader(doors, round, leads);
    if (word === undefined || leader === null) continue;
    const { state, explanation, withinDays } = word;
    const promise = (await leader.call.promises.visible.query()).find((made) => made.mine && made.promised === promised);
    if (promise === undefined || promise.words.some((before) => before.explanation === explanation)) continue;
    await leader.call.promises.say.mutate({ promiseId: promise.promiseId, state, explanation, dueOn: withinDays === undefined ? null : await dayAfter(leader, withinDays) });
  }
};

/** After the results, leaders promise something; what was promised before a stop is not promised twice. */
export const makePromises = async (doors: DemoDoors, { round, roundId }: { round: DemoRound; roundId: string }): Promise<void> => {
  for (const { leads, after, promised, owner, withinDays } of PROMISES) {
    const leader = after === round.title ? await signedInLeader(doors, round, leads) : null;
    if (leader === null || (await leader.call.promises.visible.query()).some((made) => made.promised === promised)) continue;
    await leader.call.promises.make.mutate({ roundId, promised, owner, dueOn: await dayAfter(leader, withinDays) });
  }
};
