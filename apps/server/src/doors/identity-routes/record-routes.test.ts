import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frozenTestRound, openTestIdentitySide, putInForce, rosterCsv, TEST_ANSWER_ORIGIN, TEST_ORIGIN } from '@unguarded/identity-side/testing';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { refuseForeignOrigins } from './origin-check.ts';
import { recordRoutes } from './record-routes.ts';

const instructions = readFileSync(new URL('../../../../../docs/approving-body.md', import.meta.url), 'utf8');

/** The commands of the page between its fences, in their order. */
const commands = [...instructions.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script]) => script ?? '');

/** Runs commands of the page in a directory, with what a body fetches from the servers put there before. */
const run = (directory: string, script: string): string => execFileSync('sh', ['-eu', '-c', script], { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

interface Place extends AsyncDisposable {
  directory: string;
  address: string;
  roundId: string;
}

/** A council that has made its key by the page, and a door with a frozen round whose sheet names it. */
const openPlace = async (): Promise<Place> => {
  const directory = mkdtempSync(join(tmpdir(), 'unguarded-council-'));
  const publicKey = run(directory, commands[0] ?? '').trim();
  const test = await openTestIdentitySide({ approvingBody: { name: 'Works council', publicKey: Buffer.from(publicKey, 'base64').subarray(-32).toString('base64url') } });
  await putInForce(test.side, rosterCsv({ Desk: 6 }));
  const roundId = await frozenTestRound(test.side, { title: 'Spring', now: test.clock.now });
  test.clock.forwardDays(1);
  const door = fastify();
  refuseForeignOrigins(door, { origin: TEST_ORIGIN, answerOrigin: TEST_ANSWER_ORIGIN });
  recordRoutes(door, {
    contact: 'council@example.org',
    identitySide: test.side,
    answerSideFacts: { storedSchema: async () => ({ schema: 'answers', tables: [{ name: 'ballot', columns: [] }] }), destroyed: async () => ['staging-key'] },
  });
  const address = await door.listen({ port: 0, host: '127.0.0.1' });
  writeFileSync(join(directory, 'sheet'), Buffer.from(await (await fetch(`${address}/v1/rounds/${roundId}/sheet`)).arrayBuffer()));
  const dispose = async (): Promise<void> => {
    await door.close();
    await test[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true, force: true });
  };
  return { directory, address, roundId, [Symbol.asyncDispose]: dispose };
};

const bring = (url: string, signature: Buffer, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/octet-stream', ...headers }, body: new Uint8Array(signature) });

describe('the public records', () => {
  it('take the signature that a body makes by the page for it, with OpenSSL alone', async () => {
    await using place = await openPlace();
    const { directory, address, roundId } = place;
    expect((await fetch(`${address}/v1/rounds/${'0'.repeat(32)}/sheet`)).status).toBe(404);
    expect((await fetch(`${address}/v1/rounds/${roundId}/approval`)).status).toBe(404);
    const [, , read = '', signing = ''] = commands;
    expect(run(directory, read)).toContain('"approvingBody":{"name":"Works council"');
    run(directory, signing);
    const signature = readFileSync(join(directory, 'approval'));
    expect(await (await bring(`${address}/v1/rounds/${roundId}/approval`, signature)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${address}/v1/rounds/${roundId}/approval`)).json()).toMatchObject({ name: 'Works council', signature: signature.toString('base64url') });
  });

  it('refuse what does not verify, what is no signature, and what a page of another site sends', async () => {
    await using place = await openPlace();
    const route = `${place.address}/v1/rounds/${place.roundId}/approval`;
    expect(await (await bring(route, Buffer.alloc(64, 1))).json()).toEqual({ ok: false, reason: 'bad-signature' });
    expect((await bring(route, Buffer.alloc(2_000))).status).toBe(413);
    expect((await bring(route, Buffer.alloc(64), { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await bring(`${place.address}/v1/rounds/${'0'.repeat(32)}/approval`, Buffer.alloc(64))).status).toBe(200);
    expect((await fetch(`${place.address}/v1/rounds/nonsense/approval`)).status).toBe(404);
  });

  it('give counts and ends of keys without a session, and the facts behind "Who can see what" of both sides', async () => {
    await using place = await openPlace();
    const of = (name: string): Promise<Response> => fetch(`${place.address}/v1/rounds/${place.roundId}/${name}`);
    expect(await (await of('issued')).json()).toMatchObject({ text: expect.stringContaining('"atLeast":0') as string });
    expect(await (await of('records')).json()).toEqual([]);
    const facts = (await (await fetch(`${place.address}/v1/transparency`)).json()) as { contact: string; rounds: object[]; stored: { schema: string; tables: { name: string }[] }[] };
    expect(facts.contact).toBe('council@example.org');
    expect(facts.rounds).toMatchObject([{ roundId: place.roundId, title: 'Spring', thresholds: { scores: 5, comments: 10, distributions: 15 }, approvingBody: 'Works council', approvedBy: null, destroyed: ['staging-key'] }]);
    const tables = Object.fromEntries(facts.stored.map(({ schema, tables: list }) => [schema, list.map(({ name }) => name)]));
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['identity', 'mail_queue', 'answers']));
    expect(tables['identity']).toEqual(expect.arrayContaining(['person', 'check_in', 'issued_right', 'auth_session']));
  });
});
