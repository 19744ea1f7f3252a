import type { Database } from '@unguarded/postgres';
import type { AnnouncedRound } from './announced-round.ts';
import type { AnswerKeys } from './answer-keys.ts';
import { verifyStaged } from './close-round.ts';
import type { AnswerSchema } from './schema.ts';

/** How much of the organisation had answered at the beginning of a day. */
export interface Participation {
  /** 'YYYY-MM-DD' in UTC. */
  day: string;
  /** Percent of the people on the roster, rounded down to 5. */
  share: number;
}

/** What is told about an open round before it is counted, to everybody alike. */
export interface ParticipationBoard {
  /** Looks once a day, when it is asked for the first time on that day; every other time nothing happens. */
  note(now: Date): Promise<void>;
  /** What was seen last; null for fewer than 100 people, before the second day, and after a start until the next day. */
  of(roundId: string): Participation | null;
}

interface BoardSettings {
  database: Database<AnswerSchema>;
  keys: AnswerKeys;
  /** The rounds that are open. */
  open: () => Promise<AnnouncedRound[]>;
}

const FEWEST_PEOPLE = 100;
const STEP_PERCENT = 5;

/**
 * Keeps the share of the organisation that has answered: whole organisation only, from 100 people, once a day, rounded
 * down to 5 %. A number that moved with every answer would tell who has just answered. Nothing is stored: a server that
 * starts anew tells nothing until the next day, so that starting it often tells no more.
 */
export function openParticipationBoard(settings: BoardSettings): ParticipationBoard {
  let day: string | null = null;
  let seen = new Map<string, Participation>();
  return {
    note: async (now) => {
      const today = now.toISOString().slice(0, 10);
      if (today === day) return;
      const isFirstDay = day === null;
      day = today;
      seen = isFirstDay ? new Map<string, Participation>() : await sharesOf(settings, now, today);
    },
    of: (roundId) => seen.get(roundId) ?? null,
  };
}

async function sharesOf({ database, keys, open }: BoardSettings, now: Date, day: string): Promise<Map<string, Participation>> {
  const shares = new Map<string, Participation>();
  for (const round of await open()) {
    const { windows, groups } = round.sheet;
    const people = groups.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
    if (people < FEWEST_PEOPLE || now < new Date(windows.answersOpenAt) || now >= new Date(windows.answersCloseAt)) continue;
    const answered = await countAnswers({ database, keys, round });
    shares.set(round.roundId, { day, share: STEP_PERCENT * Math.floor((100 * answered) / (people * STEP_PERCENT)) });
  }
  return shares;
}

/** Rows hold answers and comments alike; which is which stands inside. */
async function countAnswers(of: { database: Database<AnswerSchema>; keys: AnswerKeys; round: AnnouncedRound }): Promise<number> {
  const rows = await of.database.kysely.selectFrom('answers.staging').select(['id', 'body']).where('round_id', '=', of.round.roundId).execute();
  const ballots = await verifyStaged(rows, of);
  return ballots.filter(({ purpose }) => purpose === 'answers').length;
}
