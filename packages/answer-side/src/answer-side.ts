import type { Purpose } from '@unguarded/credentials-verifier';
import { sha256, toBase64url, toHex } from '@unguarded/credentials-verifier';
import { parseInstrument } from '@unguarded/instruments';
import type { Database } from '@unguarded/postgres';
import type { AnnouncedRound } from './announced-round.ts';
import { readAnnouncedRound } from './announced-round.ts';
import type { AnswerKeys } from './answer-keys.ts';
import { openAnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import type { BallotReply } from './ballot-box.ts';
import { createBallotBox } from './ballot-box.ts';
import type { ClosedRound } from './close-round.ts';
import { rewriteStagedBallots } from './close-round.ts';
import type { SignedRecord } from './destruction-records.ts';
import { recordDestruction, storedRecords } from './destruction-records.ts';
import type { Participation } from './participation.ts';
import { openParticipationBoard } from './participation.ts';
import type { RoundOverview, RoundRegister } from './round-register.ts';
import { openRoundRegister } from './round-register.ts';
import type { AnswerSchema } from './schema.ts';
import type { StoredSchema } from './stored-schema.ts';
import { storedSchema } from './stored-schema.ts';

/** The hour by which windows are kept; the development clock moves it. */
export type Clock = () => Date;

export interface AnswerSideSettings {
  /** Opened with the run-time role of the answer side. */
  database: Database<AnswerSchema>;
  /** Holds the keys as files, 0700; outside both databases and every backup. */
  keyDirectory: string;
  clock: Clock;
}

/** The side that knows WHAT: ballots and spent rights. Never a person. */
export interface AnswerSide {
  /**
   * Makes the keys that the round sheet will name, or gives those that were made before: the ballot key of the round
   * (P-256 point, 65 bytes) and the key of the box (Ed25519, 32 bytes).
   *
   * @throws AnswerSideError `round-over` when the round's ballot key was already destroyed
   */
  prepareRound(roundId: string): Promise<{ ballotKey: Uint8Array; boxKey: Uint8Array }>;
  /**
   * Takes the round sheet (its envelope) and the instrument (its bytes) and makes the staging key. The same bytes
   * again change nothing.
   *
   * @throws AnswerSideError `sheet-refused` when the sheet does not name this side's keys and this instrument,
   *   `round-already-announced` when the round has another sheet
   */
  announceRound(announcement: { envelope: Uint8Array; instrument: Uint8Array }): Promise<void>;
  /**
   * Takes a ballot, or refuses it without a reason. Acknowledged after it is on the disk, by the box's signature.
   *
   * @throws AnswerSideError `database-failed`, `key-missing`, `too-many-waiting`: not the ballot's fault, send it again
   */
  acceptBallot(bytes: Uint8Array): Promise<BallotReply>;
  /**
   * Ends a round after its close: one transaction, then the staging key is destroyed and its end recorded. Can be run again after a kill at
   * any point; a round that is closed already is left as it is, and its staging key destroyed if it still exists.
   *
   * @returns null when the round had been closed before
   * @throws AnswerSideError `answers-still-open` before the close that its sheet promises
   */
  closeRound(roundId: string): Promise<ClosedRound | null>;
  /** A public list of a closed round, of answers or of comments, or null. */
  bulletin(roundId: string, purpose: Purpose): Promise<Uint8Array | null>;
  /** All rounds, newest first. */
  rounds(): Promise<RoundOverview[]>;
  /** The signed sheet of a round as it was announced, or null. */
  envelope(roundId: string): Promise<Uint8Array | null>;
  /** The instrument of a round as it was announced, or null. */
  instrument(roundId: string): Promise<Uint8Array | null>;
  /** Which keys of a round are destroyed, as the box has signed it; null for a round that was never announced. */
  records(roundId: string): Promise<SignedRecord[] | null>;
  /** Looks once a day how much of the organisation has answered. */
  noteParticipation(): Promise<void>;
  /** What was seen last, for everybody alike; null where nothing may be told. */
  participation(roundId: string): Participation | null;
  /** What this side can store at all, read from the running database. */
  storedSchema(): Promise<StoredSchema>;
}

/**
 * Opens the answer side. The box key is made when there is none.
 *
 * @example
 * const answerSide = openAnswerSide({ database, keyDirectory: '.data/answer-keys', clock });
 * await answerSide.acceptBallot(bytes); // { ok: true, acknowledgement }
 */
export function openAnswerSide({ database, keyDirectory, clock }: AnswerSideSettings): AnswerSide {
  const keys = openAnswerKeys(keyDirectory);
  const register = openRoundRegister({ database, keys });
  const box = createBallotBox({ database, keys });
  const participation = openParticipationBoard({ database, keys, open: () => register.open() });
  return {
    prepareRound: (roundId) => prepareRound(roundId, { keys, register }),
    announceRound: async ({ envelope, instrument }) => {
      const round = await readAnnouncedRound(envelope);
      checkAnnouncement(round, { instrument, keys });
      await register.announce({ round, envelope, instrument });
    },
    acceptBallot: async (bytes) => box.accept(bytes, { rounds: await register.open(), now: clock() }),
    closeRound: async (roundId) => {
      const round = await roundDueToClose(roundId, { register, now: clock() });
      const closed = await rewriteStagedBallots({ database, keys, round });
      keys.destroyStagingKey(roundId);
      await recordDestruction(database.kysely, { keys, round, destroyed: 'staging-key' });
      box.forgetSeal(roundId);
      await register.noteClosed(roundId);
      return closed;
    },
    bulletin: (roundId, purpose) => register.bulletin(roundId, purpose),
    rounds: () => register.overviews(),
    envelope: (roundId) => register.envelope(roundId),
    instrument: (roundId) => register.instrument(roundId),
    records: async (roundId) => ((await register.find(roundId)) === undefined ? null : storedRecords(database.kysely, roundId)),
    noteParticipation: () => participation.note(clock()),
    participation: (roundId) => participation.of(roundId),
    storedSchema: () => storedSchema(database.kysely),
  };
}

async function prepareRound(roundId: string, { keys, register }: { keys: AnswerKeys; register: RoundRegister }): Promise<{ ballotKey: Uint8Array; boxKey: Uint8Array }> {
  const boxKey = keys.boxKey().publicKey;
  const existing = keys.ballotKey(roundId);
  if (existing !== null) return { ballotKey: existing.publicKey, boxKey };
  if ((await register.find(roundId)) !== undefined) {
    throw new AnswerSideError('round-over', `Round ${roundId} is announced and its ballot key is destroyed: it has no second one.`);
  }
  return { ballotKey: keys.createBallotKey(roundId).publicKey, boxKey };
}

async function roundDueToClose(roundId: string, { register, now }: { register: RoundRegister; now: Date }): Promise<AnnouncedRound> {
  const round = await register.find(roundId);
  if (round === undefined) throw new AnswerSideError('round-unknown', `Round ${roundId} was never announced.`);
  const { answersCloseAt } = round.sheet.windows;
  if (now.getTime() < Date.parse(answersCloseAt)) throw new AnswerSideError('answers-still-open', `Round ${roundId} takes answers until ${answersCloseAt}.`);
  return round;
}

function checkAnnouncement({ sheet, roundId }: AnnouncedRound, { instrument, keys }: { instrument: Uint8Array; keys: AnswerKeys }): void {
  const refuse = (what: string): never => {
    throw new AnswerSideError('sheet-refused', `The sheet of round ${roundId} ${what}.`);
  };
  const ballotKey = keys.ballotKey(roundId);
  if (ballotKey === null || sheet.ballotKeys[0] !== toBase64url(ballotKey.publicKey)) refuse('does not name the ballot key that was prepared for it');
  if (sheet.boxKey !== toBase64url(keys.boxKey().publicKey)) refuse('does not name the key of this box');
  if (toHex(sha256(instrument)) !== sheet.instrument.hash) refuse('names another instrument');
  if (!parseInstrument(Buffer.from(instrument).toString('utf8')).ok) refuse('comes with an instrument that cannot be read');
}
