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

/** Rounds that HR planned for a time that has come; those that cannot be frozen yet stay planned. */
const freezeWhatIsDue = async (rooms: Rooms): Promise<void> => {
  const now = rooms.clock.now();
  for (const { roundId, state, freezeAt } of await rooms.identitySide.rounds.list()) {
    if (state !== 'scheduled' || new Date(freezeAt) > now) continue;
    if ((await rooms.identitySide.rounds.freezeRefusal(roundId)) === null) await openRound(rooms, roundId);
  }
};

/** A round that a crash left half frozen is frozen to its end; one that was never announced is announced. */
const resumeFreezes = async (rooms: Rooms): Promise<void> => {
  for (const { roundId, state } of await rooms.identitySide.rounds.list()) {
    if (state === 'freezing') await openRound(rooms, roundId);
    if (state === 'frozen' && (await rooms.answerSide.envelope(roundId)) === null) await openRound(rooms, roundId);
  }
};

interface Boundary {
  label: string;
  at: Date;
}

const boundariesOf = ({ title, state, freezeAt, windows }: RoundSummary): Boundary[] => {
  if (state === 'scheduled') return [{ label: `${title}: groups and questions are fixed, check-ins begin`, at: new Date(freezeAt) }];
  if (state !== 'frozen') return [];
  return boundaries.map(({ window, label }) => ({ label: `${title}: ${label}`, at: new Date(windows[window]) }));
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
        await freezeWhatIsDue(rooms);
        for (const round of await frozenRounds(rooms)) await advance(rooms, round);
        await rooms.identitySide.checkIns.forgetOld();
      }),
    moveClock: (to) => inTurn(async () => rooms.clock.moveTo(to)),
    nextBoundary: async () => nextBoundaryOf(await rooms.identitySide.rounds.list(), rooms.clock.now()),
    resume: () => inTurn(() => resumeFreezes(rooms)),
    settled: () => inTurn(async () => undefined),
  };
};
