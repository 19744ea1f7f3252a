import type { RoundSummary } from '@unguarded/identity-side';
import { phaseOf } from '@unguarded/rounds';
import type { Boundary, Orchestration } from '../doors/orchestration.ts';
import type { Rooms } from '../rooms.ts';
import { openRound } from './open-round.ts';
import { publishCountedRound } from './publish-counted-round.ts';

const WINDOW_STEPS = ['enrolmentClosesAt', 'answersOpenAt', 'answersCloseAt', 'tallyNotBefore'] as const;

/**
 * Closes a round. What was written into its staged rows beside the door is told to the operator, who may find out how: a
 * number of rows that open to nothing, of the whole round, tells of nobody, and whoever has a receipt misses it in the list.
 */
const close = async ({ answerSide }: Rooms, roundId: string): Promise<void> => {
  const damagedRows = (await answerSide.closeRound(roundId))?.damagedRows ?? 0;
  if (damagedRows === 0) return;
  process.stderr.write(`Round ${roundId} was closed without ${damagedRows} of its staged rows, which the answer door cannot have written: the disk is damaged, or somebody writes to the answer database.\n`);
};

/** What is due for one frozen round at the clock's time; each step may be repeated. */
const advance = async (rooms: Rooms, { roundId, windows }: RoundSummary): Promise<void> => {
  const phase = phaseOf(windows, rooms.clock.now());
  if (phase === 'enrolment') await rooms.identitySide.rounds.announce(roundId, 'enrolment');
  if (phase === 'answers') {
    await rooms.identitySide.rounds.announce(roundId, 'answers-open');
    await rooms.identitySide.promises.remind(roundId);
  }
  if (phase !== 'checking' && phase !== 'counting') return;
  await close(rooms, roundId);
  if (phase === 'counting') await publishCountedRound(rooms, roundId);
};

/** Freezes a round to its end, and tells its people. */
const freeze = async (rooms: Rooms, roundId: string): Promise<void> => {
  await openRound(rooms, roundId);
  await rooms.identitySide.rounds.announce(roundId, 'enrolment');
};

/** Planned for a time that has come; one that cannot be frozen yet stays planned. */
const freezeIfDue = async (rooms: Rooms, { roundId, freezeAt }: RoundSummary): Promise<void> => {
  if (new Date(freezeAt) > rooms.clock.now()) return;
  if ((await rooms.identitySide.rounds.freezeRefusal(roundId)) === null) await freeze(rooms, roundId);
};

/**
 * Takes one round as far as it is due. A freeze that broke off, by a kill or a database that was away, goes on here: also
 * one whose sheet is signed and never came to the answer side, where nobody could answer it.
 */
const lookAfter = async (rooms: Rooms, round: RoundSummary): Promise<void> => {
  const { roundId, state } = round;
  if (state === 'scheduled') return freezeIfDue(rooms, round);
  if (state === 'freezing') return freeze(rooms, roundId);
  if ((await rooms.answerSide.envelope(roundId)) === null) await openRound(rooms, roundId);
  await advance(rooms, round);
};

/** What a kill left half done, then what is due to be frozen, then the frozen rounds, oldest first. */
const inTheirOrder = (rounds: readonly RoundSummary[]): RoundSummary[] => {
  const inState = (state: RoundSummary['state']): RoundSummary[] => rounds.filter((round) => round.state === state);
  return [...inState('freezing'), ...inState('scheduled'), ...inState('frozen').toSorted((a, b) => a.windows.frozenAt.localeCompare(b.windows.frozenAt))];
};

/** Each round by itself: one that cannot go on must keep no other from being closed and counted on its day. */
const lookAfterAll = async (rooms: Rooms): Promise<void> => {
  const failures: unknown[] = [];
  const rounds = inTheirOrder(await rooms.identitySide.rounds.list());
  for (const round of rounds) await lookAfter(rooms, round).catch((failure: unknown) => failures.push(failure));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, failures.map((failure) => (failure instanceof Error ? failure.message : String(failure))).join(' · '));
};

const boundariesOf = ({ roundId, title, state, freezeAt, windows }: RoundSummary): Boundary[] => {
  if (state === 'scheduled') return [{ roundId, title, step: 'freeze', at: new Date(freezeAt) }];
  if (state !== 'frozen') return [];
  return WINDOW_STEPS.map((step) => ({ roundId, title, step, at: new Date(windows[step]) }));
};

const nextBoundaryOf = (rounds: readonly RoundSummary[], now: Date): Boundary | null =>
  rounds.flatMap(boundariesOf).filter(({ at }) => at > now).toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;

/** One thing at a time: a second request waits for the first, and both see its end. */
const oneAtATime = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};

/** The timetable as the identity door asks for it, and `settled` for a server that stops. */
export interface Timetable extends Orchestration {
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
}

/**
 * When things happen; what happens is in the packages.
 *
 * @example await openTimetable(rooms).runTimetable() // closes and publishes what is due
 */
export const openTimetable = (rooms: Rooms): Timetable => {
  const inTurn = oneAtATime();
  return {
    freezeRound: (roundId) => inTurn(() => freeze(rooms, roundId)),
    runTimetable: () =>
      inTurn(async () => {
        try {
          await lookAfterAll(rooms);
          await rooms.answerSide.noteParticipation();
        } finally {
          await rooms.identitySide.checkIns.forgetOld();
        }
      }),
    moveClock: (to) => inTurn(async () => rooms.clock.moveTo(to)),
    nextBoundary: async () => nextBoundaryOf(await rooms.identitySide.rounds.list(), rooms.clock.now()),
    settled: () => inTurn(async () => undefined),
  };
};
