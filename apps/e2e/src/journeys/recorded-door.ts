import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A relay before a door that keeps every byte that browsers send to it, whatever in them sends it. */
export interface RecordedDoor {
  port: number;
  /** All that was received so far, one character a byte. */
  received(): string;
  /** The line is gone: what is open breaks off, and nobody comes through until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * Opens a relay on a free port; it passes everything on to `port` and back, unchanged.
 *
 * @example (await recordDoor(3001)).received() // 'GET / HTTP/1.1\r\nHost: …'
 */
export const recordDoor = async (port: number): Promise<RecordedDoor> => {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  let isCut = false;
  const relay = createServer((visitor) => {
    if (isCut) {
      visitor.destroy();
      return;
    }
    const door = connect(port, 'localhost');
    for (const [one, other] of [[visitor, door], [door, visitor]] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
      one.pipe(other);
    }
    visitor.on('data', (chunk) => chunks.push(chunk));
  });
  await new Promise<void>((listening, failed) => {
    relay.once('error', failed);
    relay.listen(0, 'localhost', listening);
  });
  return {
    port: (relay.address() as AddressInfo).port,
    received: () => Buffer.concat(chunks).toString('latin1'),
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((closed) => {
        relay.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

/**
 * What was asked of a door, line by line, from some point of what it received on.
 *
 * @example askedSince(answerDoor, 0) // ['GET /', 'GET /service-worker.js']
 */
export const askedSince = (door: RecordedDoor, start: number): string[] => door.received().slice(start).match(/^(?:GET|POST|OPTIONS|HEAD) \S+(?= HTTP)/gm) ?? [];

/** What a browser looks for by itself whenever it opens a page that has a worker. */
const BY_ITSELF = 'GET /service-worker.js';

/** The same, without what no page has asked for. */
export const askedByPages = (asked: readonly string[]): string[] => asked.filter((line) => line !== BY_ITSELF);
