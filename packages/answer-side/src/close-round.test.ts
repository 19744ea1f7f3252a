import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedBulletin } from '@unguarded/credentials-client';
import { fromBase64url, openBulletin } from '@unguarded/credentials-client';
import { openDatabase } from '@unguarded/postgres';
import { afterAll, expect, test } from 'vitest';
import type { AnswerSchema } from './schema.ts';
import type { TestRound } from './testing.ts';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();

afterAll(() => answers[Symbol.asyncDispose]());

async function castBallot(round: TestRound, groupIndex: 0 | 1 = 0) {
  const right = await round.grantRight(round.groupIds[groupIndex]);
  const sealed = await round.sealAnswers(right, { Q3: 4 });
  const reply = await answers.answerSide.acceptBallot(sealed.ballot);
  return { right, ...sealed, acknowledged: reply.ok };
}

async function readBulletin(round: TestRound, purpose: 'answers' | 'comment' = 'answers'): Promise<OpenedBulletin> {
  const bytes = await answers.answerSide.bulletin(round.roundId, purpose);
  const opened = await openBulletin({ bytes: bytes ?? new Uint8Array(0), purpose, boxKey: fromBase64url(round.sheet.boxKey), sheetHash: round.sheetHash });
  if (!opened.ok) throw new Error(`The bulletin does not open: ${opened.reason}.`);
  return opened;
}

const stagingKeyOf = (round: TestRound) => join(answers.keyDirectory, `staging-${round.roundId}.key`);

test('at close every receipt is in the public list, staging is empty and its key is gone', async () => {
  const round = await answers.openRound();
  const cast = await Promise.all([0, 1, 0, 1, 0].map((group) => castBallot(round, group as 0 | 1)));
  const changed = await round.sealAnswers((cast[0] as (typeof cast)[0]).right, { Q3: 1 }, 1);
  await answers.answerSide.acceptBallot(changed.ballot);
  expect(existsSync(stagingKeyOf(round))).toBe(true);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  expect(await answers.answerSide.closeRound(round.roundId)).toEqual({ redeemed: { answers: 5, comment: 0 }, damagedRows: 0 });
  const bulletin = await readBulletin(round);
  expect(bulletin.count).toBe(5);
  for (const { receipt } of [changed, ...cast.slice(1)]) expect(bulletin.has(receipt.nullifier, receipt.sealedHash)).toBe(true);
  expect(await answers.database.kysely.selectFrom('answers.staging').selectAll().execute()).toEqual([]);
  expect(existsSync(stagingKeyOf(round))).toBe(false);
  expect(readdirSync(answers.keyDirectory)).toContain(`ballot-${round.roundId}.key`);
});

test('what is kept of a ballot has no sequence number and no edit signature, and stands on the disk in hash order', async () => {
  const round = await answers.openRound();
  const cast = await Promise.all(Array.from({ length: 12 }, () => castBallot(round)));
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  const rows = await owner.sql<Record<string, Buffer>[]>`select * from answers.ballot where round_id = ${round.roundId} order by ctid`;
  expect(Object.keys(rows[0] ?? {})).toEqual(['round_id', 'nullifier', 'prepared', 'signature', 'sealed', 'purpose']);
  const onDisk = rows.map((row) => row['nullifier']?.toString('hex'));
  expect(onDisk).toEqual(cast.map(({ receipt }) => Buffer.from(receipt.nullifier).toString('hex')).toSorted());
  const stored = Buffer.concat(rows.flatMap(({ prepared, signature, sealed }) => [prepared, signature, sealed] as Buffer[]));
  for (const { ballot } of cast) expect(stored.includes(Buffer.from(ballot.subarray(-64)))).toBe(false);
});

test('a round is not closed before the close that its sheet promises', async () => {
  const round = await answers.openRound();
  await expect(answers.answerSide.closeRound(round.roundId)).rejects.toMatchObject({ code: 'answers-still-open' });
  expect((await castBallot(round)).acknowledged).toBe(true);
});

test('a closed round takes no ballot, not even from a clock that runs late', async () => {
  const round = await answers.openRound();
  const early = await castBallot(round);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  answers.moveClock(round.sheet.windows.answersOpenAt);
  const late = await answers.reopen().acceptBallot(early.ballot);
  expect(late).toEqual({ ok: false });
  expect((await castBallot(round)).acknowledged).toBe(false);
});

test('whoever is acknowledged while the round is being closed is in the list, and whoever is not, is not', async () => {
  const round = await answers.openRound();
  const rights = await Promise.all(Array.from({ length: 30 }, () => round.grantRight(round.groupIds[0])));
  const ballots = await Promise.all(rights.map((right) => round.sealAnswers(right, { Q3: 2 })));
  const late = new Date(Date.parse(round.sheet.windows.answersCloseAt) - 1).toISOString();
  const arriving = ballots.map(async ({ ballot, receipt }, index) => {
    await new Promise((resolve) => setTimeout(resolve, index));
    answers.moveClock(late);
    return { receipt, acknowledged: (await answers.answerSide.acceptBallot(ballot)).ok };
  });
  await new Promise((resolve) => setTimeout(resolve, 12));
  answers.moveClock(round.sheet.windows.answersCloseAt);
  const closing = answers.answerSide.closeRound(round.roundId);
  const replies = await Promise.all(arriving);
  await closing;
  const bulletin = await readBulletin(round);
  for (const { receipt, acknowledged } of replies) expect(bulletin.has(receipt.nullifier, receipt.sealedHash)).toBe(acknowledged);
});

test('closing again changes nothing and destroys a staging key that a kill has left', async () => {
  const round = await answers.openRound();
  await castBallot(round);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  const bulletin = await answers.answerSide.bulletin(round.roundId, 'answers');
  writeFileSync(stagingKeyOf(round), Buffer.alloc(32, 1));
  expect(await answers.answerSide.closeRound(round.roundId)).toBeNull();
  expect(existsSync(stagingKeyOf(round))).toBe(false);
  writeFileSync(stagingKeyOf(round), Buffer.alloc(32, 1));
  await answers.reopen().rounds();
  expect(existsSync(stagingKeyOf(round))).toBe(false);
  expect(await answers.answerSide.bulletin(round.roundId, 'answers')).toEqual(bulletin);
});

test('a round without a single ballot closes with an empty list', async () => {
  const round = await answers.openRound();
  answers.moveClock(round.sheet.windows.answersCloseAt);
  expect(await answers.answerSide.closeRound(round.roundId)).toEqual({ redeemed: { answers: 0, comment: 0 }, damagedRows: 0 });
  expect((await readBulletin(round)).count).toBe(0);
});

test('rows that somebody wrote into the database beside the door are left out and counted', async () => {
  const round = await answers.openRound();
  const honest = await castBallot(round);
  await answers.database.kysely.insertInto('answers.staging').values({ id: Buffer.alloc(32, 9), round_id: round.roundId, body: Buffer.alloc(900, 9) }).execute();
  answers.moveClock(round.sheet.windows.answersCloseAt);
  expect(await answers.answerSide.closeRound(round.roundId)).toEqual({ redeemed: { answers: 1, comment: 0 }, damagedRows: 1 });
  expect((await readBulletin(round)).has(honest.receipt.nullifier, honest.receipt.sealedHash)).toBe(true);
});

test('rounds are listed newest first with their state', async () => {
  const older = await answers.openRound('2027-01-01T00:00:00.000Z');
  const newer = await answers.openRound('2027-04-01T00:00:00.000Z');
  answers.moveClock(older.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(older.roundId);
  const [first, second] = await answers.answerSide.rounds();
  expect([first, second]).toEqual([
    { roundId: newer.roundId, state: 'open', windows: newer.sheet.windows },
    { roundId: older.roundId, state: 'closed', windows: older.sheet.windows },
  ]);
  expect(await answers.answerSide.bulletin(newer.roundId, 'answers')).toBeNull();
});

test('answers and comments stand in a list each, and each list counts its own', async () => {
  const round = await answers.openRound();
  const answered = await Promise.all([castBallot(round), castBallot(round, 1)]);
  const right = await round.grantRight(round.groupIds[0], 'comment');
  const commented = await round.sealComments(right, [{ theme: 1, text: 'More time.' }]);
  expect((await answers.answerSide.acceptBallot(commented.ballot)).ok).toBe(true);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  expect(await answers.answerSide.closeRound(round.roundId)).toEqual({ redeemed: { answers: 2, comment: 1 }, damagedRows: 0 });
  const [ofAnswers, ofComments] = [await readBulletin(round), await readBulletin(round, 'comment')];
  expect([ofAnswers.count, ofComments.count]).toEqual([2, 1]);
  expect(ofComments.has(commented.receipt.nullifier, commented.receipt.sealedHash)).toBe(true);
  for (const { receipt } of answered) expect([ofAnswers.has(receipt.nullifier, receipt.sealedHash), ofComments.hasNullifier(receipt.nullifier)]).toEqual([true, false]);
});

test('a round that never had a comment closes with an empty list of comments', async () => {
  const round = await answers.openRound();
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  expect((await readBulletin(round, 'comment')).count).toBe(0);
});
