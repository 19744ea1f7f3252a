import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { giveEstimates, keepPromises } from './courage.ts';
import { demoComments } from './comments.ts';
import type { DemoDoors, SignedIn } from './doors.ts';
import { signIn } from './doors.ts';
import { inParallel } from './in-parallel.ts';
import { answeringDevice, claimPass, openRoundSheet, type DevicePass, type OpenedRound } from './member-device.ts';
import type { DemoPerson, DemoPlan, DemoRound } from './plan.ts';
import { seededRandom } from './seeded-random.ts';

const AT_A_TIME = 8;
/** How many people change their answers before the pulse closes. */
const CHANGING_SHARE = 0.1;
const MORE_PASSES_THAN_ANSWERS = 0.1;
const MOST_SENDINGS = 20;

/** What the demo tells while it works: which round, which step, how far (0 to 1). */
export type Progress = (step: { round: string; words: string; share: number }) => void;

export interface Seeding {
  plan: DemoPlan;
  doors: DemoDoors;
  /** Where the passes of the demo's devices lie until their round is closed, so that a stopped seeding can go on. */
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

const talkingPoints = ['', '', '', 'How we share out the night shifts.', 'More time for training, please.', 'The new form takes longer than the old one.'];

const signCheckIn = async (member: SignedIn, roundId: string, person: DemoPerson): Promise<void> => {
  const talkAbout = talkingPoints[seededRandom(`talk ${person.email} ${roundId}`).below(talkingPoints.length)] ?? '';
  await member.call.checkIn.sign.mutate({ roundId, answers: { ...person.signed }, talkAbout });
};

const fetchPass = async (member: SignedIn, { doors }: Seeding, { opened, email }: { opened: OpenedRound; email: string }): Promise<DevicePass> => {
  const code = await member.call.pass.claimCode.mutate({ roundId: opened.roundId });
  if (!code.ok) throw new Error(`No claim code for ${email}: ${code.reason}.`);
  return claimPass(opened, { origin: doors.origin, code: code.code, email });
};

type Passes = Map<string, DevicePass>;

/** Everybody signs in: some check in with their name, some fetch a pass, some do both, as the plan says. */
const enrol = async (seeding: Seeding, opened: OpenedRound, round: DemoRound): Promise<Passes> => {
  const random = seededRandom(`passes ${round.title}`);
  const passes: Passes = new Map();
  const people = random.shuffled(round.people.filter(({ answers }) => answers !== null));
  const tell = (done: number): void => seeding.progress({ round: round.title, words: 'check-ins and passes', share: done / people.length });
  await inParallel(people, { atATime: AT_A_TIME, tell }, async (person) => {
    const fetches = person.answersAnonymously || seededRandom(`pass ${person.email} ${round.title}`).next() < MORE_PASSES_THAN_ANSWERS;
    if (!fetches && !person.signsCheckIn) return;
    const member = await signIn(seeding.doors, person.email);
    if (person.signsCheckIn) await signCheckIn(member, opened.roundId, person);
    if (fetches) passes.set(person.email, await fetchPass(member, seeding, { opened, email: person.email }));
  });
  writeFileSync(seeding.devicesFile, JSON.stringify([...passes]), { mode: 0o600 });
  return passes;
};

const keptPasses = (seeding: Seeding): Passes => new Map(JSON.parse(readFileSync(seeding.devicesFile, 'utf8')) as [string, DevicePass][]);

/** Sends until the box takes it: after a stop, an earlier sending may stand with a higher sequence. */
const sendOnce = async (send: (sequence: number) => Promise<boolean>, first: number): Promise<void> => {
  for (let sequence = first; sequence < first + MOST_SENDINGS; sequence += 1) if (await send(sequence)) return;
  throw new Error('The box refuses the answers of a demo person.');
};

const answer = async (seeding: Seeding, opened: OpenedRound, { round, passes }: { round: DemoRound; passes: Passes }): Promise<void> => {
  const random = seededRandom(`answers ${round.title}`);
  const comments = demoComments(round);
  const people = random.shuffled(round.people.filter(({ answersAnonymously }) => answersAnonymously));
  const tell = (done: number): void => seeding.progress({ round: round.title, words: 'answers', share: done / people.length });
  await inParallel(people, { atATime: AT_A_TIME, tell }, async ({ email, answers }) => {
    const pass = passes.get(email);
    if (pass === undefined || answers === null) throw new Error(`${email} has no pass.`);
    const device = await answeringDevice({ answerDoor: seeding.doors.answerDoor, round: opened }, { email, pass });
    const changes = seededRandom(`change ${email} ${round.title}`).next() < CHANGING_SHARE;
    if (changes) await device.send({ ...answers, Q3: 'prefer-not-to-say' }, 1);
    await sendOnce((sequence) => device.send({ ...answers }, sequence), changes ? 2 : 1);
    const texts = comments.get(email);
    if (texts !== undefined) await sendOnce((sequence) => device.comment(texts, sequence), 1);
  });
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
  const { round } = planned;
  const state = await openRound(seeding, hr, planned);
  if (state.state === 'published') return;
  const opened = await openRoundSheet(seeding.doors.answerDoor, state.roundId);
  const passes = state.phase === 'enrolment' ? await enrol(seeding, opened, round) : keptPasses(seeding);
  await walkTo(hr, round.title, ({ phase }) => phase !== 'enrolment' && phase !== 'between');
  if ((await stateOf(hr, round.title))?.phase === 'answers') {
    await giveEstimates(seeding.doors, { round, roundId: state.roundId });
    await answer(seeding, opened, { round, passes });
  }
  seeding.progress({ round: round.title, words: 'closing, counting, publishing', share: 0 });
  await walkTo(hr, round.title, (now) => now.state === 'published');
  rmSync(seeding.devicesFile, { force: true });
  await keepPromises(seeding.doors, { round, roundId: state.roundId, now: (await hr.call.me.get.query()).now });
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
    const planned = { round, freezeAt: daysAfter(seeding.firstFreeze, index * QUARTER_DAYS) };
    if (round.answered) await answeredRound(seeding, hr, planned);
    else await openRound(seeding, hr, planned);
  }
};
