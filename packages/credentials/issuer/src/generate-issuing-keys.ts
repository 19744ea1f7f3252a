import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { IssuerError } from './issuer-error.ts';
import type { IssuingKey } from './issuing-key.ts';

/** Told after every key: how many are made, of how many. */
export type KeyProgress = (made: number, count: number) => void;

/**
 * Makes RSA-2048 issuing keys in worker threads, so that a thousand groups block no request, and the thread pool that
 * files, name look-ups and signatures share is left alone.
 *
 * @param count how many, 0 or more.
 * @returns the keys; all are independent of each other, so their order means nothing.
 * @throws IssuerError `key-generation` if a worker dies.
 * @example (await generateIssuingKeys(2)).map((key) => key.n.length) // [256, 256]
 */
export async function generateIssuingKeys(count: number, onProgress?: KeyProgress): Promise<IssuingKey[]> {
  const keys: IssuingKey[] = [];
  const workerCount = Math.min(count, Math.max(1, availableParallelism() - 1));
  const orders = { left: count };
  const collect = (key: IssuingKey): void => {
    keys.push(key);
    onProgress?.(keys.length, count);
  };
  await Promise.all(Array.from({ length: workerCount }, () => runWorker(orders, collect)));
  return keys;
}

/**
 * Makes one RSA-2048 issuing key in a worker thread. Where several are needed, `generateIssuingKeys` starts fewer workers.
 *
 * @throws IssuerError `key-generation` if the worker dies.
 */
export async function generateIssuingKey(): Promise<IssuingKey> {
  const [key] = await generateIssuingKeys(1);
  if (key === undefined) throw new IssuerError('key-generation', 'the worker made no key');
  return key;
}

/** One worker, fed one order after another as long as orders are left. */
async function runWorker(orders: { left: number }, collect: (key: IssuingKey) => void): Promise<void> {
  const worker = new Worker(new URL('./issuing-key-worker.ts', import.meta.url));
  try {
    while (orders.left > 0) {
      orders.left -= 1;
      collect(await orderKey(worker));
    }
  } finally {
    await worker.terminate();
  }
}

function orderKey(worker: Worker): Promise<IssuingKey> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new IssuerError('key-generation', 'a key worker stopped', { cause }));
    worker.once('error', fail);
    worker.once('exit', fail);
    worker.once('message', (key: IssuingKey) => {
      worker.off('error', fail);
      worker.off('exit', fail);
      resolve(key);
    });
    worker.postMessage('make');
  });
}
