import { connect, type Socket } from 'node:net';

/** Sends a command and gives what Firefox answers; rejects with what it says is wrong. */
export type Marionette = <T>(command: string, parameters?: object) => Promise<T>;

type Answer = [kind: 1, id: number, fault: { error: string; message: string } | null, result: unknown];

const COLON = 0x3a;

/** Cuts the stream into messages: each stands behind its length in bytes and a colon. */
const readMessages = (socket: Socket, take: (message: string) => void): void => {
  let waiting = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const colon = waiting.indexOf(COLON);
      const end = colon + 1 + Number(waiting.toString('latin1', 0, colon));
      if (colon < 0 || waiting.length < end) return;
      take(waiting.toString('utf8', colon + 1, end));
      waiting = waiting.subarray(end);
    }
  });
};

/**
 * The door that every Firefox has for being driven: the commands of WebDriver over a socket.
 *
 * @example await (await openMarionette(2828))('WebDriver:Navigate', { url: 'http://localhost:3000/' })
 */
export const openMarionette = async (port: number): Promise<Marionette> => {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { done: (result: unknown) => void; failed: (fault: Error) => void }>();
  const greeted = new Promise<void>((heard, failed) => {
    socket.once('error', failed);
    readMessages(socket, (text) => {
      const message = JSON.parse(text) as Answer | object;
      if (!Array.isArray(message)) return heard();
      const [, id, fault, result] = message as Answer;
      if (fault === null) waiting.get(id)?.done(result);
      else waiting.get(id)?.failed(new Error(`${fault.error}: ${fault.message}`));
      waiting.delete(id);
    });
  });
  socket.once('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('Firefox has ended.'));
  });
  await greeted;
  let sent = 0;
  return <T>(command: string, parameters: object = {}) =>
    new Promise<T>((done, failed) => {
      sent += 1;
      waiting.set(sent, { done: done as (result: unknown) => void, failed });
      const message = JSON.stringify([0, sent, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
};
