import { forgetRound, tallyRound } from '@unguarded/answer-side/tallies';
import type { BallotReceipt } from '@unguarded/credentials-client';
import { demoInstrument, type ItemAnswer } from '@unguarded/instruments';
import type { DatabaseUrls } from '@unguarded/postgres';
import { seededChance } from '@unguarded/disclosure-control';
import { openJudgedDoors, type JudgedDoors } from '../doors.ts';
import { openWholeRound, rosterOf, type Issuance, type WholeRound } from '../whole-round.ts';

/** Somebody who took part, and what only the judge's clerk knows: which ballot is theirs. */
export interface Participant {
  personId: string;
  email: string;
  groupId: string;
  nullifier: string;
  sealedHash: string;
  /** What stands of their comment in the list of comments. */
  comment: { nullifier: string; sealedHash: string };
}

/** A ballot on its way, in the order of arrival, for variants that keep it otherwise than the product does. */
export interface ArrivedBallot {
  participant: Participant;
  ballot: Uint8Array;
  plaintextAnswers: Record<string, ItemAnswer>;
}

export interface Recording {
  round: WholeRound;
  participants: Participant[];
  arrivals: ArrivedBallot[];
  /** The log of the doors through which everything went. */
  doorLog: string;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

interface Moment {
  at: number;
  what: () => Promise<void>;
}

/** People answer a mail: most within hours, some after days; who is quick once is mostly quick again. */
const delayAfterMail = (speed: number, chance: () => number): number => -Math.log(1 - 0.999 * chance()) * speed * 10 * HOUR;

const happen = async (round: WholeRound, moments: Moment[], last: string): Promise<void> => {
  for (const { at, what } of moments.toSorted((one, other) => one.at - other.at)) {
    round.moveClock(new Date(Math.min(at, Date.parse(last) - MINUTE)).toISOString());
    await what();
  }
};

const checkInOf = (chance: () => number): Record<string, ItemAnswer> =>
  Object.fromEntries(demoInstrument.gapItemIds.map((itemId) => [itemId, 1 + Math.floor(5 * chance())]));

/** What is answered without a name: the same, but for one in five a point lower. */
const answersOf = (checkIn: Record<string, ItemAnswer>, chance: () => number): Record<string, ItemAnswer> =>
  Object.fromEntries(Object.entries(checkIn).map(([itemId, value]) => [itemId, typeof value === 'number' && value > 1 && chance() < 0.2 ? value - 1 : value]));

const entryOf = ({ nullifier, sealedHash }: BallotReceipt): { nullifier: string; sealedHash: string } =>
  ({ nullifier: Buffer.from(nullifier).toString('hex'), sealedHash: Buffer.from(sealedHash).toString('hex') });

/** Enrolment: each person signs in, signs the check-in and fetches the pass, minutes apart. */
/** Where it happens: a round, the doors it is reached through, and who is how quick. */
interface Stage {
  round: WholeRound;
  doors: JudgedDoors;
  speeds: number[];
  chance: () => number;
}

const enrol = async ({ round, doors, ...plan }: Stage): Promise<{ issuances: Issuance[]; checkIns: Record<string, ItemAnswer>[] }> => {
  const issuances: Issuance[] = [];
  const checkIns = round.people.map(() => checkInOf(plan.chance));
  const { frozenAt, enrolmentClosesAt } = round.sheet.windows;
  const moments = round.people.flatMap((person, index): Moment[] => {
    const at = Date.parse(frozenAt) + delayAfterMail(plan.speeds[index] ?? 1, plan.chance);
    const signCheckIn = async (): Promise<void> => {
      await doors.openPage(person.email);
      await doors.signCheckIn(person.email, checkIns[index] ?? {});
    };
    const claim = async (): Promise<void> => {
      issuances[index] = await round.claim(person, doors.claiming);
    };
    return [{ at, what: signCheckIn }, { at: at + 5 * MINUTE * plan.chance(), what: claim }];
  });
  await happen(round, moments, enrolmentClosesAt);
  return { issuances, checkIns };
};

/**
 * The answer window at its worst for us: everybody opens the signed-in app a few minutes before they answer, and comments
 * as soon as a device would send it, so that whoever learns the order in which ballots came has almost everybody's.
 */
const answer = async ({ round, doors, ...plan }: Stage, enrolled: Awaited<ReturnType<typeof enrol>>): Promise<ArrivedBallot[]> => {
  const arrivals: ArrivedBallot[] = [];
  const comments: Uint8Array[] = [];
  const { answersOpenAt, answersCloseAt } = round.sheet.windows;
  const moments = enrolled.issuances.flatMap(({ right, commentRight, person, groupId }, index): Moment[] => {
    const at = Date.parse(answersOpenAt) + delayAfterMail(plan.speeds[index] ?? 1, plan.chance);
    const send = async (): Promise<void> => {
      const plaintextAnswers = answersOf(enrolled.checkIns[index] ?? {}, plan.chance);
      const { ballot, receipt } = await round.sealAnswers(right, plaintextAnswers);
      const commented = await round.sealComments(commentRight, [{ theme: index % 3, text: `What number ${index} wrote.` }]);
      comments[index] = commented.ballot;
      const participant = { ...person, groupId, ...entryOf(receipt), comment: entryOf(commented.receipt) };
      arrivals.push({ participant, ballot, plaintextAnswers });
      if (!(await doors.sendBallot(ballot))) throw new Error('A good ballot was refused.');
    };
    const signIn = async (): Promise<void> => {
      await doors.openPage(person.email);
    };
    const comment = async (): Promise<void> => {
      if (!(await doors.sendBallot(comments[index] ?? new Uint8Array(0)))) throw new Error('A good comment was refused.');
    };
    const sentAt = at + (1 + 2 * plan.chance()) * MINUTE;
    return [{ at, what: signIn }, { at: sentAt, what: send }, { at: sentAt + (10 + 50 * plan.chance()) * MINUTE, what: comment }];
  });
  await happen(round, moments, answersCloseAt);
  return arrivals;
};

/** Twenty teams of nine, and their twenty leaders: 200 people in 21 groups. */
const teams = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`team${String(index + 1).padStart(2, '0')}`, 9]));

/**
 * Runs a round of 200 known people through the product's two doors, from the roster to the last ballot; it is still open.
 *
 * @example const recording = await recordRound(clusters.urls, 1); await endRound(recording.round);
 */
export const recordRound = async (urls: DatabaseUrls, seed: number): Promise<Recording> => {
  const round = await openWholeRound(urls, rosterOf(teams));
  const chance = seededChance(seed);
  const speeds = round.people.map(() => 0.3 + 1.4 * chance());
  await using doors = openJudgedDoors(round);
  const stage = { round, doors, speeds, chance };
  const arrivals = await answer(stage, await enrol(stage));
  return { round, arrivals, participants: arrivals.map(({ participant }) => participant), doorLog: doors.logged() };
};

/** Closes, counts and ends a round as the timetable does, with the destruction of all its keys. */
export const endRound = async (round: WholeRound): Promise<void> => {
  const { roundId, answerKeyDirectory: keyDirectory, tallyDatabase, answerDatabase } = round;
  round.moveClock(round.sheet.windows.answersCloseAt);
  await round.answerSide.closeRound(roundId);
  round.moveClock(round.sheet.windows.tallyNotBefore);
  await tallyRound({ tallyDatabase, keyDirectory, roundId, now: round.clock() });
  await forgetRound({ database: answerDatabase, keyDirectory, roundId });
  await round.identitySide.rounds.markPublished(roundId);
};
