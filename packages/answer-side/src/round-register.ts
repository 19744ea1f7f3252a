import type { Purpose } from '@unguarded/credentials-verifier';
import { toBase64url } from '@unguarded/credentials-verifier';
import type { Database } from '@unguarded/postgres';
import type { RoundWindows } from '@unguarded/rounds';
import type { AnnouncedRound } from './announced-round.ts';
import { readAnnouncedRound } from './announced-round.ts';
import type { AnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import type { AnswerSchema, RoundState } from './schema.ts';

/** A round as everybody may know it. */
export interface RoundOverview {
  roundId: string;
  state: RoundState;
  windows: RoundWindows;
}

interface Announcement {
  round: AnnouncedRound;
  envelope: Uint8Array;
  instrument: Uint8Array;
}

/** The rounds that were announced. Their sheets never change, so each is read once; their state is always asked for. */
export interface RoundRegister {
  /** @throws AnswerSideError `round-already-announced` when the round has another sheet or instrument */
  announce(announcement: Announcement): Promise<void>;
  /** @returns undefined for a round that was never announced */
  find(roundId: string): Promise<AnnouncedRound | undefined>;
  /** The rounds whose ballots may be staged. */
  open(): Promise<AnnouncedRound[]>;
  /** To be called when a round was closed: its ballots are not looked at any more. */
  noteClosed(roundId: string): Promise<void>;
  /** Newest first. */
  overviews(): Promise<RoundOverview[]>;
  envelope(roundId: string): Promise<Uint8Array | null>;
  instrument(roundId: string): Promise<Uint8Array | null>;
  bulletin(roundId: string, purpose: Purpose): Promise<Uint8Array | null>;
}

interface KnownRounds {
  all: Map<string, AnnouncedRound>;
  open: Map<string, AnnouncedRound>;
}

interface RegisterContext {
  database: Database<AnswerSchema>;
  keys: AnswerKeys;
}

/**
 * Opens the register. What is stored is read at the first question; closings that a kill interrupted before the
 * staging key was destroyed are finished then.
 */
export function openRoundRegister(context: RegisterContext): RoundRegister {
  const { kysely } = context.database;
  let known: Promise<KnownRounds> | null = null;
  const rounds = async (): Promise<KnownRounds> => {
    known ??= readStoredRounds(context);
    try {
      return await known;
    } catch (failure) {
      known = null;
      throw failure;
    }
  };
  const roundColumn = async (roundId: string, column: 'sheet_envelope' | 'instrument'): Promise<Uint8Array | null> => {
    const row = await kysely.selectFrom('answers.round').select(column).where('id', '=', roundId).executeTakeFirst();
    return row?.[column] ?? null;
  };
  return {
    announce: async (announcement) => {
      const cache = await rounds();
      await storeAnnouncement(announcement, context);
      const { round } = announcement;
      if (cache.all.has(round.roundId)) return;
      cache.all.set(round.roundId, round);
      cache.open.set(round.roundId, round);
    },
    find: async (roundId) => (await rounds()).all.get(roundId),
    open: async () => [...(await rounds()).open.values()],
    noteClosed: async (roundId) => {
      (await rounds()).open.delete(roundId);
    },
    overviews: async () => overviewsOf((await rounds()).all, await kysely.selectFrom('answers.round').select(['id', 'state']).execute()),
    envelope: (roundId) => roundColumn(roundId, 'sheet_envelope'),
    instrument: (roundId) => roundColumn(roundId, 'instrument'),
    bulletin: async (roundId, purpose) => {
      const row = await kysely.selectFrom('answers.bulletin').select('bytes').where('round_id', '=', roundId).where('purpose', '=', purpose).executeTakeFirst();
      return row?.bytes ?? null;
    },
  };
}

async function readStoredRounds({ database, keys }: RegisterContext): Promise<KnownRounds> {
  const rows = await database.kysely.selectFrom('answers.round').select(['id', 'state', 'sheet_envelope']).execute();
  const rounds: KnownRounds = { all: new Map(), open: new Map() };
  for (const { id, state, sheet_envelope: envelope } of rows) {
    const round = await readAnnouncedRound(envelope);
    rounds.all.set(id, round);
    if (state === 'open') rounds.open.set(id, checkBoxKey(round, keys));
    else keys.destroyStagingKey(id);
  }
  return rounds;
}

function checkBoxKey(round: AnnouncedRound, keys: AnswerKeys): AnnouncedRound {
  if (round.sheet.boxKey === toBase64url(keys.boxKey().publicKey)) return round;
  throw new AnswerSideError('key-missing', `The open round ${round.roundId} names another box key: restore box.key.`);
}

/** The staging key is on the disk before the round can take its first ballot, and is never made a second time. */
async function storeAnnouncement({ round, envelope, instrument }: Announcement, { database, keys }: RegisterContext): Promise<void> {
  const { roundId } = round;
  const stored = await database.kysely.selectFrom('answers.round').select(['sheet_envelope', 'instrument']).where('id', '=', roundId).executeTakeFirst();
  if (stored !== undefined) {
    if (stored.sheet_envelope.equals(envelope) && stored.instrument.equals(instrument)) return;
    throw new AnswerSideError('round-already-announced', `Round ${roundId} was announced with another sheet; a frozen round does not change.`);
  }
  if (keys.stagingKey(roundId) === null) keys.createStagingKey(roundId);
  const row = { id: roundId, sheet_hash: Buffer.from(round.sheetHash), sheet_envelope: Buffer.from(envelope), instrument: Buffer.from(instrument), state: 'open' as const };
  await database.kysely.insertInto('answers.round').values(row).execute();
}

function overviewsOf(rounds: Map<string, AnnouncedRound>, rows: { id: string; state: RoundState }[]): RoundOverview[] {
  const overviews = rows.flatMap(({ id, state }) => {
    const round = rounds.get(id);
    return round === undefined ? [] : [{ roundId: id, state, windows: round.sheet.windows }];
  });
  return overviews.toSorted((one, other) => (one.windows.frozenAt < other.windows.frozenAt ? 1 : -1));
}
