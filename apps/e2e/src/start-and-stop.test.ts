import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livingClusters, stillLiving } from './journeys/cluster-processes.ts';
import { startMailServer, type MailServer } from './journeys/mail-server.ts';
import { beginRequest, type SlowRequest } from './journeys/slow-request.ts';
import { clearPlace, newPlace, originsOf, START_BY_PNPM, startProduct, type ProductPlace, type RunningProduct } from './running-product.ts';

const HR = 'hr@example.org';
const STARTED = /Unguarded is at/;
const STOPPING = /Stopping: requests drain first, then the databases\./;

let place: ProductPlace;
let mailServer: MailServer;

beforeAll(async () => {
  place = await newPlace();
  mailServer = await startMailServer();
});

afterAll(async () => {
  await mailServer[Symbol.asyncDispose]();
  await clearPlace(place);
});

/** As an operator runs it: without the demo, so that every start takes a second or two. */
const inProduction = (): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production', ORGANISATION: 'Example Works', CONTACT: 'council@example.org', HR_EMAILS: HR, MAIL_FROM: 'Pulse <pulse@example.org>', SMTP_URL: mailServer.url, ...originsOf(place),
});

const start = async (command?: readonly string[]): Promise<RunningProduct> => {
  const product = startProduct(place, inProduction(), command);
  await product.says(STARTED);
  return product;
};

/** Asks for a sign-in mail, and hands in answers that are none; of both only the first half. */
const requestsUnderWay = (): Promise<[SlowRequest, SlowRequest]> => {
  const origin = `http://localhost:${place.port}`;
  return Promise.all([
    beginRequest({ port: place.port, path: '/api/auth/sign-in/magic-link', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ email: HR, callbackURL: '/' }) }),
    beginRequest({ port: place.answerPort, path: '/v1/ballots', headers: { 'content-type': 'application/octet-stream' }, body: 'these are no answers' }),
  ]);
};

interface Stop {
  how: string;
  command?: readonly string[];
  signal: 'SIGINT' | 'SIGTERM';
  to: 'group' | 'process';
  /** pnpm ends by the SIGTERM that it has passed on; the server below it has ended by itself. */
  ends: 0 | 'SIGTERM';
}

const stops: readonly Stop[] = [
  { how: 'Ctrl+C', signal: 'SIGINT', to: 'group', ends: 0 },
  { how: 'SIGTERM to the process group', signal: 'SIGTERM', to: 'group', ends: 0 },
  { how: 'SIGINT to the server alone', signal: 'SIGINT', to: 'process', ends: 0 },
  { how: 'SIGTERM to the server alone', signal: 'SIGTERM', to: 'process', ends: 0 },
  { how: 'Ctrl+C below pnpm', command: START_BY_PNPM, signal: 'SIGINT', to: 'group', ends: 0 },
  { how: 'SIGTERM to the process group of pnpm', command: START_BY_PNPM, signal: 'SIGTERM', to: 'group', ends: 'SIGTERM' },
  { how: 'SIGINT to pnpm itself', command: START_BY_PNPM, signal: 'SIGINT', to: 'process', ends: 0 },
  { how: 'SIGTERM to pnpm itself', command: START_BY_PNPM, signal: 'SIGTERM', to: 'process', ends: 'SIGTERM' },
];

describe('a running product', () => {
  test.each(stops)('ends by $how: what is under way is answered first, then the databases stop', async ({ command, signal, to, ends }) => {
    const product = await start(command);
    const clusters = livingClusters(place.dataDirectory);
    expect(clusters).toHaveLength(2);
    const [signIn, answers] = await requestsUnderWay();
    const mailsBefore = mailServer.recipients().length;
    process.kill(to === 'group' ? -product.pid : product.pid, signal);
    await product.says(STOPPING);
    expect(await answers.finish()).toEqual({ status: 422, body: 'refused\n' });
    expect(stillLiving(clusters)).toEqual(clusters);
    expect(await signIn.finish()).toMatchObject({ status: 200 });
    expect(await product.ended).toBe(ends);
    expect(stillLiving(clusters)).toEqual([]);
    expect(mailServer.recipients().slice(mailsBefore)).toEqual([HR]);
  });

  test('lets nobody in while it drains, and a second Ctrl+C does not cut the drain short', async () => {
    const product = await start();
    const clusters = livingClusters(place.dataDirectory);
    const [signIn, answers] = await requestsUnderWay();
    process.kill(-product.pid, 'SIGINT');
    await product.says(STOPPING);
    process.kill(-product.pid, 'SIGINT');
    for (const port of [place.port, place.answerPort]) await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow('fetch failed');
    expect((await signIn.finish()).status).toBe(200);
    expect((await answers.finish()).status).toBe(422);
    expect(await product.ended).toBe(0);
    expect(stillLiving(clusters)).toEqual([]);
  });

  test('that is stopped while it starts leaves no database behind', async () => {
    const product = startProduct(place, inProduction());
    await expect.poll(() => livingClusters(place.dataDirectory).length, { interval: 5, timeout: 20_000 }).toBe(2);
    const clusters = livingClusters(place.dataDirectory);
    process.kill(-product.pid, 'SIGINT');
    await product.ended;
    await expect.poll(() => stillLiving(clusters), { timeout: 10_000 }).toEqual([]);
  });

  test('that is killed leaves two databases behind, which the next start takes over or stops', async () => {
    const killed = await start();
    const orphans = livingClusters(place.dataDirectory);
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    expect(stillLiving(orphans)).toEqual(orphans);
    const next = await start();
    const clusters = livingClusters(place.dataDirectory);
    expect(clusters).toHaveLength(2);
    expect(stillLiving(orphans).filter((pid) => !clusters.includes(pid))).toEqual([]);
    expect((await fetch(`http://localhost:${place.port}/readyz`)).status).toBe(200);
    expect(await next.end('SIGTERM')).toBe(0);
    expect(stillLiving([...orphans, ...clusters])).toEqual([]);
  });

  test('whose databases were killed with it starts again as if nothing had been', async () => {
    const killed = await start();
    const clusters = livingClusters(place.dataDirectory);
    await killed.end('SIGKILL');
    for (const pid of clusters) process.kill(pid, 'SIGKILL');
    const next = await start();
    expect((await fetch(`http://localhost:${place.port}/readyz`)).status).toBe(200);
    expect(await next.end('SIGTERM')).toBe(0);
    expect(livingClusters(place.dataDirectory)).toEqual([]);
  });
});
