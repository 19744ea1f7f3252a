import { workAside } from '../work-aside.ts';
import { makeStoredKey, signWithStoredKey, type KeyPlace, type SigningOrder, type StoredKey } from './key-work.ts';

/** What a key process is asked, with the 32 bytes under which private halves are sealed: it keeps none from order to order. */
export type KeyOrder = { sealingKey: Uint8Array } & ({ make: KeyPlace } | { sign: SigningOrder });

// Runs as plain Node source (type stripping): no build step, no path to a dist.
workAside(({ sealingKey, ...order }: KeyOrder): StoredKey | Uint8Array => {
  try {
    return 'make' in order ? makeStoredKey(sealingKey, order.make) : signWithStoredKey(sealingKey, order.sign);
  } finally {
    // A view of the message's own memory, which would stand there until it is used again.
    sealingKey.fill(0);
  }
});
