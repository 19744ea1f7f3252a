import { parentPort, workerData } from 'node:worker_threads';
import { makeStoredKey, signWithStoredKey, type KeyPlace, type SigningOrder, type StoredKey } from './key-work.ts';

/** What a key thread is asked; it answers in the order in which it is asked. */
export type KeyOrder = { make: KeyPlace } | { sign: SigningOrder };

/** A fault travels as words: the class of an error does not survive the way between threads. */
export type KeyReply = { ok: true; done: StoredKey | Uint8Array } | { ok: false; fault: string };

const { sealingKey } = workerData as { sealingKey: Uint8Array };

const carryOut = (order: KeyOrder): KeyReply => {
  try {
    return { ok: true, done: 'make' in order ? makeStoredKey(sealingKey, order.make) : signWithStoredKey(sealingKey, order.sign) };
  } catch (fault) {
    return { ok: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
};

// Runs as plain Node source (type stripping): no build step, no path to a dist.
parentPort?.on('message', (order: KeyOrder) => parentPort?.postMessage(carryOut(order)));
