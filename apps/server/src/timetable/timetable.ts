import type { RoundSummary } from '@unguarded/identity-side';
import { phaseOf, type RoundWindows } from '@unguarded/rounds';
import type { Orchestration } from '../doors/orchestration.ts';
import type { Rooms } from '../rooms.ts';
import { openRound } from './open-round.ts';
import { publishCountedRound } from './publish-counted-round.ts';

const boundaries: readonly { window: keyof RoundWindows; label: string }[] = [
  { window: 'enrolmentClosesAt', label: 'check-ins and passes close' },
  { window: 'answersOpenAt', label: 'answers open' },
  { window: 'answersCloseAt', label: 'answers close' },
  { window: 'tallyNotBefore', label: 'answers are counted' },
];

const frozenRounds = async ({ identitySide }: Rooms): Promise<RoundSummary[]> => {
  const rounds = (await identitySide.rounds.list()).filter(({ state }) => state === 'frozen');
  return rounds.toSorted((a, b) => a.windows.frozenAt.localeCompare(b.windows.frozenAt));
};

/** What is due for one round at the clock's time; each step may be repeated. */
const advance = async (rooms: Rooms, { roundId, windows }: RoundSummary): Promise<void> => {
  const phase = phaseOf(windows, rooms.clock.now());
  if (phase === 'answers') await rooms.identitySide.rounds.announce(roundId, 'answers-open');
  if (phase !== 'checking' && phase !== 'counting') return;
  await rooms.answerSide.closeRound(roundId);
  if (phase === 'counting') await publishCountedRound(rooms, roundId);
};

/** A round that a crash left half frozen is frozen to its end; one that was never announced is announced. */
const resumeFreezes = async (rooms: Rooms): Promise<void> => {
  for (const { roundId, state } of await rooms.identitySide.rounds.list()) {
    if (state === 'freezing') await openRound(rooms, roundId);
    if (state === 'frozen' && (await rooms.answerSide.envelope(roundId)) === null) await openRound(rooms, roundId);
  }
};

const nextBoundaryOf = (rounds: readonly RoundSummary[], now: Date): { label: string; at: Date } | null => {
  const coming = rounds.flatMap(({ title, windows }) =>
    boundaries.map(({ window, label }) => ({ label: `${title}: ${label}`, at: new Date(windows[window]) })).filter(({ at }) => at > now),
  );
  return coming.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
};

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
  /** Goes on with freezes that a crash interrupted. */
  resume(): Promise<void>;
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
    freezeRound: (roundId) => inTurn(() => openRound(rooms, roundId)),
    runTimetable: () =>
      inTurn(async () => {
        for (const round of await frozenRounds(rooms)) await advance(rooms, round);
        await rooms.identitySide.forgetOverdue();
      }),
    moveClock: (to) => inTurn(async () => rooms.clock.moveTo(to)),
    nextBoundary: async () => nextBoundaryOf(await frozenRounds(rooms), rooms.clock.now()),
    resume: () => inTurn(() => resumeFreezes(rooms)),
    settled: () => inTurn(async () => undefined),
  };
};
