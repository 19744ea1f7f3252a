import type { Database } from '@unguarded/postgres';
import { readAnnouncedRound } from './announced-round.ts';
import { openAnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import { recordDestruction } from './destruction-records.ts';
import type { AnswerSchema } from './schema.ts';

/**
 * Ends a counted round for good: destroys its ballot key, removes its sealed ballots, records the end of
 * the key, notes that the round was counted. To be
 * called when the release is stored, and not before: afterwards nobody can open or count a ballot of it again. The
 * bulletin and the sheet stay. Can be run again after a kill at any point.
 *
 * @param request database: opened with the run-time role of the answer side
 * @throws AnswerSideError `round-unknown`, `round-still-open`
 */
export async function forgetRound(request: { database: Database<AnswerSchema>; keyDirectory: string; roundId: string }): Promise<void> {
  const { database, keyDirectory, roundId } = request;
  const row = await database.kysely.selectFrom('answers.round').select(['state', 'sheet_envelope']).where('id', '=', roundId).executeTakeFirst();
  if (row === undefined) throw new AnswerSideError('round-unknown', `Round ${roundId} was never announced.`);
  if (row.state === 'open') throw new AnswerSideError('round-still-open', `Round ${roundId} is not closed yet; its ballots were not counted.`);
  // The key first: should a kill come now, ballots without a key are left, and never a key without its ballots.
  const keys = openAnswerKeys(keyDirectory);
  keys.destroyBallotKey(roundId);
  await database.kysely.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('answers.ballot').where('round_id', '=', roundId).execute();
    await recordDestruction(transaction, { keys, round: await readAnnouncedRound(row.sheet_envelope), destroyed: 'ballot-key' });
    await transaction.updateTable('answers.round').set({ state: 'tallied' }).where('id', '=', roundId).execute();
  });
}
