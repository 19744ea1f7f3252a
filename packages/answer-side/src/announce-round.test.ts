import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();

afterAll(() => answers[Symbol.asyncDispose]());

const ROUND_ID = '0f'.repeat(16);

test('preparing a round twice gives the same keys, a P-256 point and an Ed25519 key', async () => {
  const first = await answers.answerSide.prepareRound(ROUND_ID);
  expect(first.ballotKey.length).toBe(65);
  expect(first.boxKey.length).toBe(32);
  expect(await answers.answerSide.prepareRound(ROUND_ID)).toEqual(first);
  expect(await answers.reopen().prepareRound(ROUND_ID)).toEqual(first);
});

test('a round id that is no round id never becomes a file name', async () => {
  await expect(answers.answerSide.prepareRound('../../etc/passwd')).rejects.toMatchObject({ code: 'round-unknown' });
});

test('the sheet and the instrument are given out as they were announced', async () => {
  const round = await answers.openRound();
  expect(await answers.answerSide.envelope(round.roundId)).toEqual(round.envelope);
  expect(await answers.answerSide.instrument(round.roundId)).toEqual(round.instrument);
  expect(await answers.answerSide.envelope(ROUND_ID)).toBeNull();
});

test('announcing the same sheet again changes nothing; another sheet for the round is refused', async () => {
  const round = await answers.openRound();
  await answers.answerSide.announceRound(round);
  const signedAnew = new Uint8Array(round.envelope);
  signedAnew[0] = (signedAnew[0] ?? 0) ^ 1;
  await expect(answers.answerSide.announceRound({ ...round, envelope: signedAnew })).rejects.toMatchObject({ code: 'round-already-announced' });
});

test('a sheet with keys of another box, or with another instrument, is not announced', async () => {
  const round = await answers.openRound();
  await using stranger = await openFreshAnswerSide();
  await expect(stranger.answerSide.announceRound(round)).rejects.toMatchObject({ code: 'sheet-refused' });
  await stranger.answerSide.prepareRound(round.roundId);
  await expect(stranger.answerSide.announceRound(round)).rejects.toMatchObject({ code: 'sheet-refused' });
  await expect(answers.answerSide.announceRound({ ...round, instrument: Buffer.from('{}') })).rejects.toMatchObject({ code: 'sheet-refused' });
  await expect(answers.answerSide.announceRound({ ...round, envelope: new Uint8Array(64) })).rejects.toMatchObject({ code: 'sheet-refused' });
});

test('an open round whose staging key is lost takes no ballot and makes no second key', async () => {
  const round = await answers.openRound();
  const right = await round.grantRight(round.groupIds[0]);
  const { ballot } = await round.sealAnswers(right, { Q3: 3 });
  const file = join(answers.keyDirectory, `staging-${round.roundId}.key`);
  rmSync(file);
  await expect(answers.answerSide.acceptBallot(ballot)).rejects.toMatchObject({ code: 'key-missing' });
  await answers.answerSide.announceRound(round);
  expect(existsSync(file)).toBe(false);
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await expect(answers.answerSide.closeRound(round.roundId)).rejects.toMatchObject({ code: 'key-missing' });
});
