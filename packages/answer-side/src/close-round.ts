import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Purpose, VerifiedBallot } from '@unguarded/credentials-verifier';
import { compareBytes, signBulletin, verifyBallot } from '@unguarded/credentials-verifier';
import type { Database } from '@unguarded/postgres';
import type { Transaction } from 'kysely';
import type { AnnouncedRound } from './announced-round.ts';
import type { AnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import type { AnswerSchema } from './schema.ts';
import type { StagedRow } from './staging-seal.ts';
import { createStagingSeal } from './staging-seal.ts';

/** Ballots verified between two turns of the event loop: the door goes on answering while a round is closed. */
const VERIFIED_PER_TURN = 32;
const ROWS_PER_INSERT = 1000;

export interface ClosedRound {
  /** Ballots in the list of answers and in the list of comments. */
  redeemed: Record<Purpose, number>;
  /**
   * Staged rows that this side cannot have written: they do not open under the staging key, or hold no valid ballot.
   * They are left out, and the operator is told how many; whoever has a receipt sees it in the bulletin. More than none
   * is a sign of a damaged disk or of somebody writing to the database.
   */
  damagedRows: number;
}

export interface Closing {
  database: Database<AnswerSchema>;
  keys: AnswerKeys;
  round: AnnouncedRound;
}

/**
 * The one transaction that ends a round: opens the staged ballots, verifies each again, writes them anew in the order
 * of their nullifiers without sequence numbers and edit signatures, writes the signed list of each purpose, removes staging.
 *
 * The staging key is not touched here: it may go only when the commit is on the disk.
 *
 * @returns null when the round was closed before, and nothing was done
 * @throws AnswerSideError `key-missing` when the staging key is gone though the round is open
 */
export function rewriteStagedBallots(closing: Closing): Promise<ClosedRound | null> {
  const { roundId } = closing.round;
  return closing.database.kysely.transaction().execute(async (transaction) => {
    const state = await lockRound(transaction, roundId);
    if (state !== 'open') return null;
    const staged = await transaction.selectFrom('answers.staging').select(['id', 'body']).where('round_id', '=', roundId).execute();
    const ballots = await verifyStaged(staged, closing);
    await writeBallots(transaction, ballots, roundId);
    const redeemed = {
      answers: await writeBulletin(transaction, ballotsFor('answers', ballots), closing),
      comment: await writeBulletin(transaction, ballotsFor('comment', ballots), closing),
    };
    await transaction.updateTable('answers.round').set({ state: 'closed' }).where('id', '=', roundId).execute();
    await transaction.deleteFrom('answers.staging').where('round_id', '=', roundId).execute();
    return { redeemed, damagedRows: staged.length - ballots.length };
  });
}

/** Waits for the commit that may be under way, and keeps every later one out. */
async function lockRound(transaction: Transaction<AnswerSchema>, roundId: string): Promise<string> {
  const row = await transaction.selectFrom('answers.round').select('state').where('id', '=', roundId).forUpdate().executeTakeFirst();
  if (row === undefined) throw new AnswerSideError('round-unknown', `Round ${roundId} was never announced.`);
  return row.state;
}

/** The valid ballots of staged rows, in the order of their nullifiers. */
export async function verifyStaged(rows: StagedRow[], { keys, round }: Closing): Promise<VerifiedBallot[]> {
  const stagingKey = keys.stagingKey(round.roundId);
  if (stagingKey === null) throw new AnswerSideError('key-missing', `The staging key of the open round ${round.roundId} is gone: its ballots cannot be read any more.`);
  const seal = createStagingSeal(stagingKey, round.roundId);
  const ballots: VerifiedBallot[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % VERIFIED_PER_TURN === 0) await nextTurn();
    const bytes = seal.open(row);
    const verified = bytes === null ? null : verifyBallot({ bytes, sheet: round.facts });
    if (verified?.ok === true && seal.idOf(verified.ballot.nullifier).equals(row.id)) ballots.push(verified.ballot);
  }
  return ballots.toSorted((one, other) => compareBytes(one.nullifier, other.nullifier));
}

async function writeBallots(transaction: Transaction<AnswerSchema>, ballots: VerifiedBallot[], roundId: string): Promise<void> {
  for (let start = 0; start < ballots.length; start += ROWS_PER_INSERT) {
    const rows = ballots.slice(start, start + ROWS_PER_INSERT).map(({ purpose, nullifier, prepared, signature, sealed }) => ({
      round_id: roundId,
      purpose,
      nullifier: Buffer.from(nullifier),
      prepared: Buffer.from(prepared),
      signature: Buffer.from(signature),
      sealed: Buffer.from(sealed),
    }));
    await transaction.insertInto('answers.ballot').values(rows).execute();
  }
}

interface BallotsOfPurpose {
  purpose: Purpose;
  ballots: VerifiedBallot[];
}

function ballotsFor(purpose: Purpose, ballots: VerifiedBallot[]): BallotsOfPurpose {
  return { purpose, ballots: ballots.filter((ballot) => ballot.purpose === purpose) };
}

/** A list a purpose: with one for both, nobody could count who used which right. Gives how many stand in it. */
async function writeBulletin(transaction: Transaction<AnswerSchema>, { purpose, ballots }: BallotsOfPurpose, { keys, round }: Closing): Promise<number> {
  const { roundId, sheetHash } = round;
  const bytes = await signBulletin({ boxPrivateKey: keys.boxKey().privateKey, purpose, roundId, sheetHash, entries: ballots });
  await transaction.insertInto('answers.bulletin').values({ round_id: roundId, purpose, bytes: Buffer.from(bytes) }).execute();
  return ballots.length;
}
