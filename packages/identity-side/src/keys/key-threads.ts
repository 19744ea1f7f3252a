import { Worker } from 'node:worker_threads';
import { IdentityError } from '../identity-error.ts';
import type { KeyOrder, KeyReply } from './key-thread.ts';
import type { KeyPlace, SigningOrder, StoredKey } from './key-work.ts';

/**
 * The only place where private halves of issuing keys are in the clear, each for as long as it is used. What serves
 * requests never computes with one, and never holds one.
 */
export interface KeyThreads {
  /** @throws IdentityError `key-thread` */
  make(place: KeyPlace): Promise<StoredKey>;
  /** @throws IdentityError `key-thread`: the key does not open, the fault check failed, or the thread ended. */
  sign(order: SigningOrder): Promise<Uint8Array>;
  /** Ends the threads for good; what still waits is rejected, and so is what comes later. */
  close(): Promise<void>;
}

/**
 * Threads for work with issuing keys. Each is started by its first order, and again by the next one if it ended by itself.
 *
 * @param settings.sealingKey 32 bytes, under which private halves are sealed.
 * @example const threads = openKeyThreads({ count: 1, sealingKey }); const { modulus, sealed } = await threads.make(place);
 */
export const openKeyThreads = ({ count, sealingKey }: { count: number; sealingKey: Uint8Array }): KeyThreads => {
  const threads = Array.from({ length: count }, () => openKeyThread(sealingKey));
  const ask = (order: KeyOrder): Promise<unknown> => threads.reduce((one, other) => (other.waiting() < one.waiting() ? other : one)).ask(order);
  return {
    make: (place) => ask({ make: place }) as Promise<StoredKey>,
    sign: ({ place, sealed, blinded }) => ask({ sign: { place, sealed: bare(sealed), blinded: bare(blinded) } }) as Promise<Uint8Array>,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
};

/** A message takes along all of the memory that a buffer is a view of: of a database row, a packet of the network. */
const bare = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

interface KeyThread {
  waiting(): number;
  ask(order: KeyOrder): Promise<unknown>;
  close(): Promise<void>;
}

const openKeyThread = (sealingKey: Uint8Array): KeyThread => {
  let worker: Worker | null = null;
  let closed = false;
  const waiting: PromiseWithResolvers<unknown>[] = [];
  const settle = (reply: KeyReply): void => {
    const first = waiting.shift();
    if (reply.ok) first?.resolve(reply.done);
    else first?.reject(new IdentityError('key-thread', reply.fault));
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./key-thread.ts', import.meta.url), { workerData: { sealingKey: bare(sealingKey) } });
    let cause: unknown;
    started.on('message', settle);
    started.once('error', (fault: unknown) => {
      cause = fault;
    });
    started.once('exit', () => {
      worker = null;
      for (const { reject } of waiting.splice(0)) reject(new IdentityError('key-thread', 'A thread that works with issuing keys ended.', cause));
    });
    return started;
  };
  return {
    waiting: () => waiting.length,
    ask: async (order) => {
      if (closed) throw new IdentityError('key-thread', 'Threads that work with issuing keys were closed.');
      worker ??= start();
      worker.postMessage(order);
      // Only now: an order that was not handed over would get the answer to the next one, and that one the answer to another.
      const answer = Promise.withResolvers<unknown>();
      waiting.push(answer);
      return answer.promise;
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
    },
  };
};
