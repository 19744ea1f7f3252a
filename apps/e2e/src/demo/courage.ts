import { signIn, type DemoDoors, type SignedIn } from './doors.ts';
import type { DemoPerson, DemoRound } from './plan.ts';
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
  { leads: 'Screening East', after: 'Autumn pulse', promised: 'The first ten minutes of the staff meeting belong to what went wrong, mine first', owner: 'The head of the team', withinDays: 100, said: [] },
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

const leaderOf = ({ people }: DemoRound, unit: string): DemoPerson => {
  const leader = people.find(({ leadsUnit }) => leadsUnit === unit);
  if (leader === undefined) throw new Error(`Nobody leads ${unit} in the demo.`);
  return leader;
};

const dayAfter = (now: string, days: number): string => new Date(new Date(now).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Before answers close, some leaders say what they expect. Said again after a stop, it is the same. */
export const giveEstimates = async (doors: DemoDoors, { round, roundId }: { round: DemoRound; roundId: string }): Promise<void> => {
  for (const unit of ESTIMATING) {
    const { email } = leaderOf(round, unit);
    const points = LOWEST_ESTIMATE + seededRandom(`estimate ${unit} ${round.title}`).below(ESTIMATE_SPREAD);
    await (await signIn(doors, email)).call.estimates.give.mutate({ roundId, points });
  }
};

interface AfterRound {
  round: DemoRound;
  roundId: string;
  now: string;
}

const sayWhatBecameOfIt = async (leader: SignedIn, planned: PlannedPromise, { round, now }: AfterRound): Promise<void> => {
  const word = planned.said.find(({ after }) => after === round.title);
  const promise = (await leader.call.promises.visible.query()).find(({ promised, mine }) => mine && promised === planned.promised);
  if (word === undefined || promise === undefined || promise.words.some(({ explanation }) => explanation === word.explanation)) return;
  const { state, explanation, withinDays } = word;
  await leader.call.promises.say.mutate({ promiseId: promise.promiseId, state, explanation, dueOn: withinDays === undefined ? null : dayAfter(now, withinDays) });
};

/** After the results, leaders promise something and say what became of earlier promises; what was said before a stop is not said twice. */
export const keepPromises = async (doors: DemoDoors, after: AfterRound): Promise<void> => {
  for (const planned of PROMISES) {
    const leader = await signIn(doors, leaderOf(after.round, planned.leads).email);
    await sayWhatBecameOfIt(leader, planned, after);
    if (planned.after !== after.round.title) continue;
    const made = await leader.call.promises.visible.query();
    if (made.some(({ promised }) => promised === planned.promised)) continue;
    const { promised, owner, withinDays } = planned;
    await leader.call.promises.make.mutate({ roundId: after.roundId, promised, owner, dueOn: dayAfter(after.now, withinDays) });
  }
};
