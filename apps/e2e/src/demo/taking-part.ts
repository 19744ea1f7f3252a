import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { demoComments } from './comments.ts';
import { signInIfThere, type DemoDoors, type SignedIn } from './doors.ts';
import { inParallel } from './in-parallel.ts';
import { answeringDevice, claimPass, type DevicePass, type OpenedRound } from './member-device.ts';
import type { DemoPerson, DemoRound } from './plan.ts';
import { seededRandom } from './seeded-random.ts';

const AT_A_TIME = 8;
/** How many people change their answers before the pulse closes. */
const CHANGING_SHARE = 0.1;
const MORE_PASSES_THAN_ANSWERS = 0.1;
const MOST_SENDINGS = 20;

/** A round in which people of the demo take part. */
export interface TakingPart {
  doors: DemoDoors;
  /** Where the passes of the demo's devices lie until they have answered. */
  devicesFile: string;
  /** Who takes part: the planned round, or some of its people. */
  round: DemoRound;
  opened: OpenedRound;
  /** How far they are, 0 to 1. */
  tell: (share: number) => void;
}

const talkingPoints = ['', '', '', 'How we share out the night shifts.', 'More time for training, please.', 'The new form takes longer than the old one.'];

/** Where a visitor may have come first, in the name of anybody, what they signed stays. */
const hasSigned = async (member: SignedIn, { round, opened }: TakingPart): Promise<boolean> => {
  if (round.answered) return false;
  return (await member.call.me.rounds.query()).some(({ roundId, checkIn }) => roundId === opened.roundId && checkIn.mine !== null);
};

const signCheckIn = async (member: SignedIn, part: TakingPart, person: DemoPerson): Promise<void> => {
  const { roundId } = part.opened;
  if (await hasSigned(member, part)) return;
  const talkAbout = talkingPoints[seededRandom(`talk ${person.email} ${roundId}`).below(talkingPoints.length)] ?? '';
  await member.call.checkIn.sign.mutate({ roundId, answers: { ...person.signed }, talkAbout });
};

/** Null for who is not counted in the round, and where a visitor's browser holds the pass of this person. */
const fetchPass = async (member: SignedIn, { doors, opened }: TakingPart, email: string): Promise<DevicePass | null> => {
  const code = await member.call.pass.claimCode.mutate({ roundId: opened.roundId });
  return code.ok ? claimPass(opened, { origin: doors.origin, code: code.code, email }) : null;
};

type Passes = Map<string, DevicePass>;

const keepPasses = ({ devicesFile, opened }: TakingPart, passes: Passes): void =>
  writeFileSync(devicesFile, JSON.stringify({ roundId: opened.roundId, passes: [...passes] }), { mode: 0o600 });

/** The passes of this round's devices; none where the file is gone or another round's, and then each fetches its own again. */
const keptPasses = ({ devicesFile, opened }: TakingPart): Passes => {
  try {
    const { roundId, passes } = JSON.parse(readFileSync(devicesFile, 'utf8')) as { roundId: string; passes: [string, DevicePass][] };
    return new Map(roundId === opened.roundId ? passes : []);
  } catch {
    return new Map();
  }
};

/** People sign in: some check in with their name, some fetch a pass, some do both, as the plan says. Said again after a stop, it is the same. */
export const enrol = async (part: TakingPart): Promise<void> => {
  const { round, doors, tell } = part;
  const passes: Passes = new Map();
  const people = seededRandom(`passes ${round.title}`).shuffled(round.people.filter(({ answers }) => answers !== null));
  await inParallel(people, { atATime: AT_A_TIME, tell: (done) => tell(done / people.length) }, async (person) => {
    const { email } = person;
    const fetches = person.answersAnonymously || seededRandom(`pass ${email} ${round.title}`).next() < MORE_PASSES_THAN_ANSWERS;
    const member = fetches || person.signsCheckIn ? await signInIfThere(doors, email) : null;
    if (member === null) return;
    if (person.signsCheckIn) await signCheckIn(member, part, person);
    const pass = fetches ? await fetchPass(member, part, email) : null;
    if (pass !== null) passes.set(email, pass);
  });
  keepPasses(part, passes);
};

/** The same bytes are signed again until answers close: a pass that was lost in a stop comes back. */
const fetchAgain = async (part: TakingPart, email: string): Promise<DevicePass | null> => {
  const member = await signInIfThere(part.doors, email);
  return member === null ? null : fetchPass(member, part, email);
};

/** Sends until the box takes it: after a stop, an earlier sending may stand with a higher sequence. */
const sendOnce = async (send: (sequence: number) => Promise<boolean>, first: number): Promise<void> => {
  for (let sequence = first; sequence < first + MOST_SENDINGS; sequence += 1) if (await send(sequence)) return;
  throw new Error('The box refuses the answers of a demo person.');
};

/** Who answers without name does, some of them twice, some with a comment. After a stop they answer again, which changes nothing. */
export const answer = async (part: TakingPart): Promise<void> => {
  const { round, opened, doors, tell } = part;
  const [passes, comments] = [keptPasses(part), demoComments(round)];
  const people = seededRandom(`answers ${round.title}`).shuffled(round.people.filter(({ answersAnonymously }) => answersAnonymously));
  await inParallel(people, { atATime: AT_A_TIME, tell: (done) => tell(done / people.length) }, async ({ email, answers }) => {
    const pass = passes.get(email) ?? (await fetchAgain(part, email));
    if (pass === null) return;
    const device = await answeringDevice({ answerDoor: doors.answerDoor, round: opened }, { email, pass });
    const changes = seededRandom(`change ${email} ${round.title}`).next() < CHANGING_SHARE;
    if (changes) await device.send({ ...answers, Q3: 'prefer-not-to-say' }, 1);
    await sendOnce((sequence) => device.send({ ...answers }, sequence), changes ? 2 : 1);
    const texts = comments.get(email);
    if (texts !== undefined) await sendOnce((sequence) => device.comment(texts, sequence), 1);
  });
  rmSync(part.devicesFile, { force: true });
};
