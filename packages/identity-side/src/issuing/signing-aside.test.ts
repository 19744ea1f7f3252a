import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { blindSign, makeIssuingKey } from '@unguarded/credentials-issuer';
import { expect, it } from 'vitest';
import { openTestIdentitySide, putInForce, rosterCsv } from '../testing.ts';

/** Everything of the runtime by which a private half is made, opened or used. */
const PRIVATE_WORK = ['generateKeyPairSync', 'createDecipheriv', 'createPrivateKey', 'privateEncrypt', 'privateDecrypt'] as const;
const original = Object.fromEntries(PRIVATE_WORK.map((name) => [name, crypto[name]]));

/** Counts, in this process only, which of them are called while something is done. */
const calledDuring = async (work: () => unknown): Promise<string[]> => {
  const called = new Set<string>();
  for (const name of PRIVATE_WORK) {
    const counted = new Proxy(original[name] as () => unknown, { apply: (target, self, given: []) => (called.add(name), Reflect.apply(target, self, given)) });
    Object.assign(crypto, { [name]: counted });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(crypto, original);
    syncBuiltinESMExports();
  }
  return [...called];
};

const blinded = (): Buffer => Buffer.concat([Buffer.of(0), crypto.randomBytes(255)]);

it('what serves requests makes, opens and uses no private half of an issuing key', async () => {
  await using test = await openTestIdentitySide();
  await putInForce(test.side, rosterCsv({ Desk: 8 }));
  let claims = 0;
  const duringFreezeAndClaims = await calledDuring(async () => {
    const scheduled = await test.side.rounds.schedule({ title: 'Spring', freezeAt: test.clock.now });
    if (!scheduled.ok) throw new Error(scheduled.reason);
    const { roundId } = scheduled;
    await test.side.rounds.freeze({ roundId, ballotKey: new Uint8Array(65), boxKey: new Uint8Array(32) });
    const people = await test.database.sql<{ id: string }[]>`select person_id as id from identity.group_member`;
    const claim = async ({ id }: { id: string }): Promise<void> => {
      const code = await test.side.issuing.claimCode(id, roundId);
      const claimed = await test.side.issuing.claim(code.ok ? code.code : '', { answers: blinded(), comment: blinded() });
      if (claimed.ok) claims += 1;
    };
    await Promise.all(people.map(claim));
  });
  expect(claims).toBe(9);
  expect(duringFreezeAndClaims).toEqual([]);
});

it('and the count would see it', async () => {
  const { privateKeyDer } = makeIssuingKey();
  const seen = await calledDuring(() => blindSign({ privateKeyDer, blinded: blinded() }));
  expect(seen).toEqual(['createPrivateKey', 'privateEncrypt']);
});
