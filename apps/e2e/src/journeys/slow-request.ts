import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';

/** A request whose body has been sent by half: the server has begun with it and waits. Its connection is kept afterwards, as browsers do. */
export interface SlowRequest {
  /** Sends the rest; gives what the server answers. */
  finish(): Promise<{ status: number; body: string }>;
}

interface Posting {
  port: number;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * Begins a request and waits until the server has said that it takes the body.
 *
 * @example await (await beginRequest({ port, path: '/v1/ballots', headers, body: 'no answers' })).finish() // { status: 422, … }
 */
export const beginRequest = async ({ port, path, headers, body }: Posting): Promise<SlowRequest> => {
  const length = String(Buffer.byteLength(body));
  const posting = request({ host: 'localhost', port, path, method: 'POST', agent: new Agent({ keepAlive: true }), headers: { ...headers, 'content-length': length, expect: '100-continue' } });
  const answered = once(posting, 'response') as Promise<[IncomingMessage]>;
  // Whoever waits for the answer hears of a broken connection; until then nobody does.
  answered.catch(() => undefined);
  posting.flushHeaders();
  await once(posting, 'continue');
  const half = Math.floor(body.length / 2);
  posting.write(body.slice(0, half));
  return {
    finish: async () => {
      posting.end(body.slice(half));
      const [response] = await answered;
      const chunks = await response.toArray();
      return { status: response.statusCode ?? 0, body: Buffer.concat(chunks as Buffer[]).toString('utf8') };
    },
  };
};
