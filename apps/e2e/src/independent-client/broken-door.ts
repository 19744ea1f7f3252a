import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ascii, join } from './octets.ts';

type Change = (honest: Buffer) => Buffer;

/** What is changed on the way, by how the address ends. */
export type Changes = Readonly<Record<string, Change>>;

/**
 * A door in front of another that hands everything on but for what it changes: what this client was made to refuse.
 *
 * @example await using door = await openBrokenDoor(answerDoor, { '/sheet': changedAt(0) }); await openRound(door.origin, roundId);
 */
export const openBrokenDoor = async (honestOrigin: string, changes: Changes): Promise<AsyncDisposable & { origin: string }> => {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const body = method === 'GET' ? {} : { body: await buffer(request) };
      const honest = await fetch(`${honestOrigin}${url}`, { method, headers: { 'content-type': headers['content-type'] ?? '' }, ...body });
      const change = Object.entries(changes).find(([end]) => url.endsWith(end))?.[1] ?? ((bytes: Buffer) => bytes);
      response.writeHead(honest.status).end(change(Buffer.from(await honest.arrayBuffer())));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const dispose = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, [Symbol.asyncDispose]: dispose };
};

/** One bit of the reply is another, counted from its end below zero. */
export const changedAt = (place: number): Change => (honest) => {
  const at = place < 0 ? honest.length + place : place;
  return Buffer.from(honest.with(at, (honest[at] ?? 0) ^ 1));
};

/** A reply in JSON with another content. */
export const saying = <Content>(change: (honest: Content) => unknown): Change => (honest) => Buffer.from(JSON.stringify(change(JSON.parse(honest.toString('utf8')) as Content)));

/** A door that has a deployment key of its own and signs another sheet with it: at first use nobody can tell by the key. */
export const signingAnew = <Sheet>(change: (sheet: Sheet) => unknown): Changes => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    '/v1/deployment': saying((honest: object) => ({ ...honest, deploymentKey: publicKey.export({ format: 'jwk' }).x })),
    '/sheet': (honest) => {
      const text = saying(change)(honest.subarray(64));
      return join(sign(null, join(ascii('unguarded sheet v1\n'), text), privateKey), text);
    },
  };
};
