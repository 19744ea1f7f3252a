import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestIdentitySide, putInForce, rosterCsv, TEST_ANSWER_ORIGIN, TEST_HR, TEST_ORIGIN, testAnswerKeys, type TestIdentitySide } from '@unguarded/identity-side/testing';
import { describe, expect, it } from 'vitest';
import { buildIdentityDoor, type IdentityDoorOptions } from './identity-door.ts';
import { insightRouter } from './insight-door.ts';
import type { Orchestration } from './orchestration.ts';

interface OpenDoor extends AsyncDisposable {
  test: TestIdentitySide;
  address: string;
  logLines: string[];
  staticDirectory: string;
}

/** A real server on a free port, before a real database; the answer side is public keys of the right shape. */
const openDoor = async (options: Partial<IdentityDoorOptions> = {}): Promise<OpenDoor> => {
  const test = await openTestIdentitySide();
  const logLines: string[] = [];
  const staticDirectory = mkdtempSync(join(tmpdir(), 'unguarded-app-'));
  mkdirSync(join(staticDirectory, 'assets'));
  writeFileSync(join(staticDirectory, 'index.html'), '<!doctype html><title>the app</title>');
  writeFileSync(join(staticDirectory, 'assets', 'app-1a2b.js'), 'export {};');
  const orchestration: Orchestration = {
    freezeRound: async (roundId) => void (await test.side.rounds.freeze({ roundId, ...testAnswerKeys() })),
    runTimetable: async () => undefined,
    moveClock: async (to) => { test.clock.now = to; },
    nextBoundary: async () => ({ roundId: 'spring', title: 'Spring', step: 'answersOpenAt', at: new Date('2026-02-11T08:00:00.000Z') }),
  };
  const door = buildIdentityDoor({
    contact: 'council@example.org',
    identitySide: test.side,
    insightRouter,
    releases: { all: async () => [], chain: async () => [], stored: async () => null },
    orchestration,
    answerSideFacts: { storedSchema: async () => ({ schema: 'answers', tables: [] }), destroyed: async () => ['staging-key'] },
    clock: () => test.clock.now,
    origin: TEST_ORIGIN,
    answerOrigin: TEST_ANSWER_ORIGIN,
    staticDirectory,
    publicReleases: true,
    development: true,
    log: { write: (line) => logLines.push(line) },
    ...options,
  });
  const address = await door.listen({ port: 0, host: '127.0.0.1' });
  const dispose = async (): Promise<void> => {
    await door.close();
    await test[Symbol.asyncDispose]();
    rmSync(staticDirectory, { recursive: true, force: true });
  };
  return { test, address, logLines, staticDirectory, [Symbol.asyncDispose]: dispose };
};

interface Sending {
  cookie?: string;
  origin?: string | null;
  type?: string;
}

const post = (url: string, body: unknown, { cookie = '', origin = TEST_ORIGIN, type = 'application/json' }: Sending = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': type, ...(cookie === '' ? {} : { cookie }), ...(origin === null ? {} : { origin }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Asks for a sign-in link from an address of this machine, perhaps as a proxy that names whom it asks for. */
const askFrom = async ({ address }: OpenDoor, { localAddress, forwardedFor }: { localAddress: string; forwardedFor?: string }): Promise<number | undefined> => {
  const headers = { 'content-type': 'application/json', origin: TEST_ORIGIN, ...(forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor }) };
  const asking = request(`${address}/api/auth/sign-in/magic-link`, { method: 'POST', localAddress, headers });
  asking.end(JSON.stringify({ email: TEST_HR }));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
};

interface ProcedureAnswer {
  result?: { data: unknown };
  error?: { message: string; data: { code: string } };
}

const ask = async (door: OpenDoor, procedure: string, { cookie = '', input }: { cookie?: string; input?: unknown } = {}): Promise<ProcedureAnswer> => {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(`${door.address}/trpc/${procedure}${query}`, { headers: { cookie } });
  return (await response.json()) as ProcedureAnswer;
};

const order = async (door: OpenDoor, procedure: string, { cookie, input }: { cookie: string; input?: unknown }): Promise<ProcedureAnswer> =>
  (await (await post(`${door.address}/trpc/${procedure}`, input ?? {}, { cookie })).json()) as ProcedureAnswer;

const mailedToken = async (door: OpenDoor, email: string): Promise<string> => {
  await post(`${door.address}/api/auth/sign-in/magic-link`, { email });
  await door.test.side.mailbox.settled();
  const mails = (await (await fetch(`${door.address}/mail.json?to=${encodeURIComponent(email)}`)).json()) as { text: string }[];
  return /sign-in\/confirm\?token=(\w+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
};

const useLink = (door: OpenDoor, token: string): Promise<Response> => post(`${door.address}/api/auth/magic-link/verify?token=${token}`, {});

describe('signing in by mail', () => {
  it('takes a button: opening the link, or the library’s own address, uses nothing up; the second use is refused', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    const token = await mailedToken(door, 'desk-1@meridian.example');
    const opened = await fetch(`${door.address}/sign-in/confirm?token=${token}`);
    expect(await opened.text()).toContain('the app');
    expect((await fetch(`${door.address}/api/auth/magic-link/verify?token=${token}`)).status).toBe(404);
    const pressed = await useLink(door, token);
    expect(pressed.status).toBe(200);
    const [cookie = ''] = pressed.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Domain=/i);
    const me = await ask(door, 'identity/me.get', { cookie: cookie.split(';')[0] ?? '' });
    expect(me.result?.data).toMatchObject({
      person: { name: 'Desk 1', email: 'desk-1@meridian.example' },
      roles: ['employee'],
      manager: { name: 'Leader of Desk' },
      answerUrl: expect.stringMatching(/^http:\/\/answers\.localhost:3001\/#space=[0-9a-f]{32}$/) as string,
    });
    expect((await useLink(door, token)).status).toBe(400);
    expect((await useLink(door, 'made-up')).status).toBe(400);
    // The library's other routes are shut: this one would hand the session's token to a script of the page.
    expect((await fetch(`${door.address}/api/auth/get-session`, { headers: { cookie } })).status).toBe(404);
  });

  it('answers the same for an address that belongs to nobody, and mails nothing', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    const known = await post(`${door.address}/api/auth/sign-in/magic-link`, { email: 'desk-1@meridian.example' });
    const unknown = await post(`${door.address}/api/auth/sign-in/magic-link`, { email: 'nobody@meridian.example' });
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()]);
    await door.test.side.mailbox.settled();
    expect(await door.test.side.mailbox.stored({ to: 'nobody@meridian.example', limit: 5 })).toEqual([]);
  });

  it('works for an organiser before there is any roster, and ends with signing out', async () => {
    await using door = await openDoor();
    const pressed = await useLink(door, await mailedToken(door, TEST_HR));
    const cookie = pressed.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    expect((await ask(door, 'identity/me.get', { cookie })).result?.data).toMatchObject({ person: { id: null }, roles: ['hr'] });
    await post(`${door.address}/api/auth/sign-out`, {}, { cookie });
    expect((await ask(door, 'identity/me.get', { cookie })).error?.data.code).toBe('UNAUTHORIZED');
  });

  it('limits how many links one address may ask for in a minute', async () => {
    await using door = await openDoor();
    const from = (localAddress: string): Promise<number | undefined> => askFrom(door, { localAddress });
    const statuses: (number | undefined)[] = [];
    for (let asked = 0; asked < 31; asked += 1) statuses.push(await from('127.0.0.2'));
    expect(statuses).toEqual([...Array<number>(30).fill(200), 429]);
    expect(await from('127.0.0.3')).toBe(200);
  });

  it('counts people behind a proxy that is named one by one, and takes nobody’s word who is none', async () => {
    const statusesFrom = async (door: OpenDoor, localAddress: string): Promise<(number | undefined)[]> => {
      const statuses: (number | undefined)[] = [];
      for (let number = 1; number <= 31; number += 1) statuses.push(await askFrom(door, { localAddress, forwardedFor: `203.0.113.${number}` }));
      return statuses;
    };
    await using behind = await openDoor({ trustedProxy: ['127.0.0.4'] });
    expect(new Set(await statusesFrom(behind, '127.0.0.4'))).toEqual(new Set([200]));
    await using unasked = await openDoor();
    expect((await statusesFrom(unasked, '127.0.0.5')).at(-1)).toBe(429);
  });

  it('says plainly that a persona is gone once the roster no longer names them', async () => {
    await using door = await openDoor({ personas: [{ role: 'employee', name: 'Desk 5', email: 'desk-5@meridian.example' }] });
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    expect((await fetch(`${door.address}/personas/1`, { redirect: 'manual' })).status).toBe(303);
    await putInForce(door.test.side, rosterCsv({ Desk: 4, Field: 5 }));
    const gone = await fetch(`${door.address}/personas/1`, { redirect: 'manual' });
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('desk-5@meridian.example is no longer on the roster') as string]);
    const german = await fetch(`${door.address}/personas/1`, { redirect: 'manual', headers: { 'accept-language': 'it-IT,de-CH;q=0.9,en;q=0.8' } });
    expect(await german.text()).toMatch(/<html lang="de">[\s\S]*steht nicht mehr auf der Personenliste/);
  });

  it('gives personas a fresh link each time, in development only', async () => {
    await using door = await openDoor({ personas: [{ role: 'hr', name: 'Hanna Head', email: TEST_HR }] });
    const links = await Promise.all([1, 2].map(() => fetch(`${door.address}/personas/1`, { redirect: 'manual' })));
    const [first, second] = links.map((link) => link.headers.get('location'));
    expect(first).toMatch(/^http:\/\/localhost:3000\/sign-in\/confirm\?token=/);
    expect(second).not.toBe(first);
    expect((await fetch(`${door.address}/personas/2`)).status).toBe(404);
    await using production = await openDoor({ development: false, personas: [{ role: 'hr', name: 'Hanna Head', email: TEST_HR }] });
    expect(await (await fetch(`${production.address}/personas/1`)).text()).toContain('the app');
    expect((await fetch(`${production.address}/mail.json`)).status).toBe(404);
    const cookie = await production.test.side.signIn.sessionFor(TEST_HR);
    expect((await order(production, 'identity/development.walk', { cookie })).error?.data.code).toBe('NOT_FOUND');
  });
});

describe('who may do what', () => {
  it('asks everybody to sign in, and keeps organising to organisers', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    const employee = await door.test.side.signIn.sessionFor('desk-1@meridian.example');
    const codeOf = async (cookie: string, procedure: string) => (await ask(door, procedure, { cookie })).error?.data.code;
    expect(await codeOf('', 'identity/me.get')).toBe('UNAUTHORIZED');
    expect(await codeOf('', 'insight/units')).toBe('UNAUTHORIZED');
    expect(await codeOf(employee, 'identity/organise.summary')).toBe('FORBIDDEN');
    expect(await codeOf(employee, 'insight/releaseCsv?input=%7B%22roundId%22%3A%2200112233445566778899aabbccddeeff%22%7D')).toBe('FORBIDDEN');
    expect(await codeOf(await door.test.side.signIn.sessionFor(TEST_HR), 'identity/me.rounds')).toBe('FORBIDDEN');
  });

  it('shuts out a person who left, although the session is still good', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    const cookie = await door.test.side.signIn.sessionFor('desk-5@meridian.example');
    await putInForce(door.test.side, rosterCsv({ Desk: 4 }));
    expect((await ask(door, 'identity/me.get', { cookie })).error?.data.code).toBe('UNAUTHORIZED');
  });

  it('refuses whatever another site makes a browser send', async () => {
    await using door = await openDoor();
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    const input = { title: 'Spring', freezeAt: '2026-03-01T08:00:00.000Z' };
    for (const origin of ['https://evil.example', TEST_ANSWER_ORIGIN, 'null', null]) {
      expect((await post(`${door.address}/trpc/identity/organise.schedule`, input, { cookie, origin })).status).toBe(403);
      expect((await post(`${door.address}/organise/imports`, 'email', { cookie, origin, type: 'text/csv' })).status).toBe(403);
    }
    expect((await post(`${door.address}/v1/claim/begin`, { code: 'x' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await door.test.side.rounds.list()).toEqual([]);
  });
});

describe('who looked at what', () => {
  it('is counted by week and role as pages, files and check-ins are asked for, and read by everybody with a session', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    const [hr = '', leader = '', employee = ''] = await Promise.all([TEST_HR, 'desk@meridian.example', 'desk-1@meridian.example'].map((email) => door.test.side.signIn.sessionFor(email)));
    const roundId = '00112233445566778899aabbccddeeff';
    await ask(door, 'insight/releaseCsv', { cookie: hr, input: { roundId } });
    const together = encodeURIComponent(JSON.stringify({ 1: { unitId: '00000000-0000-4000-8000-000000000000' } }));
    await fetch(`${door.address}/trpc/insight/units,overview?batch=1&input=${together}`, { headers: { cookie: leader } });
    await ask(door, 'identity/checkIn.received', { cookie: leader });
    await ask(door, 'insight/units', { cookie: employee });
    await ask(door, 'insight/releaseCsv', { input: { roundId } });
    door.test.clock.now = new Date('2026-02-02T00:00:00.000Z');
    const looks = (await ask(door, 'identity/looks.weekly', { cookie: employee })).result?.data;
    expect(looks).toEqual([
      { week: '2026-01-26', role: 'hr', what: 'files', times: 1 },
      { week: '2026-01-26', role: 'leader', what: 'check-ins', times: 1 },
      { week: '2026-01-26', role: 'leader', what: 'results', times: 1 },
    ]);
    expect((await ask(door, 'identity/looks.weekly')).error?.data.code).toBe('UNAUTHORIZED');
  });
});

describe('the roster upload', () => {
  it('is for organisers only', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    const upload = (cookie: string) => post(`${door.address}/organise/imports`, 'email', { cookie, type: 'text/csv' });
    expect((await upload('')).status).toBe(401);
    expect((await upload(await door.test.side.signIn.sessionFor('desk-1@meridian.example'))).status).toBe(403);
  });

  it('tells every fault with line and column, and puts a good file in force', async () => {
    await using door = await openDoor();
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    const upload = async (csv: string): Promise<string> => {
      const response = await post(`${door.address}/organise/imports`, csv, { cookie, type: 'text/csv' });
      await door.test.side.roster.settled();
      return ((await response.json()) as { importId: string }).importId;
    };
    const faulty = await upload(`${rosterCsv({ Desk: 5 })}\nx@meridian.example,X,Nowhere,desk@meridian.example,`);
    expect((await ask(door, 'identity/organise.importStatus', { cookie, input: { importId: faulty } })).result?.data).toMatchObject({
      state: 'faulty', rows: 8, faultCount: 1, faults: [{ line: 9, column: 'unit' }], understood: null,
    });
    expect((await order(door, 'identity/organise.applyImport', { cookie, input: { importId: faulty } })).result?.data).toEqual({ ok: false, reason: 'not-ready' });
    const good = await upload(rosterCsv({ Desk: 5, Field: 4 }));
    expect((await ask(door, 'identity/organise.importStatus', { cookie, input: { importId: good } })).result?.data).toMatchObject({
      state: 'ready', understood: { people: 12, units: 3, depth: 2, joiners: 12, leavers: 0, smallUnits: 2 },
    });
    expect((await order(door, 'identity/organise.applyImport', { cookie, input: { importId: good } })).result?.data).toEqual({ ok: true });
    await door.test.side.roster.settled();
    expect((await ask(door, 'identity/organise.summary', { cookie })).result?.data).toMatchObject({ people: 12, units: 3, depth: 2, head: 'Hanna Head' });
  });
});

describe('a round through the door', () => {
  it('is scheduled, frozen, and gives each person one pass by a code from the answer origin', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 6 }));
    const hr = await door.test.side.signIn.sessionFor(TEST_HR);
    const scheduled = await order(door, 'identity/organise.schedule', { cookie: hr, input: { title: ' Spring ', freezeAt: '2026-03-01T08:00:00.000Z' } });
    const { roundId } = (scheduled.result?.data ?? { roundId: '' }) as { roundId: string };
    expect((await order(door, 'identity/organise.freeze', { cookie: hr, input: { roundId } })).result?.data).toEqual({ ok: true });
    await expect.poll(async () => (await door.test.side.rounds.list())[0]?.state, { timeout: 30_000 }).toBe('frozen');
    expect((await order(door, 'identity/organise.freeze', { cookie: hr, input: { roundId } })).result?.data).toEqual({ ok: false, reason: 'already-frozen' });

    const cookie = await door.test.side.signIn.sessionFor('desk-1@meridian.example');
    const rounds = (await ask(door, 'identity/me.rounds', { cookie })).result?.data as { checkWords: string[] }[];
    expect(rounds).toMatchObject([{ roundId, title: 'Spring', phase: 'enrolment', group: { rosterCount: 7 }, pass: { open: true, issued: false } }]);
    expect(rounds[0]?.checkWords).toHaveLength(8);
    const given = (await order(door, 'identity/pass.claimCode', { cookie, input: { roundId } })).result?.data as { code: string; url: string };
    expect(given.url).toBe(`${TEST_ANSWER_ORIGIN}/#claim=${given.code}`);

    const claim = { origin: TEST_ANSWER_ORIGIN };
    const begun = await post(`${door.address}/v1/claim/begin`, { code: given.code }, claim);
    expect(begun.headers.get('access-control-allow-origin')).toBe(TEST_ANSWER_ORIGIN);
    expect(begun.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await begun.json()).toMatchObject({ ok: true, roundId, space: { name: 'Desk 1' } });
    const blinded = (fill: number) => ({ answers: Buffer.alloc(256, fill).fill(0, 0, 1).toString('base64url'), comment: Buffer.alloc(256, fill + 1).fill(0, 0, 1).toString('base64url') });
    const first: unknown = await (await post(`${door.address}/v1/claim`, { code: given.code, blinded: blinded(1) }, claim)).json();
    expect(first).toMatchObject({ ok: true, signatures: { answers: expect.stringMatching(/^[\w-]{342}$/) as string } });
    expect(await (await post(`${door.address}/v1/claim`, { code: given.code, blinded: blinded(1) }, claim)).json()).toEqual(first);
    expect(await (await post(`${door.address}/v1/claim`, { code: given.code, blinded: blinded(3) }, claim)).json()).toEqual({ ok: false, reason: 'already-issued' });
    expect(await (await post(`${door.address}/v1/claim/begin`, { code: 'made-up' }, claim)).json()).toEqual({ ok: false, reason: 'unknown-code' });
    expect((await post(`${door.address}/v1/claim`, { code: given.code, blinded: { answers: 'x', comment: 'y' } }, claim)).status).toBe(400);
  });

  it('asks what HR planned: not with a draft, and anything else than an edit is refused at the door', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 6 }));
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    const edit = (seenVersion: number, change: unknown) => order(door, 'identity/questions.edit', { cookie, input: { seenVersion, edit: change } });
    const settings = { kind: 'settings', names: { 'my organisation': 'Meridian' }, languages: ['en', 'fr'], contact: {} };
    expect((await edit(1, settings)).result?.data).toEqual({ ok: true, version: 2 });
    expect((await edit(2, { kind: 'burn' })).error?.data.code).toBe('BAD_REQUEST');
    expect((await ask(door, 'identity/questions.overview', { cookie })).result?.data).toMatchObject({ version: 2, pulse: { ok: true, questions: { length: 12 } } });
    const questions = { form: 'pulse', gapMeasure: 'check-in' };
    const scheduled = await order(door, 'identity/organise.schedule', { cookie, input: { title: 'Spring', freezeAt: '2026-03-01T08:00:00.000Z', questions } });
    const { roundId } = (scheduled.result as { data: { roundId: string } }).data;
    expect((await order(door, 'identity/organise.freeze', { cookie, input: { roundId } })).result?.data).toEqual({ ok: false, reason: 'questions-not-ready' });
    expect((await ask(door, 'identity/questions.bank', { cookie: await door.test.side.signIn.sessionFor('desk-1@meridian.example') })).error?.data.code).toBe('FORBIDDEN');
  });

  it('lets only the answer origin’s pages call the claim routes', async () => {
    await using door = await openDoor();
    const preflight = (origin: string, path: string) =>
      fetch(`${door.address}${path}`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    expect((await preflight(TEST_ANSWER_ORIGIN, '/v1/claim')).headers.get('access-control-allow-origin')).toBe(TEST_ANSWER_ORIGIN);
    expect((await preflight('https://evil.example', '/v1/claim')).headers.get('access-control-allow-origin')).toBe(TEST_ANSWER_ORIGIN);
    expect((await preflight(TEST_ANSWER_ORIGIN, '/trpc/identity/me.get')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('walks the development clock to the next boundary', async () => {
    await using door = await openDoor();
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    const walked = await order(door, 'identity/development.walk', { cookie });
    expect(walked.result?.data).toEqual({ now: '2026-02-11T08:00:00.000Z', next: { title: 'Spring', step: 'answersOpenAt', at: '2026-02-11T08:00:00.000Z' }, errand: null });
  });

  it('moves the development clock when the people of the demo have done their part, once, however often somebody presses meanwhile, and tells how far they are', async () => {
    const done = Promise.withResolvers<boolean>();
    const begun: string[] = [];
    await using door = await openDoor({
      beforeWalk: ({ roundId }, tell) => {
        begun.push(roundId);
        tell({ doing: 'answers', share: 0.4 });
        return done.promise;
      },
    });
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    // Both in one request: of two, one may come when the other has been answered.
    const walks = post(`${door.address}/trpc/identity/development.walk,development.walk?batch=1`, { 0: {}, 1: {} }, { cookie });
    const clock = async () => (await (await fetch(`${door.address}/trpc/identity/development.clock`, { headers: { cookie } })).json()) as ProcedureAnswer;
    await expect.poll(async () => (await clock()).result?.data).toMatchObject({ now: door.test.clock.now.toISOString(), errand: { doing: 'answers', share: 0.4 } });
    done.resolve(true);
    const walked = (await (await walks).json()) as ProcedureAnswer[];
    expect(walked.map(({ result }) => result?.data)).toMatchObject([{ now: '2026-02-11T08:00:00.000Z', errand: null }, { now: '2026-02-11T08:00:00.000Z', errand: null }]);
    expect(begun).toEqual(['spring']);
  });

  it('leaves the development clock where it is when the people of the demo were broken off', async () => {
    await using door = await openDoor({ beforeWalk: async () => false });
    const before = door.test.clock.now;
    const walked = await order(door, 'identity/development.walk', { cookie: await door.test.side.signIn.sessionFor(TEST_HR) });
    expect(walked.result?.data).toMatchObject({ now: before.toISOString(), errand: null });
  });
});

describe('what the door keeps and shows', () => {
  it('logs no address, no mail address, no link and no code', async () => {
    await using door = await openDoor();
    await putInForce(door.test.side, rosterCsv({ Desk: 5 }));
    door.logLines.length = 0; // the first line says where the server itself listens
    const token = await mailedToken(door, 'desk-1@meridian.example');
    await useLink(door, token);
    await fetch(`${door.address}/sign-in/confirm?token=${token}`);
    await fetch(`${door.address}/nowhere.js`);
    await post(`${door.address}/v1/claim/begin`, { code: 'secret-code' }, { origin: null });
    const log = door.logLines.join('');
    expect(log).toContain('"route":"/*","status":200');
    for (const secret of [token, '127.0.0.1', 'desk-1', 'secret-code', 'user-agent']) expect(log).not.toContain(secret);
  });

  it('logs at no minute that somebody signed in, signed or fetched a pass: those rows have a day and no time', async () => {
    await using door = await openDoor();
    await useLink(door, await mailedToken(door, TEST_HR));
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    await order(door, 'identity/organise.schedule', { cookie, input: { title: 'Spring', freezeAt: '2026-03-01T08:00:00.000Z' } });
    await post(`${door.address}/v1/claim/begin`, { code: 'made-up' }, { origin: null });
    expect(door.logLines.filter((line) => line.includes('"method":"POST"'))).toEqual([]);
    await useLink(door, 'made-up');
    expect(door.logLines.filter((line) => line.includes('"method":"POST"'))).toHaveLength(1);
  });

  it('keeps no client address, browser name or time of day in a session', async () => {
    await using door = await openDoor();
    await useLink(door, await mailedToken(door, TEST_HR));
    const [session] = await door.test.database.sql<Record<string, unknown>[]>`
      select "ipAddress", "userAgent", "createdAt"::time as created, "updatedAt"::time as updated, "expiresAt"::time as expires from identity.auth_session`;
    expect(session).toEqual({ ipAddress: '', userAgent: '', created: '00:00:00', updated: '00:00:00', expires: '00:00:00' });
    const kept = await door.test.database.sql`select * from identity.auth_verification`;
    expect(kept).toEqual([]);
  });

  it('serves the app at every address of it, its files for a year, and nothing outside', async () => {
    await using door = await openDoor();
    const page = await fetch(`${door.address}/organise/rounds`);
    expect(await page.text()).toContain('the app');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${door.address}/assets/app-1a2b.js`)).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/assets/none.js', '/..%2f..%2fpackage.json', '/api/nothing', '/trpc/other', '/v1/nothing']) {
      expect([403, 404]).toContain((await fetch(`${door.address}${path}`)).status);
    }
  });

  it('lets no cache keep what is answered to one person, and other sites load none of it', async () => {
    await using door = await openDoor();
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    const answers = [await fetch(`${door.address}/trpc/identity/me.get`, { headers: { cookie } }), await useLink(door, 'made-up'), await fetch(`${door.address}/mail.json`)];
    for (const { headers } of answers) {
      expect([headers.get('cache-control'), headers.get('cross-origin-resource-policy')]).toEqual(['no-store', 'same-origin']);
    }
    expect((await fetch(`${door.address}/`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('says of a fault behind the insight procedures that it is one, and no more', async () => {
    await using door = await openDoor({ releases: { all: () => Promise.reject(new Error('relation releases.release of tally@10.0.0.7')), chain: async () => [], stored: async () => null } });
    const cookie = await door.test.side.signIn.sessionFor(TEST_HR);
    expect((await ask(door, 'insight/units', { cookie })).error).toMatchObject({ message: 'Something went wrong on our side.', data: { code: 'INTERNAL_SERVER_ERROR' } });
  });

  it('answers a plain page in the reader’s language that looks again while the app is not built yet', async () => {
    await using door = await openDoor({ readiness: () => ({ ready: false, message: 'building the app' }) });
    rmSync(join(door.staticDirectory, 'index.html'));
    const page = async (language: string): Promise<string> => {
      const answer = await fetch(`${door.address}/`, { headers: { 'accept-language': language } });
      expect([answer.status, answer.headers.get('refresh')]).toEqual([503, '2']);
      return await answer.text();
    };
    expect(await page('en-GB,en;q=0.9')).toContain('<html lang="en">');
    expect(await page('de-CH,de;q=0.9,en;q=0.8')).toContain('Diese Seite wird gerade vorbereitet.');
    expect(await page('fr')).toContain('Ce site est en préparation.');
    expect(await page('es-MX')).toContain('Este sitio se está preparando.');
    expect(await page('nl')).toContain('This site is being prepared.');
    expect((await fetch(`${door.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${door.address}/readyz`)).status).toBe(503);
  });

  it('gives no inner message away, whatever is sent', async () => {
    await using door = await openDoor();
    const broken = await post(`${door.address}/v1/claim`, '{"code":', { origin: null });
    expect([broken.status, await broken.json()]).toEqual([400, { ok: false, reason: 'bad-request' }]);
    expect((await post(`${door.address}/v1/claim`, `"${'x'.repeat(70_000)}"`, { origin: null })).status).toBe(413);
    expect((await post(`${door.address}/v1/claim`, 'a=b', { origin: null, type: 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await fetch(`${door.address}/%ff`)).status).toBe(400);
    const answers = await fetch(`${door.address}/mail`);
    expect(await answers.text()).toContain('There is no mail yet.');
  });
});
