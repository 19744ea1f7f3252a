import { createPublicKey, verify } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { destructionStatement } from '@unguarded/credentials-wire';
import { afterAll, expect, test } from 'vitest';
import type { SignedRecord } from './destruction-records.ts';
import { forgetRound } from './tallies.ts';
import type { TestRound } from './testing.ts';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();

afterAll(() => answers[Symbol.asyncDispose]());

const recordsOf = async (round: TestRound): Promise<SignedRecord[]> => (await answers.answerSide.records(round.roundId)) ?? [];

const close = async (round: TestRound): Promise<void> => {
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
};

function isSignedByBox({ text, signature }: SignedRecord, { sheet }: TestRound): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: sheet.boxKey }, format: 'jwk' });
  return verify(null, destructionStatement(Buffer.from(text)), key, Buffer.from(signature, 'base64url'));
}

test('each key of a round has a signed record once it is gone, and none before', async () => {
  const round = await answers.openRound();
  expect(await recordsOf(round)).toEqual([]);
  await close(round);
  expect((await recordsOf(round)).length).toBe(1);
  await forgetRound({ ...answers, roundId: round.roundId });
  const records = await recordsOf(round);
  const facts = { roundId: round.roundId, sheetHash: Buffer.from(round.sheetHash).toString('hex'), version: 1 };
  expect(records.map(({ text }) => JSON.parse(text) as unknown)).toEqual([
    { ...facts, destroyed: 'ballot-key', key: round.sheet.ballotKeys[0] },
    { ...facts, destroyed: 'staging-key', key: null },
  ]);
  expect(records.map((record) => isSignedByBox(record, round))).toEqual([true, true]);
  expect(records.map(({ text, signature }) => isSignedByBox({ signature, text: text.replace('-key', '-Key') }, round))).toEqual([false, false]);
});

test('closing and forgetting again write no second record', async () => {
  const round = await answers.openRound();
  await close(round);
  await forgetRound({ ...answers, roundId: round.roundId });
  const records = await recordsOf(round);
  await answers.reopen().closeRound(round.roundId);
  await forgetRound({ ...answers, roundId: round.roundId });
  expect(await recordsOf(round)).toEqual(records);
});

test('a record that a kill kept from being written is written at the next closing, when the key is gone', async () => {
  const round = await answers.openRound();
  await answers.database.sql`update answers.round set state = 'closed' where id = ${round.roundId}`;
  const file = join(answers.keyDirectory, `staging-${round.roundId}.key`);
  rmSync(file);
  expect(await recordsOf(round)).toEqual([]);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  expect(await answers.reopen().closeRound(round.roundId)).toBeNull();
  expect([existsSync(file), (await recordsOf(round)).length]).toEqual([false, 1]);
});

test('of a round that was never announced there is nothing, not even an empty list', async () => {
  expect(await answers.answerSide.records('00'.repeat(16))).toBeNull();
});
