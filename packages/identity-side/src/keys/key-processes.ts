import { setImmediate as nextTurn } from 'node:timers/promises';
import { IdentityError } from '../identity-error.ts';
import { openWorkAside } from '../work-aside.ts';
import type { KeyOrder } from './key-process.ts';
import type { KeyPlace, SigningOrder, StoredKey } from './key-work.ts';

/**
 * The only place where private halves of issuing keys are in the clear, each for as long as it is used. What serves
 * requests never computes with one, and never holds one.
 */
export interface KeyProcesses {
  /** Starts them before there are orders, a turn of the loop each: several starts in one turn would keep requests waiting. */
  start(): Promise<void>;
  /** @throws IdentityError `key-process` */
  make(place: KeyPlace): Promise<StoredKey>;
  /** @throws IdentityError `key-process`: the key does not open, the fault check failed, or the process ended. */
  sign(order: SigningOrder): Promise<Uint8Array>;
  /** Ends the processes for good; what still waits is rejected, and so is what comes later. */
  close(): Promise<void>;
}

/**
 * Processes for work with issuing keys. Each is started by its first order, and again by the next one if it ended by itself.
 *
 * @param settings.sealingKey 32 bytes, under which private halves are sealed.
 * @example const processes = openKeyProcesses({ count: 1, sealingKey }); const { modulus, sealed } = await processes.make(place);
 */
export const openKeyProcesses = ({ count, sealingKey }: { count: number; sealingKey: Uint8Array }): KeyProcesses => {
  const processes = Array.from({ length: count }, () => openWorkAside<KeyOrder, unknown>(new URL('./key-process.ts', import.meta.url)));
  const ask = async (order: KeyOrder): Promise<unknown> => {
    try {
      return await processes.reduce((one, other) => (other.waiting() < one.waiting() ? other : one)).ask(order);
    } catch (fault) {
      throw new IdentityError('key-process', fault instanceof Error ? fault.message : String(fault), fault);
    }
  };
  return {
    start: async () => {
      for (const each of processes) {
        each.start();
        await nextTurn();
      }
    },
    make: (place) => ask({ sealingKey, make: place }) as Promise<StoredKey>,
    sign: (order) => ask({ sealingKey, sign: order }) as Promise<Uint8Array>,
    close: async () => {
      await Promise.all(processes.map((each) => each.close()));
    },
  };
};
