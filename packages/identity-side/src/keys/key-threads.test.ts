import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { IdentityError } from '../identity-error.ts';
import { openKeyThreads, type KeyThreads } from './key-threads.ts';
import type { KeyPlace } from './key-work.ts';

const place = (groupId: string): KeyPlace => ({ roundId: 'a'.repeat(32), groupId: groupId.repeat(32), purpose: 'answers' });

const blinded = (): Uint8Array => Buffer.concat([Buffer.of(0), randomBytes(255)]);

const verified = (modulus: Uint8Array, signature: Uint8Array): Buffer => {
  const key = createPublicKey({ format: 'jwk', key: { kty: 'RSA', e: 'AQAB', n: Buffer.from(modulus).toString('base64url') } });
  return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
};

const withThreads = async (count: number, use: (threads: KeyThreads) => Promise<void>): Promise<void> => {
  const threads = openKeyThreads({ count, sealingKey: randomBytes(32) });
  try {
    await use(threads);
  } finally {
    await threads.close();
  }
};

describe('threads that work with issuing keys', () => {
  it('make keys that sign what is asked, each order with its own key and its own answer', () =>
    withThreads(2, async (threads) => {
      const places = ['1', '2', '3'].map(place);
      const keys = await Promise.all(places.map((at) => threads.make(at)));
      expect(new Set(keys.map(({ modulus }) => Buffer.from(modulus).toString('hex'))).size).toBe(3);
      const orders = Array.from({ length: 30 }, (_, index) => ({ which: index % 3, blinded: blinded() }));
      const signatures = await Promise.all(orders.map(({ which, blinded: message }) => threads.sign({ place: places[which]!, sealed: keys[which]!.sealed, blinded: message })));
      orders.forEach(({ which, blinded: message }, index) => expect(verified(keys[which]!.modulus, signatures[index]!)).toEqual(message));
    }));

  it('give way to requests while keys are made', () =>
    withThreads(1, async (threads) => {
      let made = 0;
      let turns = 0;
      const making = Promise.all(['1', '2', '3'].map((group) => threads.make(place(group)).then(() => (made += 1))));
      while (made < 3) {
        await nextTurn();
        turns += 1;
      }
      await making;
      expect(turns).toBeGreaterThan(3);
    }));

  it('refuse a private half that was moved to another group, and go on', () =>
    withThreads(1, async (threads) => {
      const { sealed, modulus } = await threads.make(place('1'));
      const message = blinded();
      const moved = threads.sign({ place: place('2'), sealed, blinded: message });
      const own = threads.sign({ place: place('1'), sealed, blinded: message });
      await expect(moved).rejects.toThrow(IdentityError);
      await expect(moved).rejects.toThrow('does not open');
      expect(verified(modulus, await own)).toEqual(message);
    }));

  it('leave nobody waiting for ever when one ends, and the next order starts it again', () =>
    withThreads(1, async (threads) => {
      const started = once(process, 'worker') as Promise<[Worker]>;
      const { sealed } = await threads.make(place('1'));
      const [thread] = await started;
      const [waiting] = await Promise.allSettled([threads.sign({ place: place('1'), sealed, blinded: blinded() }), thread.terminate()]);
      expect(waiting).toMatchObject({ status: 'rejected', reason: { code: 'key-thread' } });
      expect((await threads.sign({ place: place('1'), sealed, blinded: blinded() })).length).toBe(256);
    }));

  it('are not started again once they were closed: nothing is left running that holds a key', async () => {
    const threads = openKeyThreads({ count: 1, sealingKey: randomBytes(32) });
    const [waiting] = await Promise.allSettled([threads.make(place('1')), threads.close()]);
    expect(waiting).toMatchObject({ status: 'rejected', reason: { code: 'key-thread' } });
    await expect(threads.make(place('1'))).rejects.toMatchObject({ code: 'key-thread' });
  });

  it('give nobody the answer to an order that could not be handed over', () =>
    withThreads(1, async (threads) => {
      const [unsent, made] = await Promise.allSettled([threads.make({ ...place('1'), roundId: Symbol('no message') as never }), threads.make(place('2'))]);
      expect(unsent).toMatchObject({ status: 'rejected', reason: { name: 'DataCloneError' } });
      expect(made).toMatchObject({ status: 'fulfilled' });
    }));
});
