import { createPrivateKey, sign } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Right } from '@unguarded/credentials-client';
import { fromBase64url, sealBallot } from '@unguarded/credentials-client';
import { sha256 } from '@unguarded/credentials-verifier';
import { ballotStatement, decodeBallot, encodeBallot } from '@unguarded/credentials-wire';
import { demoInstrument } from '@unguarded/instruments';
import { openDatabase } from '@unguarded/postgres';
import { afterAll, expect, test } from 'vitest';
import type { AnswerSchema } from './schema.ts';
import { forgetRound, tallyRound } from './tallies.ts';
import type { TestRound } from './testing.ts';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();

afterAll(() => answers[Symbol.asyncDispose]());

const ALL_FOURS = Object.fromEntries(demoInstrument.items.map(({ id }) => [id, 4]));

async function cast(round: TestRound, groupIndex: 0 | 1, given: Parameters<TestRound['sealAnswers']>[1]): Promise<Uint8Array> {
  const { ballot } = await round.sealAnswers(await round.grantRight(round.groupIds[groupIndex]), given);
  expect((await answers.answerSide.acceptBallot(ballot)).ok).toBe(true);
  return ballot;
}

async function close(round: TestRound): Promise<void> {
  answers.moveClock(round.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(round.roundId);
  answers.moveClock(round.sheet.windows.tallyNotBefore);
}

const tally = (round: TestRound) => tallyRound({ ...answers, roundId: round.roundId, now: answers.clock() });
const forget = (round: TestRound) => forgetRound({ ...answers, roundId: round.roundId });

/** A member who puts somebody else's ciphertext into a ballot of their own and signs it as they should. */
function signCopied(right: Right, source: Uint8Array, sheetHash: Uint8Array): Uint8Array {
  const decoded = decodeBallot(source, 1);
  if (!decoded.ok) throw new Error('The ballot to copy from cannot be read.');
  const { sealed } = decoded.ballot;
  const statement = ballotStatement({ sheetHash, sealedHash: sha256(sealed), sequence: 0 });
  const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), right.oneTimeSeed]), format: 'der', type: 'pkcs8' });
  return encodeBallot({ ...right, sealed, sequence: 0, editSignature: sign(null, statement, key) });
}

test('the count is what was answered, group by group, with the last answers of each member', async () => {
  const round = await answers.openRound();
  await cast(round, 0, ALL_FOURS);
  await cast(round, 0, { Q3: 1, Q4: 'prefer-not-to-say' });
  await cast(round, 1, { ...ALL_FOURS, Q3: 5 });
  const right = await round.grantRight(round.groupIds[1]);
  for (const [sequence, value] of [[0, 1], [1, 2]] as const) {
    await answers.answerSide.acceptBallot((await round.sealAnswers(right, { Q3: value }, sequence)).ballot);
  }
  await close(round);
  const { roundId, groups } = await tally(round);
  const [first, second] = groups;
  expect(roundId).toBe(round.roundId);
  expect(groups.map(({ groupId, respondents, spoilt }) => [groupId, respondents, spoilt])).toEqual([[round.groupIds[0], 2, 0], [round.groupIds[1], 2, 0]]);
  expect(first?.items['Q3']).toEqual({ counts: [1, 0, 0, 1, 0], preferNotToSay: 0, leftOut: 0 });
  expect(first?.items['Q4']).toEqual({ counts: [0, 0, 0, 1, 0], preferNotToSay: 1, leftOut: 0 });
  expect(second?.items['Q3']).toEqual({ counts: [0, 1, 0, 0, 1], preferNotToSay: 0, leftOut: 0 });
  const perfect = 4 * demoInstrument.gapItemIds.length;
  expect(first?.gapIndex).toEqual({ people: 1, sum: perfect, sumOfSquares: perfect ** 2 });
});

async function comment(round: TestRound, groupIndex: 0 | 1, comments: Parameters<TestRound['sealComments']>[1]): Promise<void> {
  const { ballot } = await round.sealComments(await round.grantRight(round.groupIds[groupIndex], 'comment'), comments);
  expect((await answers.answerSide.acceptBallot(ballot)).ok).toBe(true);
}

test('comments come out with their group and theme, in an order that says nothing of who wrote them or when', async () => {
  const round = await answers.openRound();
  const themes = [...new Set(demoInstrument.items.map(({ theme }) => theme))];
  await cast(round, 0, ALL_FOURS);
  await comment(round, 1, [{ theme: 0, text: 'Zu spät.' }, { theme: 1, text: 'More room.' }]);
  await comment(round, 0, [{ theme: 0, text: 'The form is long.' }]);
  await comment(round, 1, [{ theme: 0, text: 'A quieter room.' }]);
  await comment(round, 1, []);
  await close(round);
  const { comments, groups } = await tally(round);
  expect(comments).toEqual([
    { groupId: round.groupIds[0], theme: themes[0], text: 'The form is long.' },
    ...[{ theme: themes[0], text: 'A quieter room.' }, { theme: themes[0], text: 'Zu spät.' }, { theme: themes[1], text: 'More room.' }]
      .toSorted((one, other) => (`${one.theme}\n${one.text}` < `${other.theme}\n${other.text}` ? -1 : 1))
      .map((written) => ({ groupId: round.groupIds[1], ...written })),
  ]);
  expect(groups.map(({ respondents, spoilt }) => [respondents, spoilt])).toEqual([[1, 0], [0, 0]]);
});

test('a comment that opens to nonsense is left out and stops nothing', async () => {
  const round = await answers.openRound();
  const right = await round.grantRight(round.groupIds[0], 'comment');
  await comment(round, 0, [{ theme: 0, text: 'Sound.' }]);
  await comment(round, 0, [{ theme: 200, text: 'A theme that there is not.' }]);
  const noise = { plaintext: new Uint8Array(2048).fill(7), ballotKeys: round.sheet.ballotKeys.map(fromBase64url), sheetHash: round.sheetHash };
  expect((await answers.answerSide.acceptBallot((await sealBallot({ ...noise, right, sequence: 0 })).ballot)).ok).toBe(true);
  await close(round);
  expect((await tally(round)).comments.map(({ text }) => text)).toEqual(['Sound.']);
});

test('answers go together over at least a hundred people; of fewer nothing is handed on', async () => {
  const round = await answers.openRound();
  await cast(round, 0, ALL_FOURS);
  await close(round);
  expect((await tally(round)).correlations).toBeNull();
});

test('nothing is counted in the two days after the close in which receipts are checked', async () => {
  const round = await answers.openRound();
  await cast(round, 0, ALL_FOURS);
  await close(round);
  const { tallyNotBefore } = round.sheet.windows;
  answers.moveClock(new Date(Date.parse(tallyNotBefore) - 1).toISOString());
  await expect(tally(round)).rejects.toMatchObject({ code: 'tally-too-early' });
  answers.moveClock(tallyNotBefore);
  expect((await tally(round)).groups[0]?.respondents).toBe(1);
});

test.each([0, 1, 4])('a round with %i ballots is counted as it is; what is too few is for disclosure control to say', async (ballots) => {
  const round = await answers.openRound();
  for (let index = 0; index < ballots; index += 1) await cast(round, 0, ALL_FOURS);
  if (ballots > 0) await comment(round, 0, [{ theme: 0, text: 'Only one.' }]);
  await close(round);
  const counted = await tally(round);
  expect(counted.groups.map(({ respondents }) => respondents)).toEqual([ballots, 0]);
  expect(counted.comments.length).toBe(Math.min(ballots, 1));
  await forget(round);
  await expect(tally(round)).rejects.toMatchObject({ code: 'round-over' });
});

test('a copied ciphertext and a plaintext of nonsense are spoilt, and stop nothing', async () => {
  const round = await answers.openRound();
  const honest = await cast(round, 0, ALL_FOURS);
  const copied = signCopied(await round.grantRight(round.groupIds[0]), honest, round.sheetHash);
  expect((await answers.answerSide.acceptBallot(copied)).ok).toBe(true);
  await close(round);
  const [first] = (await tally(round)).groups;
  expect([first?.respondents, first?.spoilt]).toEqual([1, 1]);
  expect(first?.items['Q3']?.counts).toEqual([0, 0, 0, 1, 0]);
});

test('an open round is not counted, nor is one that nobody knows', async () => {
  const round = await answers.openRound();
  await expect(tally(round)).rejects.toMatchObject({ code: 'round-still-open' });
  await expect(forget(round)).rejects.toMatchObject({ code: 'round-still-open' });
  await expect(tallyRound({ ...answers, roundId: '00'.repeat(16), now: answers.clock() })).rejects.toMatchObject({ code: 'round-unknown' });
});

test('a count can be made again and gives the same, until the round is forgotten; then nobody can make it', async () => {
  const round = await answers.openRound();
  await cast(round, 0, ALL_FOURS);
  await close(round);
  expect(await tally(round)).toEqual(await tally(round));
  await forget(round);
  await expect(tally(round)).rejects.toMatchObject({ code: 'round-over' });
  await expect(answers.answerSide.prepareRound(round.roundId)).rejects.toMatchObject({ code: 'round-over' });
  expect(readdirSync(answers.keyDirectory).filter((name) => name.includes(round.roundId))).toEqual([]);
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  expect(await owner.sql`select 1 from answers.ballot where round_id = ${round.roundId}`).toHaveLength(0);
  expect(await answers.answerSide.bulletin(round.roundId, 'answers')).not.toBeNull();
  await forget(round);
  expect((await answers.answerSide.rounds()).find(({ roundId }) => roundId === round.roundId)?.state).toBe('tallied');
});

test('a kill between destroying the ballot key and removing the ballots can be made good', async () => {
  const round = await answers.openRound();
  await cast(round, 0, ALL_FOURS);
  await close(round);
  rmSync(join(answers.keyDirectory, `ballot-${round.roundId}.key`));
  await expect(tally(round)).rejects.toMatchObject({ code: 'key-missing' });
  await forget(round);
  await expect(tally(round)).rejects.toMatchObject({ code: 'round-over' });
});

test('a ballot that was removed, exchanged or added in the database after close is noticed against the public list', async () => {
  const round = await answers.openRound();
  await cast(round, 0, ALL_FOURS);
  await cast(round, 1, ALL_FOURS);
  await close(round);
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  const spoils = [
    owner.sql`update answers.ballot set sealed = set_byte(sealed, 100, 1 - get_byte(sealed, 100) % 2) where round_id = ${round.roundId}`,
    owner.sql`update answers.ballot set prepared = set_byte(prepared, 67, 255) where round_id = ${round.roundId}`,
    owner.sql`delete from answers.ballot where round_id = ${round.roundId}`,
  ];
  for (const spoil of spoils) {
    await spoil;
    await expect(tally(round)).rejects.toMatchObject({ code: 'bulletin-disagrees' });
  }
});
