import { setTimeout as pause } from 'node:timers/promises';
import { giveEstimates, makePromises, sayWhatBecameOfPromises } from './courage.ts';
import { signIn, type DemoDoors, type SignedIn } from './doors.ts';
import { openRoundSheet } from './member-device.ts';
import type { DemoPlan, DemoRound } from './plan.ts';
import { answer, enrol } from './taking-part.ts';

/** What the demo tells while it works: which round, which step, how far (0 to 1). */
export type Progress = (step: { round: string; words: string; share: number }) => void;

export interface Seeding {
  plan: DemoPlan;
  doors: DemoDoors;
  /** Where the passes of the demo's devices lie until they have answered. */
  devicesFile: string;
  /** When the first round freezes; the others follow quarter by quarter. */
  firstFreeze: Date;
  progress: Progress;
}

type RoundState = Awaited<ReturnType<SignedIn['call']['organise']['rounds']['query']>>[number];

const importRoster = async (hr: SignedIn, doors: DemoDoors, csv: string): Promise<void> => {
  const headers = { cookie: hr.cookie, origin: doors.origin, 'content-type': 'text/csv' };
  const response = await fetch(`${doors.origin}/organise/imports`, { method: 'POST', headers, body: csv });
  const { importId } = (await response.json()) as { importId: string };
  for (;;) {
    const status = await hr.call.organise.importStatus.query({ importId });
    if (status.state === 'applied') return;
    if (status.state === 'faulty') throw new Error(`The demo's roster was refused: ${status.faults[0]?.message ?? ''}`);
    if (status.state === 'ready') await hr.call.organise.applyImport.mutate({ importId });
    await pause(50);
  }
};

const stateOf = async (hr: SignedIn, title: string): Promise<RoundState | undefined> =>
  (await hr.call.organise.rounds.query()).find((round) => round.title === title);

/** A round of the demo with the day on which it freezes. */
interface PlannedRound {
  round: DemoRound;
  freezeAt: Date;
}

const QUARTER_DAYS = 91;

/**
 * When the first round of a demo freezes whose last round freezes now: the demo's clock starts a day before.
 *
 * @example firstFreeze(plan, new Date()) // three quarters ago
 */
export const firstFreeze = ({ rounds }: DemoPlan, now: Date): Date => daysAfter(now, -QUARTER_DAYS * (rounds.length - 1));

const daysAfter = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** Imports the round's roster and freezes it; a round that is frozen already stays as it is. */
const openRound = async ({ doors, progress }: Seeding, hr: SignedIn, { round, freezeAt }: PlannedRound): Promise<RoundState> => {
  let state = await stateOf(hr, round.title);
  if (state === undefined) {
    progress({ round: round.title, words: 'importing the roster', share: 0 });
    await importRoster(hr, doors, round.rosterCsv);
    await hr.call.organise.schedule.mutate({ title: round.title, freezeAt: freezeAt.toISOString() });
    state = await stateOf(hr, round.title);
  }
  if (state === undefined) throw new Error(`${round.title} could not be scheduled.`);
  // The clock reaches the planned day, and the timetable freezes the round.
  const walking = state.state === 'scheduled' ? hr.call.development.walk.mutate() : Promise.resolve();
  const frozen = await frozenRound(hr, round.title, (share) => progress({ round: round.title, words: 'making the keys of the groups', share }));
  await walking;
  return frozen;
};

const frozenRound = async (hr: SignedIn, title: string, tell: (share: number) => void): Promise<RoundState> => {
  for (;;) {
    const state = await stateOf(hr, title);
    if (state?.state === 'frozen' || state?.state === 'published') return state;
    tell(state?.keyProgress ?? 0);
    await pause(150);
  }
};

/** Walks the development clock until the round is where it is wanted. */
const walkTo = async (hr: SignedIn, title: string, there: (state: RoundState) => boolean): Promise<void> => {
  for (;;) {
    const state = await stateOf(hr, title);
    if (state === undefined || there(state)) return;
    await hr.call.development.walk.mutate();
  }
};

const answeredRound = async (seeding: Seeding, hr: SignedIn, planned: PlannedRound): Promise<void> => {
  const { doors, devicesFile, progress } = seeding;
  const { round } = planned;
  const { phase, roundId } = await openRound(seeding, hr, planned);
  const says = (words: string) => (share: number): void => progress({ round: round.title, words, share });
  const part = { doors, devicesFile, round, opened: await openRoundSheet(doors.answerDoor, roundId) };
  if (phase === 'enrolment') await enrol({ ...part, tell: says('check-ins and passes') });
  await walkTo(hr, round.title, (now) => now.phase !== 'enrolment' && now.phase !== 'between');
  if ((await stateOf(hr, round.title))?.phase === 'answers') {
    await giveEstimates(doors, { round, roundId });
    await answer({ ...part, tell: says('answers') });
  }
  says('closing, counting, publishing')(0);
  await walkTo(hr, round.title, (now) => now.state === 'published');
  await sayWhatBecameOfPromises(doors, round);
  await makePromises(doors, { round, roundId });
};

/**
 * Fills an empty deployment with the demo organisation through its real doors: rosters imported as files, rounds
 * frozen, check-ins signed, passes fetched blind, answers sealed and sent, rounds closed, counted and published. The
 * last round is left open for whoever tries the product. Stopped at any point, it goes on at the next call.
 *
 * @example await seedDemo({ plan: makeDemoPlan(), doors, devicesFile, progress })
 */
export const seedDemo = async (seeding: Seeding): Promise<void> => {
  const hrEmail = seeding.plan.personas.find(({ key }) => key === 'hr')?.email ?? '';
  const hr = await signIn(seeding.doors, hrEmail);
  for (const [index, round] of seeding.plan.rounds.entries()) {
    // A round is followed by the next one when everything about it is done, what leaders promise after it too.
    const next = seeding.plan.rounds[index + 1];
    if (next !== undefined && (await stateOf(hr, next.title)) !== undefined) continue;
    const planned = { round, freezeAt: daysAfter(seeding.firstFreeze, index * QUARTER_DAYS) };
    if (round.answered) await answeredRound(seeding, hr, planned);
    else await openRound(seeding, hr, planned);
  }
};
