import { randomBytes } from 'node:crypto';
import { fromBase64url, verifyAcknowledgement } from '@unguarded/credentials-client';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { BallotReply } from './ballot-box.ts';
import { openFreshAnswerSide } from './testing.ts';

const answers = await openFreshAnswerSide();
const round = await answers.openRound();

afterAll(() => answers[Symbol.asyncDispose]());

beforeEach(() => answers.moveClock(round.sheet.windows.answersOpenAt));

const REFUSED: BallotReply = { ok: false };

const accept = (ballot: Uint8Array) => answers.answerSide.acceptBallot(ballot);

async function stagedRows(): Promise<string[]> {
  const rows = await answers.database.kysely.selectFrom('answers.staging').selectAll().orderBy('id').execute();
  return rows.map((row) => `${row.id.toString('hex')} ${row.body.toString('hex')}`);
}

async function newBallot(sequence = 0) {
  const right = await round.grantRight(round.groupIds[0]);
  return { right, ...(await round.sealAnswers(right, { Q3: 4 }, sequence)) };
}

test('a ballot with a right is acknowledged by the key that the sheet names', async () => {
  const { ballot, receipt } = await newBallot();
  const reply = await accept(ballot);
  if (!reply.ok) throw new Error('The ballot was refused.');
  const facts = { ...receipt, sheetHash: round.sheetHash, boxKey: fromBase64url(round.sheet.boxKey) };
  expect(await verifyAcknowledgement({ ...facts, acknowledgement: reply.acknowledgement })).toBe(true);
  expect(await verifyAcknowledgement({ ...facts, sequence: 1, acknowledgement: reply.acknowledgement })).toBe(false);
});

test('the identical ballot again is acknowledged again by the same bytes, and nothing is written', async () => {
  const { ballot } = await newBallot();
  const first = await accept(ballot);
  const before = await stagedRows();
  expect(await accept(ballot)).toEqual(first);
  expect(await stagedRows()).toEqual(before);
});

test('answers can be changed by a higher sequence number; a lower or equal one with other answers is refused', async () => {
  const { right, ballot: first } = await newBallot(1);
  expect((await accept(first)).ok).toBe(true);
  const second = await round.sealAnswers(right, { Q3: 5 }, 2);
  const rows = (await stagedRows()).length;
  expect((await accept(second.ballot)).ok).toBe(true);
  const before = await stagedRows();
  expect(before.length).toBe(rows);
  for (const sequence of [0, 1, 2]) expect(await accept((await round.sealAnswers(right, { Q3: 1 }, sequence)).ballot)).toEqual(REFUSED);
  expect(await accept(first)).toEqual(REFUSED);
  expect(await stagedRows()).toEqual(before);
});

test('fifty members at once are all kept, and of one member who sends three changes at once the last stays', async () => {
  const before = (await stagedRows()).length;
  const members = await Promise.all(Array.from({ length: 50 }, () => newBallot()));
  const { right } = members[0] as (typeof members)[0];
  const changes = await Promise.all([1, 2, 3].map((sequence) => round.sealAnswers(right, { Q3: sequence }, sequence)));
  const replies = await Promise.all([...members, ...changes].map(({ ballot }) => accept(ballot)));
  expect(replies.every((reply) => reply.ok)).toBe(true);
  expect((await stagedRows()).length).toBe(before + 50);
  expect(await accept((changes[1] as (typeof changes)[0]).ballot)).toEqual(REFUSED);
  expect((await accept((changes[2] as (typeof changes)[0]).ballot)).ok).toBe(true);
});

test('a ballot is taken from the opening on and up to the close, not a moment before or after', async () => {
  const { ballot } = await newBallot();
  const { answersOpenAt, answersCloseAt } = round.sheet.windows;
  const moment = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();
  const replies: boolean[] = [];
  for (const at of [moment(answersOpenAt, -1), answersOpenAt, moment(answersCloseAt, -1), answersCloseAt]) {
    answers.moveClock(at);
    replies.push((await accept(ballot)).ok);
  }
  expect(replies).toEqual([false, true, true, false]);
});

test('a ballot with any one byte changed is refused, and nothing is stored', async () => {
  const { ballot } = await newBallot();
  const before = await stagedRows();
  const replies = await Promise.all(Array.from(ballot, (byte, position) => {
    const changed = new Uint8Array(ballot);
    changed[position] = byte ^ 1;
    return accept(changed);
  }));
  expect(replies.every((reply) => !reply.ok)).toBe(true);
  expect(await stagedRows()).toEqual(before);
});

test('a ballot that is cut, too long, empty or noise is refused, and nothing is stored', async () => {
  const { ballot } = await newBallot();
  const before = await stagedRows();
  const lengths = Array.from({ length: ballot.length }, (_, length) => ballot.subarray(0, length));
  const oversized = [1, 81, 1792, 100_000].map((extra) => Buffer.concat([ballot, Buffer.alloc(extra)]));
  const replies = await Promise.all([...lengths, ...oversized, randomBytes(ballot.length)].map(accept));
  expect(new Set(replies.map(({ ok }) => ok))).toEqual(new Set([false]));
  expect(await stagedRows()).toEqual(before);
});

test('a comment is taken on its own right, acknowledged, changed by a higher number and taken back by an empty one', async () => {
  const right = await round.grantRight(round.groupIds[0], 'comment');
  const before = (await stagedRows()).length;
  const first = await round.sealComments(right, [{ theme: 0, text: 'The form is too long.' }], 1);
  const reply = await accept(first.ballot);
  const facts = { ...first.receipt, sheetHash: round.sheetHash, boxKey: fromBase64url(round.sheet.boxKey) };
  expect(reply.ok && (await verifyAcknowledgement({ ...facts, acknowledgement: reply.acknowledgement }))).toBe(true);
  expect(await accept((await round.sealComments(right, [{ theme: 0, text: 'Another.' }], 1)).ballot)).toEqual(REFUSED);
  expect((await accept((await round.sealComments(right, [], 2)).ballot)).ok).toBe(true);
  expect((await stagedRows()).length).toBe(before + 1);
});

test('a right to answer casts no comment, whatever it says it is for', async () => {
  const right = await round.grantRight(round.groupIds[0]);
  const comment = await round.grantRight(round.groupIds[0], 'comment');
  const before = await stagedRows();
  const comments = [{ theme: 0, text: 'A second vote?' }];
  const ballots = [
    await round.sealComments({ ...right, purpose: 'comment' }, comments),
    await round.sealComments({ ...right, purpose: 'comment', signature: comment.signature }, comments),
    await round.sealComments({ ...comment, signature: right.signature }, comments),
  ];
  for (const { ballot } of ballots) expect(await accept(ballot)).toEqual(REFUSED);
  expect(await stagedRows()).toEqual(before);
});

test('a right for a comment, of another group or of another round casts no answers', async () => {
  const other = await answers.openRound('2026-02-02T00:00:00.000Z');
  answers.moveClock(round.sheet.windows.answersOpenAt);
  const before = await stagedRows();
  const right = await round.grantRight(round.groupIds[0]);
  const comment = await round.grantRight(round.groupIds[0], 'comment');
  const foreign = await other.grantRight(round.groupIds[0]);
  const { ballot } = await round.sealAnswers(right, { Q3: 4 });
  const withGroup = new Uint8Array(ballot);
  withGroup.set(Buffer.from(round.groupIds[1], 'hex'), 67);
  const ballots = [
    (await round.sealAnswers({ ...comment, purpose: 'answers' }, { Q3: 4 })).ballot,
    (await round.sealAnswers({ ...right, signature: foreign.signature }, { Q3: 4 })).ballot,
    (await other.sealAnswers(foreign, { Q3: 4 })).ballot,
    withGroup,
  ];
  for (const refused of ballots) expect(await accept(refused)).toEqual(REFUSED);
  expect(await stagedRows()).toEqual(before);
});

test('a ballot whose ciphertext was exchanged for a colleague\'s on the way is refused', async () => {
  const { ballot: theirs } = await newBallot();
  const mine = await round.grantRight(round.groupIds[0]);
  const { ballot } = await round.sealAnswers(mine, { Q3: 1 });
  const copied = new Uint8Array(ballot);
  copied.set(theirs.subarray(407, 744), 407);
  expect(await accept(copied)).toEqual(REFUSED);
});

test('a server that was started anew goes on with the same round, and the same receipts', async () => {
  const { ballot } = await newBallot();
  const first = await accept(ballot);
  expect(await answers.reopen().acceptBallot(ballot)).toEqual(first);
});

test('what is staged holds neither the ballot, nor its nullifier, nor the answers in the order of arrival', async () => {
  const { ballot, receipt } = await newBallot();
  await accept(ballot);
  const rows = (await stagedRows()).join();
  for (const part of [receipt.nullifier, receipt.sealedHash, ballot.subarray(1, 33), ballot.subarray(407, 439)]) {
    expect(rows).not.toContain(Buffer.from(part).toString('hex'));
  }
});

test('a database that is out of reach gives an error that holds nothing of the ballot', async () => {
  const side = await openFreshAnswerSide();
  const away = await side.openRound();
  const right = await away.grantRight(away.groupIds[0]);
  const sealed = await away.sealAnswers(right, { Q3: 4 });
  await side[Symbol.asyncDispose]();
  const failure: unknown = await side.answerSide.acceptBallot(sealed.ballot).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'AnswerSideError' });
  expect(Object.getOwnPropertyNames(failure).toSorted()).toEqual(['code', 'message', 'name', 'stack']);
});

test('a forged ballot goes as far as one that is refused for its number: without the database neither is decided', async () => {
  const side = await openFreshAnswerSide();
  const away = await side.openRound();
  const right = await away.grantRight(away.groupIds[0]);
  const [kept, lower] = [await away.sealAnswers(right, { Q3: 4 }, 2), await away.sealAnswers(right, { Q3: 5 }, 1)];
  expect((await side.answerSide.acceptBallot(kept.ballot)).ok).toBe(true);
  const forged = new Uint8Array(kept.ballot);
  forged[200] = (forged[200] ?? 0) ^ 1;
  for (const ballot of [lower.ballot, forged, randomBytes(808), new Uint8Array(0)]) expect(await side.answerSide.acceptBallot(ballot)).toEqual(REFUSED);
  await side[Symbol.asyncDispose]();
  for (const ballot of [lower.ballot, forged, randomBytes(808), new Uint8Array(0)]) {
    await expect(side.answerSide.acceptBallot(ballot)).rejects.toMatchObject({ code: 'database-failed' });
  }
});
