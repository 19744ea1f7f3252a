import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { IdentityError } from '../identity-error.ts';
import { watchProcesses } from '../testing.ts';
import { openKeyProcesses, type KeyProcesses } from './key-processes.ts';
import type { KeyPlace } from './key-work.ts';

const place = (groupId: string): KeyPlace => ({ roundId: 'a'.repeat(32), groupId: groupId.repeat(32), purpose: 'answers' });

const blinded = (): Uint8Array => Buffer.concat([Buffer.of(0), randomBytes(255)]);

const verified = (modulus: Uint8Array, signature: Uint8Array): Buffer => {
  const key = createPublicKey({ format: 'jwk', key: { kty: 'RSA', e: 'AQAB', n: Buffer.from(modulus).toString('base64url') } });
  return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
};

const withProcesses = async (count: number, use: (processes: KeyProcesses) => Promise<void>): Promise<void> => {
  const processes = openKeyProcesses({ count, sealingKey: randomBytes(32) });
  try {
    await use(processes);
  } finally {
    await processes.close();
  }
};

describe('processes that work with issuing keys', () => {
  it('make keys that sign what is asked, each order with its own key and its own answer', () =>
    withProcesses(2, async (processes) => {
      const places = ['1', '2', '3'].map(place);
      const keys = await Promise.all(places.map((at) => processes.make(at)));
      expect(new Set(keys.map(({ modulus }) => Buffer.from(modulus).toString('hex'))).size).toBe(3);
      const orders = Array.from({ length: 30 }, (_, index) => ({ which: index % 3, blinded: blinded() }));
      const signatures = await Promise.all(orders.map(({ which, blinded: message }) => processes.sign({ place: places[which]!, sealed: keys[which]!.sealed, blinded: message })));
      orders.forEach(({ which, blinded: message }, index) => expect(verified(keys[which]!.modulus, signatures[index]!)).toEqual(message));
    }));

  it('give way to requests while keys are made', () =>
    withProcesses(1, async (processes) => {
      let made = 0;
      let turns = 0;
      const making = Promise.all(['1', '2', '3'].map((group) => processes.make(place(group)).then(() => (made += 1))));
      while (made < 3) {
        await nextTurn();
        turns += 1;
      }
      await making;
      expect(turns).toBeGreaterThan(3);
    }));

  it('refuse a private half that was moved to another group, and go on', () =>
    withProcesses(1, async (processes) => {
      const { sealed, modulus } = await processes.make(place('1'));
      const message = blinded();
      const moved = processes.sign({ place: place('2'), sealed, blinded: message });
      const own = processes.sign({ place: place('1'), sealed, blinded: message });
      await expect(moved).rejects.toThrow(IdentityError);
      await expect(moved).rejects.toThrow('does not open');
      expect(verified(modulus, await own)).toEqual(message);
    }));

  it('leave nobody waiting for ever when one ends, and the next order starts it again', () =>
    withProcesses(1, async (processes) => {
      using started = watchProcesses();
      const { sealed } = await processes.make(place('1'));
      // Stood still, it cannot answer before it ends.
      started.processes[0]?.kill('SIGSTOP');
      const waiting = processes.sign({ place: place('1'), sealed, blinded: blinded() });
      started.processes[0]?.kill('SIGKILL');
      await expect(waiting).rejects.toMatchObject({ code: 'key-process' });
      expect((await processes.sign({ place: place('1'), sealed, blinded: blinded() })).length).toBe(256);
    }));

  it('are not started again once they were closed: nothing is left running that holds a key', async () => {
    const processes = openKeyProcesses({ count: 1, sealingKey: randomBytes(32) });
    const [waiting] = await Promise.allSettled([processes.make(place('1')), processes.close()]);
    expect(waiting).toMatchObject({ status: 'rejected', reason: { code: 'key-process' } });
    await expect(processes.make(place('1'))).rejects.toMatchObject({ code: 'key-process' });
  });

  it('give nobody the answer to an order that could not be handed over', () =>
    withProcesses(1, async (processes) => {
      const [unsent, made] = await Promise.allSettled([processes.make({ ...place('1'), roundId: Symbol('no message') as never }), processes.make(place('2'))]);
      expect(unsent).toMatchObject({ status: 'rejected', reason: { code: 'key-process', message: expect.stringContaining('could not be cloned') as string } });
      expect(made).toMatchObject({ status: 'fulfilled' });
    }));
});
