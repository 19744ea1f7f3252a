import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestRound } from '@unguarded/answer-side/testing';
import { openFreshAnswerSide } from '@unguarded/answer-side/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildAnswerDoor } from './answer-door.ts';

const IDENTITY_ORIGIN = 'http://localhost:3000';
const REFUSED = { status: 422, body: 'refused\n', type: 'text/plain; charset=utf-8' };
const OCTETS = { 'content-type': 'application/octet-stream' };

const answers = await openFreshAnswerSide();
let round: TestRound;
let door: FastifyInstance;
let origin: string;
let staticDirectory: string;

beforeAll(async () => {
  round = await answers.openRound();
  staticDirectory = mkdtempSync(join(tmpdir(), 'answer-app-'));
  mkdirSync(join(staticDirectory, 'assets'));
  writeFileSync(join(staticDirectory, 'index.html'), '<!doctype html><title>Pulse</title>');
  writeFileSync(join(staticDirectory, 'assets', 'respond-1a2b.js'), 'export {};');
  writeFileSync(join(staticDirectory, 'assets', 'respond-1a2b.js.br'), 'packed');
  const deployment = { organisation: 'Meridian', identityOrigin: IDENTITY_ORIGIN, deploymentKey: Buffer.from(answers.deploymentKey).toString('base64url'), contact: 'council@example.org' };
  door = buildAnswerDoor({ answerSide: answers.answerSide, deployment, staticDirectory, clock: () => answers.clock() });
  await door.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(door.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await door.close();
  await answers[Symbol.asyncDispose]();
  rmSync(staticDirectory, { recursive: true });
});

beforeEach(() => answers.moveClock(round.sheet.windows.answersOpenAt));

async function newBallot(): Promise<Buffer<ArrayBuffer>> {
  const right = await round.grantRight(round.groupIds[0]);
  return Buffer.from((await round.sealAnswers(right, { Q3: 4 })).ballot);
}

interface Sent {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: Uint8Array;
}

interface Reply {
  status: number;
  body: string;
  type: string | undefined;
}

async function send(sent: Sent): Promise<Reply & { headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(sent.path ?? '/v1/ballots', origin), { method: sent.method ?? 'POST', headers: sent.headers ?? OCTETS, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { date: _date, ...headers } = response.headers;
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('latin1'), type: headers['content-type'], headers });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(sent.body);
  });
}

/** Sends bytes that need not be HTTP. */
async function sendRaw(text: string): Promise<string> {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (part: Buffer) => {
      received += part.toString('latin1');
      socket.end();
    });
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });
}

const stagedCount = async () => (await answers.database.sql`select 1 from answers.staging`).length;

const withoutHeaders = ({ status, body, type }: Reply): Reply => ({ status, body, type });

test('a ballot is answered with the 64 bytes of its receipt, and again with the same', async () => {
  const body = await newBallot();
  const first = await send({ body });
  expect(first.status).toBe(200);
  expect(first.type).toBe('application/octet-stream');
  expect(first.body.length).toBe(64);
  expect((await send({ body })).body).toBe(first.body);
});

test('whatever is wrong with a ballot, the answer is the same to the last header, and nothing is stored', async () => {
  const body = await newBallot();
  const changed = Buffer.from(body);
  changed[200] = (changed[200] ?? 0) ^ 1;
  const other = await answers.openRound('2026-06-01T00:00:00.000Z');
  const foreign = await other.sealAnswers(await other.grantRight(other.groupIds[0]), { Q3: 1 });
  answers.moveClock(round.sheet.windows.answersOpenAt);
  const before = await stagedCount();
  const replies = await Promise.all([
    send({ body: changed }), send({ body: foreign.ballot }), send({ body: body.subarray(0, 700) }), send({ body: Buffer.alloc(0) }), send({}),
    send({ body: Buffer.concat([body, Buffer.alloc(1)]) }), send({ body: Buffer.alloc(5000) }), send({ body: Buffer.alloc(3_000_000) }),
    send({ body, headers: { 'content-type': 'application/json' } }), send({ body, headers: { 'content-type': 'text/plain' } }),
    send({ body, headers: { 'content-type': 'no type at all;;' } }), send({ body, headers: {} }), send({ body, headers: { ...OCTETS, expect: 'a miracle' } }),
    send({ body: Buffer.from('{'), headers: { 'content-type': 'application/json' } }),
    send({ body, method: 'PUT' }), send({ body, method: 'PATCH' }), send({ body, method: 'DELETE' }), send({ method: 'OPTIONS' }), send({ method: 'GET', headers: {} }),
    send({ body, method: 'PROPFIND' }), send({ body, path: '/v1/ballots/' }), send({ body, path: '/v1/ballots/%zz' }), send({ body, path: '/v1/ballot' }), send({ body, path: '/' }),
  ]);
  for (const reply of replies) expect(withoutHeaders(reply)).toEqual(REFUSED);
  expect(new Set(replies.map(({ headers }) => JSON.stringify(Object.entries(headers).toSorted(([one], [other]) => one.localeCompare(other))))).size).toBe(1);
  expect(await stagedCount()).toBe(before);
});

test('what is no HTTP at all is refused in the same words', async () => {
  const tail = '\r\n\r\n';
  const attempts = [
    `POST /v1/ballots HTTP/1.1\r\nhost: x\r\ncontent-length: -5${tail}`, `NONSENSE${tail}`, `FROB /v1/ballots HTTP/1.1\r\nhost: x${tail}`,
    `POST /v1/ballots HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(40_000)}${tail}`,
    `POST /v1/ballots HTTP/1.1\r\ncontent-type: application/octet-stream\r\ncontent-length: 0\r\nconnection: close${tail}`,
  ];
  for (const attempt of attempts) {
    const reply = await sendRaw(attempt);
    expect(reply).toMatch(/^HTTP\/1\.1 422 Unprocessable Entity\r\n/);
    expect(reply).toMatch(/content-type: text\/plain; charset=utf-8\r\n/i);
    expect(reply).toMatch(/\r\n\r\nrefused\n$/);
  }
});

test('before the opening and from the close on a good ballot gets the refusal', async () => {
  const body = await newBallot();
  for (const at of [round.sheet.windows.frozenAt, round.sheet.windows.answersCloseAt]) {
    answers.moveClock(at);
    expect(withoutHeaders(await send({ body }))).toEqual(REFUSED);
  }
});

test('the public files of a round are given as they are, and what is not there is not found', async () => {
  const get = (path: string) => send({ method: 'GET', path, headers: {} });
  const files = `/v1/rounds/${round.roundId}`;
  const [sheet, instrument] = await Promise.all([get(`${files}/sheet`), get(`${files}/instrument`)]);
  expect(Buffer.from(sheet.body, 'latin1')).toEqual(Buffer.from(round.envelope));
  expect(Buffer.from(instrument.body, 'latin1')).toEqual(Buffer.from(round.instrument));
  const missing = { status: 404, body: 'not found\n', type: REFUSED.type };
  const paths = [`${files}/bulletin`, `${files}/comment-bulletin`, `/v1/rounds/${'00'.repeat(16)}/records`, `/v1/rounds/${'00'.repeat(16)}/sheet`, '/v1/rounds/%00/sheet', '/v1/rounds/x/sheet', '/nothing', '/%zz', '/..%2fpackage.json'];
  for (const path of paths) expect({ path, ...withoutHeaders(await get(path)) }).toEqual({ path, ...missing });
});

test('after the close there is a list of answers and one of comments, and the end of the staging key is told by a signed record', async () => {
  const get = (path: string) => send({ method: 'GET', path: `/v1/rounds/${closing.roundId}/${path}`, headers: {} });
  const closing = await answers.openRound('2027-01-01T00:00:00.000Z');
  expect(JSON.parse((await get('records')).body)).toEqual([]);
  const comment = await closing.sealComments(await closing.grantRight(closing.groupIds[0], 'comment'), [{ theme: 0, text: 'Once.' }]);
  expect((await send({ body: comment.ballot })).status).toBe(200);
  answers.moveClock(closing.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(closing.roundId);
  const lists = await Promise.all(['bulletin', 'comment-bulletin'].map(get));
  expect(lists.map(({ type, body }) => [type, body.slice(0, 4), body.length])).toEqual([['application/octet-stream', 'UGB1', 152], ['application/octet-stream', 'UGC1', 216]]);
  const records = JSON.parse((await get('records')).body) as { text: string; signature: string }[];
  expect(records.map(({ text }) => JSON.parse(text) as unknown)).toMatchObject([{ destroyed: 'staging-key', roundId: closing.roundId }]);
});

test('what this side can store is told from its running database', async () => {
  const { type, body } = await send({ method: 'GET', path: '/v1/schema', headers: {} });
  expect(type).toContain('application/json');
  const { tables } = JSON.parse(body) as { tables: { name: string; columns: { name: string; type: string }[] }[] };
  expect(tables.find(({ name }) => name === 'staging')?.columns.map(({ name }) => name)).toEqual(['body', 'id', 'round_id']);
});

test('a text of the app goes packed to a browser that unpacks it, and as it is to any other', async () => {
  const [packed, plain] = await Promise.all(['br', 'identity'].map((encoding) => send({ method: 'GET', path: '/assets/respond-1a2b.js', headers: { 'accept-encoding': encoding } })));
  expect(packed?.headers['content-encoding']).toBe('br');
  expect(packed?.headers['content-type']).toMatch(/javascript/);
  expect([packed?.body.toString(), plain?.body.toString()]).toEqual(['packed', 'export {};']);
  expect(plain?.headers['content-encoding']).toBeUndefined();
});

test('the answer app learns its deployment and the rounds, newest first, with the phase at the clock', async () => {
  answers.moveClock(round.sheet.windows.answersOpenAt);
  const read = async (path: string): Promise<unknown> => JSON.parse((await send({ method: 'GET', path, headers: {} })).body);
  expect(await read('/v1/deployment')).toEqual({
    organisation: 'Meridian', identityOrigin: IDENTITY_ORIGIN, contact: 'council@example.org', deploymentKey: Buffer.from(answers.deploymentKey).toString('base64url'),
  });
  expect((await door.inject('/v1/rounds')).headers.date).toBe(answers.clock().toUTCString());
  expect((await read('/v1/rounds') as unknown[]).at(-1)).toEqual({ roundId: round.roundId, phase: 'answers', windows: round.sheet.windows });
});

test('pages reach only this origin and the one where passes are claimed, and no answer sets or reads anything to know a browser by', async () => {
  const replies = await Promise.all(['/', '/assets/respond-1a2b.js', '/v1/rounds', '/v1/deployment', '/nothing'].map((path) => send({ method: 'GET', path, headers: { cookie: 'known=1', 'if-none-match': '"1"' } })));
  for (const { headers } of replies) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; .*connect-src 'self' http:\/\/localhost:3000;.* frame-ancestors 'none'$/);
    expect(headers['origin-agent-cluster']).toBe('?1');
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['referrer-policy']).toBe('no-referrer');
    for (const name of ['set-cookie', 'etag', 'last-modified', 'access-control-allow-origin']) expect(headers).not.toHaveProperty(name);
    expect([undefined, 'accept-encoding']).toContain(headers['vary']); // what is packed and what is not: nothing of a person
  }
  expect(replies.map(({ status, headers }) => [status, headers['cache-control']])).toEqual([
    [200, 'no-cache'], [200, 'public, max-age=31536000, immutable'], [200, 'no-store'], [200, 'no-store'], [404, 'no-store'],
  ]);
});

test('a door whose database is away says so, without a word about the ballot, and a client may send the same again', async () => {
  const broken = await openFreshAnswerSide();
  const away = await broken.openRound();
  const { ballot } = await away.sealAnswers(await away.grantRight(away.groupIds[0]), { Q3: 4 });
  const deployment = { organisation: 'Meridian', identityOrigin: IDENTITY_ORIGIN, deploymentKey: '', contact: '' };
  const brokenDoor = buildAnswerDoor({ answerSide: broken.answerSide, deployment, staticDirectory, clock: () => broken.clock() });
  await broken[Symbol.asyncDispose]();
  for (const inject of [{ method: 'POST' as const, url: '/v1/ballots', headers: OCTETS, payload: Buffer.from(ballot) }, { method: 'GET' as const, url: '/v1/rounds' }]) {
    const reply = await brokenDoor.inject(inject);
    expect([reply.statusCode, reply.body]).toEqual([503, 'unavailable\n']);
  }
  await brokenDoor.close();
});

test('what the door gives out after close satisfies the auditor, who shares no line with it', async () => {
  const closing = await answers.openRound('2026-09-01T00:00:00.000Z');
  for (const groupId of closing.groupIds) {
    const body = Buffer.from((await closing.sealAnswers(await closing.grantRight(groupId), { Q3: 4 })).ballot);
    expect((await send({ body })).status).toBe(200);
  }
  const comment = await closing.sealComments(await closing.grantRight(closing.groupIds[0], 'comment'), [{ theme: 0, text: 'Twice.' }]);
  expect((await send({ body: comment.ballot })).status).toBe(200);
  answers.moveClock(closing.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(closing.roundId);
  const directory = mkdtempSync(join(tmpdir(), 'public-files-'));
  const download = async (path: string, file: string) => {
    mkdirSync(join(directory, file, '..'), { recursive: true });
    writeFileSync(join(directory, file), Buffer.from((await send({ method: 'GET', path, headers: {} })).body, 'latin1'));
  };
  await download('/v1/deployment', 'deployment.json');
  await download(`/v1/rounds/${closing.roundId}/sheet`, `sheets/${closing.roundId}`);
  await download(`/v1/rounds/${closing.roundId}/bulletin`, `bulletins/${closing.roundId}`);
  await download(`/v1/rounds/${closing.roundId}/comment-bulletin`, `bulletins/${closing.roundId}-comments`);
  await download(`/v1/rounds/${closing.roundId}/records`, `records/${closing.roundId}.json`);
  const auditor = join(import.meta.dirname, '../../../auditor/src/main.ts');
  const report = spawnSync(process.execPath, [auditor, directory, Buffer.from(answers.deploymentKey).toString('base64url')], { encoding: 'utf8' }).stdout;
  expect(report).toContain('Its root is the root of its 2 entries.');
  expect(report).toMatch(/All \d+ things that were looked at hold\.\n/);
  rmSync(directory, { recursive: true });
});

test('a protected deployment tells browsers never to come unprotected: the page is what seals the answers', async () => {
  const deployment = { organisation: 'Meridian', identityOrigin: 'https://pulse.example.org', deploymentKey: '', contact: '' };
  const protectedDoor = buildAnswerDoor({ answerSide: answers.answerSide, deployment, staticDirectory, clock: () => answers.clock() });
  const page = await protectedDoor.inject({ method: 'GET', url: '/' });
  expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await door.inject({ method: 'GET', url: '/' })).headers['strict-transport-security']).toBeUndefined();
  await protectedDoor.close();
});

test('the share that answered is for everybody; a page of the people’s origin may read it and nothing else', async () => {
  const path = `/v1/rounds/${round.roundId}/participation`;
  const unknown = await send({ method: 'GET', path, headers: {} });
  expect([unknown.status, unknown.body]).toEqual([404, 'not found\n']);
  expect(unknown.headers['access-control-allow-origin']).toBe(IDENTITY_ORIGIN);
  for (const other of ['sheet', 'records', 'bulletin']) {
    expect((await send({ method: 'GET', path: `/v1/rounds/${round.roundId}/${other}`, headers: {} })).headers).not.toHaveProperty('access-control-allow-origin');
  }
});
