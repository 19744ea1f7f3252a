import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { openTestAnswerSide, type TestAnswerSide, type TestRound } from '@unguarded/answer-side/testing';
import { fromBase64url } from '@unguarded/credentials-client';
import { verifyBallot, type SheetFacts } from '@unguarded/credentials-verifier';
import { startTestClusters } from '@unguarded/postgres/testing';
import { buildAnswerDoor } from '@unguarded/server/answer-door';
import { expect, test } from 'vitest';
import { seededChance } from '@unguarded/disclosure-control';
import { inParallel } from '../demo/in-parallel.ts';
import { refusedKinds, type RefusedKind } from './refused-ballots.ts';
import { areaUnderCurve, openSender, type Reply } from './response-times.ts';

/**
 * How many ballots of each kind are timed. Between two kinds that do not differ the area is then 0.5 with a standard deviation
 * of 0.0091: what is allowed lies five and a half of them away, and so does an area of 0.6 on the other side.
 */
const TIMED = 2000;
const ALLOWED_AREA = 0.55;

/** A refusal waits for the beat of the door: so many wait together, fewer than would make the beat late. */
const AT_ONCE = 16;

const PATIENCE = { timeout: 600_000 };

interface MadeBallot {
  name: string;
  body: Uint8Array;
}

/**
 * The ballots, a turn of every kind after the other, so that whatever the machine does meanwhile touches all kinds
 * alike. They are made before the first is sent: making one takes a device milliseconds, and the device is this process.
 */
const ballotsInTurns = async (kinds: readonly RefusedKind[], timed: number): Promise<MadeBallot[]> => {
  const chance = seededChance(timed);
  const ballots: MadeBallot[] = [];
  for (let index = 0; index < timed; index += 1) {
    const turn = kinds.map(({ name, next }) => ({ name, next, place: chance() })).toSorted((one, other) => one.place - other.place);
    for (const { name, next } of turn) ballots.push({ name, body: await next(index) });
  }
  return ballots;
};

/** Sends all, so many at once, each connection the next that nobody has sent yet. */
const sendInTurns = async (ballots: readonly MadeBallot[], send: (body: Uint8Array) => Promise<Reply>): Promise<Map<string, Reply[]>> => {
  const replies = new Map(ballots.map(({ name }) => [name, new Array<Reply>()]));
  await inParallel(ballots, { atATime: AT_ONCE, tell: () => undefined }, async ({ name, body }) => {
    replies.get(name)?.push(await send(body));
  });
  return replies;
};

interface Area {
  kind: string;
  /** From which kind it is told best, and how well. */
  from: string;
  area: number;
}

/** For each kind how well one reply tells it from the kind that it differs most from; against all others together it is told less. */
const areas = (replies: Map<string, Reply[]>): Area[] => {
  const times = [...replies].map(([name, ofKind]) => ({ name, own: ofKind.map(({ milliseconds }) => milliseconds) }));
  return times.flatMap(({ name, own }) =>
    times.filter((other) => other.name !== name).map((other) => ({ kind: name, from: other.name, area: areaUnderCurve(own, other.own) })).toSorted((one, other) => other.area - one.area).slice(0, 1));
};

const openAnswers = async () => {
  const clusters = await startTestClusters();
  const answers = await openTestAnswerSide(clusters.urls);
  const closed = await answers.openRound('2026-01-01T00:00:00.000Z');
  const open = await answers.openRound();
  const other = await answers.openRound('2026-06-01T00:00:00.000Z');
  answers.moveClock(closed.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(closed.roundId);
  answers.moveClock(open.sheet.windows.answersOpenAt);
  const kinds = await refusedKinds(answers, { closed, open, other });
  const dispose = async (): Promise<void> => {
    await answers[Symbol.asyncDispose]();
    await clusters.stop();
  };
  return { answers, open, kinds, [Symbol.asyncDispose]: dispose };
};

const openDoor = async (answers: TestAnswerSide) => {
  const staticDirectory = mkdtempSync(join(tmpdir(), 'judged-answer-app-'));
  const deployment = { organisation: 'Meridian', identityOrigin: 'http://localhost:3000', deploymentKey: '', contact: '' };
  const door = buildAnswerDoor({ answerSide: answers.answerSide, deployment, staticDirectory, clock: () => answers.clock() });
  await door.listen({ port: 0, host: '127.0.0.1' });
  const dispose = async (): Promise<void> => {
    await door.close();
    rmSync(staticDirectory, { recursive: true });
  };
  return { server: door.server, [Symbol.asyncDispose]: dispose };
};

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

test('2,000 refusals of each kind tell by no word, header, status or time what was wrong with the ballot', PATIENCE, async () => {
  await using opened = await openAnswers();
  const { answers, kinds } = opened;
  await using door = await openDoor(answers);
  using sender = openSender(portOf(door.server), AT_ONCE);
  const { send } = sender;

  const flippedIn = async (kind: string, length: number): Promise<{ ok: boolean }[]> => {
    const everyByte = kinds.find(({ name }) => name === kind);
    return Promise.all(Array.from({ length }, async (_, position) => answers.answerSide.acceptBallot((await everyByte?.next(position)) ?? new Uint8Array(0))));
  };
  const flipped = [...(await flippedIn('a changed byte', 808)), ...(await flippedIn('a changed byte of a comment', 2600))];
  expect(flipped.filter(({ ok }) => ok)).toEqual([]);

  const replies = await sendInTurns(await ballotsInTurns(kinds, TIMED), send);
  const all = [...replies.values()].flat();
  expect(new Set(all.map(({ status, headers, body }) => JSON.stringify({ status, headers, body }))).size).toBe(1);
  expect(all[0]).toMatchObject({ status: 422, body: 'refused\n' });
  expect(areas(replies).filter(({ area }) => area > ALLOWED_AREA)).toEqual([]);
});

interface Shortcut {
  way: string;
  /** Whether such a door has decided without asking the box. */
  isDecided: (body: Uint8Array, open: TestRound) => boolean;
  /** The kinds that stand out by it. */
  told: string[];
}

const SHORTCUTS: Shortcut[] = [
  {
    way: 'looks nothing up for what does not verify',
    isDecided: (body, open) => !verifyBallot({ bytes: body, sheet: factsOf(open) }).ok,
    told: ['a lower number with other answers', 'the same number with other answers', 'a comment with a lower number'],
  },
  { way: 'verifies nothing of another size', isDecided: ({ length }) => length !== 808 && length !== 2600, told: ['a ballot that was cut', 'another size'] },
];

const factsOf = ({ sheet, sheetHash }: TestRound): SheetFacts => {
  const groups = sheet.groups.map(({ id, issuingKeys }) => [id, { answers: fromBase64url(issuingKeys.answers), comment: fromBase64url(issuingKeys.comment) }] as const);
  return { sheetHash, groups: new Map(groups), ballotKeyCount: 1 };
};

/** Broken on purpose: a door that saves itself work, and whose beat begins when it has decided instead of when the ballot came. */
const openBrokenDoor = async ({ answerSide }: TestAnswerSide, isDecided: (body: Uint8Array) => boolean) => {
  const decide = async (body: Uint8Array): Promise<void> => {
    if (!isDecided(body)) await answerSide.acceptBallot(body);
    await wait(25);
  };
  const server = createServer((request, response) => {
    void buffer(request).then(decide).then(() => response.writeHead(422).end('refused\n'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dispose = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { server, [Symbol.asyncDispose]: dispose };
};

test.each(SHORTCUTS)('the same judge finds a door that $way', PATIENCE, async ({ isDecided, told }) => {
  await using opened = await openAnswers();
  const { answers, open, kinds } = opened;
  await using door = await openBrokenDoor(answers, (body) => isDecided(body, open));
  using sender = openSender(portOf(door.server), AT_ONCE);
  const found = areas(await sendInTurns(await ballotsInTurns(kinds, 120), sender.send));
  expect(found.filter(({ kind, area }) => told.includes(kind) && area > 0.7).map(({ kind }) => kind).toSorted()).toEqual(told.toSorted());
});
