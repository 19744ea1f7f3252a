import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

export interface Reply {
  status: number;
  headers: string;
  body: string;
  milliseconds: number;
}

/** Sends ballots on connections that stay open, so that what is measured is the door and nothing else. */
export const openSender = (port: number, connections: number): { send: (body: Uint8Array) => Promise<Reply> } & Disposable => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = async (body: Uint8Array): Promise<Reply> => {
    const outgoing = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/v1/ballots', headers: { 'content-type': 'application/octet-stream', 'content-length': body.length } });
    const began = performance.now();
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    const milliseconds = performance.now() - began;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    const { date: _, ...headers } = response.headers;
    return { status: response.statusCode ?? 0, headers: JSON.stringify(headers), body: Buffer.concat(parts).toString('latin1'), milliseconds };
  };
  return { send, [Symbol.dispose]: () => agent.destroy() };
};

/**
 * How well one number tells two kinds apart: the probability that one of the first kind is greater than one of the
 * second, ties counted half, taken in the direction that tells more (Mann and Whitney; area under the ROC curve).
 *
 * @returns 0.5 (not at all) to 1 (always)
 * @example areaUnderCurve([1, 2], [3, 4]) // 1
 */
export const areaUnderCurve = (one: readonly number[], other: readonly number[]): number => {
  const values = [...one.map((value) => ({ value, first: true })), ...other.map((value) => ({ value, first: false }))].toSorted((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < values.length;) {
    let end = start;
    while (end < values.length && values[end]?.value === values[start]?.value) end += 1;
    const rank = (start + 1 + end) / 2;
    rankSum += rank * values.slice(start, end).filter(({ first }) => first).length;
    start = end;
  }
  const area = (rankSum - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
  return Math.max(area, 1 - area);
};
