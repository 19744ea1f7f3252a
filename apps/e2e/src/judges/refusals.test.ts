import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestAnswerSide } from '@unguarded/answer-side/testing';
import { fromBase64url } from '@unguarded/credentials-client';
import { verifyBallot } from '@unguarded/credentials-verifier';
import { startTestClusters } from '@unguarded/postgres/testing';
import { buildAnswerDoor } from '@unguarded/server/answer-door';
import { expect, test } from 'vitest';
import { refusedKinds, type RefusedKind } from './refused-ballots.ts';
import { areaUnderCurve, chanceMargin, openSender, type Reply } from './response-times.ts';
import { seededChance } from './seeded-chance.ts';

const ALLOWED_AREA = 0.55;

/** How many ballots of each kind are timed: few in the test command, 2,000 in `judge:refusals`. */
const TIMED = Number(process.env.JUDGE_TIMED_BALLOTS ?? 40);

/** Two kinds that do not differ reach this area by chance once in some thousand runs of the short form. */
const allowedByChance = (kinds: number): number => 0.5 + 1.2 * chanceMargin(TIMED, TIMED * (kinds - 1));

const PATIENCE = { timeout: 60_000 + 600 * TIMED };

interface MadeBallot {
  name: string;
  body: Uint8Array;
}

/**
 * The ballots, a turn of every kind after the other, so that whatever the machine does meanwhile touches all kinds
 * alike. They are made before the first is sent: making one takes a device milliseconds, and the device is this process.
 */
const ballotsInTurns = async (kinds: readonly RefusedKind[]): Promise<MadeBallot[]> => {
  const chance = seededChance(TIMED);
  const ballots: MadeBallot[] = [];
  for (let index = 0; index < TIMED; index += 1) {
    const turn = kinds.map(({ name, next }) => ({ name, next, place: chance() })).toSorted((one, other) => one.place - other.place);
    for (const { name, next } of turn) ballots.push({ name, body: await next(index) });
  }
  return ballots;
};

const sendInTurns = async (ballots: readonly MadeBallot[], send: (body: Uint8Array) => Promise<Reply>): Promise<Map<string, Reply[]>> => {
  const replies = new Map<string, Reply[]>();
  for (const { name, body } of ballots) {
    const ofKind = replies.get(name) ?? [];
    ofKind.push(await send(body));
    replies.set(name, ofKind);
  }
  return replies;
};

/** The area for each kind against all the others together: what somebody learns from one reply. */
const areas = (times: Map<string, number[]>): Map<string, number> =>
  new Map([...times].map(([name, own]) => [name, areaUnderCurve(own, [...times].flatMap(([other, values]) => (other === name ? [] : values)))]));

const openDoor = async () => {
  const clusters = await startTestClusters();
  const answers = await openTestAnswerSide(clusters.urls);
  const staticDirectory = mkdtempSync(join(tmpdir(), 'judged-answer-app-'));
  const deployment = { organisation: 'Meridian', identityOrigin: 'http://localhost:3000', deploymentKey: '', contact: '' };
  const door = buildAnswerDoor({ answerSide: answers.answerSide, deployment, staticDirectory, clock: () => answers.clock() });
  await door.listen({ port: 0, host: '127.0.0.1' });
  const dispose = async (): Promise<void> => {
    await door.close();
    await answers[Symbol.asyncDispose]();
    await clusters.stop();
    rmSync(staticDirectory, { recursive: true });
  };
  return { answers, port: (door.server.address() as AddressInfo).port, [Symbol.asyncDispose]: dispose };
};

test('a refusal tells by no word, header, status or time what was wrong with the ballot', PATIENCE, async () => {
  await using opened = await openDoor();
  const { answers, port } = opened;
  const open = await answers.openRound();
  const other = await answers.openRound('2026-06-01T00:00:00.000Z');
  answers.moveClock(open.sheet.windows.answersOpenAt);
  const kinds = await refusedKinds(answers, { open, other });
  using sender = openSender(port);
  const { send } = sender;

  const flippedIn = async (kind: string, length: number): Promise<{ ok: boolean }[]> => {
    const everyByte = kinds.find(({ name }) => name === kind);
    return Promise.all(Array.from({ length }, async (_, position) => answers.answerSide.acceptBallot((await everyByte?.next(position)) ?? new Uint8Array(0))));
  };
  const flipped = [...(await flippedIn('a changed byte', 808)), ...(await flippedIn('a changed byte of a comment', 2600))];
  expect(flipped.filter(({ ok }) => ok)).toEqual([]);

  const replies = await sendInTurns(await ballotsInTurns(kinds), send);
  const late = await open.sealAnswers(await open.grantRight(open.groupIds[0]), { Q3: 4 });
  const lateComment = await open.sealComments(await open.grantRight(open.groupIds[0], 'comment'), [{ theme: 0, text: 'Late.' }]);
  answers.moveClock(open.sheet.windows.answersCloseAt);
  const afterClose = [await send(late.ballot), await send(lateComment.ballot)];
  const all = [...[...replies.values()].flat(), ...afterClose];
  expect(new Set(all.map(({ status, headers, body }) => JSON.stringify({ status, headers, body }))).size).toBe(1);
  expect(all[0]).toMatchObject({ status: 422, body: 'refused\n' });

  const times = new Map([...replies].map(([name, timed]) => [name, timed.map(({ milliseconds }) => milliseconds)]));
  const found = areas(times);
  const limit = Math.max(ALLOWED_AREA, allowedByChance(kinds.length));
  if (TIMED >= 1000) process.stdout.write(`${[...found].map(([name, area]) => `${area.toFixed(3)} ${name}`).join('\n')}\nallowed: ${limit.toFixed(3)}\n`);
  expect([...found].filter(([, area]) => area > limit)).toEqual([]);
});

test('the classifier finds a box that skips the look-up, and one that skips the verification', async () => {
  await using opened = await openDoor();
  const { answers } = opened;
  const open = await answers.openRound();
  const other = await answers.openRound('2026-06-01T00:00:00.000Z');
  answers.moveClock(open.sheet.windows.answersOpenAt);
  const kinds = await refusedKinds(answers, { open, other });
  const [lower, , forged] = kinds as [RefusedKind, RefusedKind, RefusedKind];

  const groups = new Map(open.sheet.groups.map(({ id, issuingKeys }) => [id, { answers: fromBase64url(issuingKeys.answers), comment: fromBase64url(issuingKeys.comment) }]));
  const sheet = { sheetHash: open.sheetHash, groups, ballotKeyCount: 1 };

  // Broken on purpose, none of them with a beat: the whole way, only the verification, not even that.
  const ways: ((body: Uint8Array) => unknown)[] = [(body) => answers.answerSide.acceptBallot(body), (body) => verifyBallot({ bytes: body, sheet }), () => null];
  const times: number[][] = ways.map(() => []);
  for (let index = 0; index < 40; index += 1) {
    for (const [place, way] of ways.entries()) {
      const body = await (place === 0 ? lower : forged).next(index);
      const began = performance.now();
      await way(body);
      times[place]?.push(performance.now() - began);
    }
  }
  const [whole, verified, nothing] = times as [number[], number[], number[]];
  expect(areaUnderCurve(whole, verified)).toBeGreaterThan(0.8);
  expect(areaUnderCurve(verified, nothing)).toBeGreaterThan(0.8);
});
