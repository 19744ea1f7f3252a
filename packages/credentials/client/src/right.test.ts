import { fromHex, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { bytesToInteger, modularInverse, modularPower } from './big-integers.ts';
import { blind } from './blind-rsa.ts';
import { ClientError } from './client-error.ts';
import { deriveRandomness } from './derived-randomness.ts';
import { encodePss } from './emsa-pss.ts';
import { checkIssuingKey } from './issuing-key.ts';
import { createSecret, finishRight, prepareRight } from './right.ts';

const vector = PROTOCOL_VECTORS.right;
const request = {
  secret: fromHex(vector.secret),
  purpose: 'answers' as const,
  sheetHash: fromHex(PROTOCOL_VECTORS.sheet.hash),
  groupId: vector.groupId,
  issuingKey: fromHex(vector.issuingKey),
};
const modulus = bytesToInteger(request.issuingKey);

test('the worked example: the secret gives the randomness, the request and, with the reply, the right', async () => {
  const randomness = await deriveRandomness(request.secret, request);
  expect(toHex(randomness.oneTimeSeed)).toBe(vector.oneTimeSeed);
  expect(toHex(randomness.prefix)).toBe(vector.messagePrefix);
  expect(toHex(randomness.salt)).toBe(vector.pssSalt);
  expect(await randomness.blindingFactor(1)).toBe(bytesToInteger(fromHex(vector.blindingFactor)));
  const prepared = await prepareRight(request);
  expect(toHex(prepared.blinded)).toBe(vector.blinded);
  const finished = await finishRight(prepared, fromHex(vector.blindSignature));
  if (!finished.ok) throw new Error(finished.reason);
  expect(toHex(finished.right.prepared)).toBe(vector.messagePrefix + vector.message);
  expect(toHex(finished.right.signature)).toBe(vector.signature);
  expect(toHex(finished.right.oneTimePublicKey)).toBe(vector.oneTimePublicKey);
  expect(toHex(finished.right.nullifier)).toBe(vector.nullifier);
});

test('after a lost reply the same secret asks for the same bytes, and what was stored finishes the right', async () => {
  const first = await prepareRight(request);
  expect(await prepareRight(request)).toEqual(first);
  const stored = structuredClone(first);
  expect(await finishRight(stored, fromHex(vector.blindSignature))).toMatchObject({ ok: true, right: { groupId: request.groupId } });
});

test('every secret, sheet, group, purpose and issuing key has randomness of its own', async () => {
  const otherKey = Uint8Array.from(request.issuingKey, (byte, index) => (index === 9 ? byte ^ 1 : byte));
  const variants = [
    request,
    { ...request, secret: createSecret() },
    { ...request, purpose: 'comment' as const },
    { ...request, sheetHash: new Uint8Array(32) },
    { ...request, groupId: 'ff'.repeat(16) },
    { ...request, issuingKey: otherKey },
  ];
  const drawn = await Promise.all(
    variants.map(async ({ secret, ...context }) => {
      const { oneTimeSeed, prefix, salt, blindingFactor } = await deriveRandomness(secret, context);
      return [toHex(oneTimeSeed), toHex(prefix), toHex(salt), String(await blindingFactor(1)), String(await blindingFactor(2))];
    }),
  );
  expect(new Set(drawn.flat()).size).toBe(5 * variants.length);
});

test('a server that shows one wallet two sheets cannot divide the blinding out of its two requests', async () => {
  const encodedOf = async (sheetHash: Uint8Array) => {
    const context = { ...request, sheetHash };
    const { salt } = await deriveRandomness(request.secret, context);
    const [preparedMessage, { blinded }] = [await preparedMessageOf(context), await prepareRight(context)];
    return { encoded: bytesToInteger(await encodePss({ message: preparedMessage, salt, bits: 2047 })), blinded: bytesToInteger(blinded) };
  };
  const [one, two] = [await encodedOf(request.sheetHash), await encodedOf(new Uint8Array(32))];
  expect((one.blinded * two.encoded) % modulus).not.toBe((two.blinded * one.encoded) % modulus);
});

test('a reply that is not this key’s signature of this request is refused', async () => {
  const prepared = await prepareRight(request);
  const reply = fromHex(vector.blindSignature);
  const wrong = [new Uint8Array(256), reply.subarray(1), reply.map((byte, index) => (index === 255 ? byte ^ 1 : byte)), request.issuingKey];
  for (const bytes of wrong) expect(await finishRight(prepared, bytes)).toEqual({ ok: false, reason: 'bad-signature' });
  expect(await finishRight({ ...prepared, secret: createSecret() }, reply)).toEqual({ ok: false, reason: 'bad-signature' });
  expect(await finishRight({ ...prepared, purpose: 'comment' }, reply)).toEqual({ ok: false, reason: 'bad-signature' });
});

test('a weak issuing key is refused before anything is derived, sent or finished', async () => {
  const even = Uint8Array.from(request.issuingKey, (byte, index) => (index === 255 ? byte & 0xfe : byte));
  const short = Uint8Array.from(request.issuingKey, (byte, index) => (index === 0 ? byte & 0x7f : byte));
  for (const issuingKey of [even, short, new Uint8Array(256), request.issuingKey.subarray(128), new Uint8Array(512).fill(0xff), new Uint8Array(0)]) {
    expect(checkIssuingKey(issuingKey)).toEqual({ ok: false, reason: 'weak-key' });
    expect(await finishRight({ ...request, issuingKey }, fromHex(vector.blindSignature))).toEqual({ ok: false, reason: 'weak-key' });
    await expect(prepareRight({ ...request, issuingKey })).rejects.toThrow(ClientError);
  }
  expect(checkIssuingKey(request.issuingKey)).toEqual({ ok: true });
});

test('a blinding factor that cannot be undone is passed over for the next, and a key that divides the message is given up on', async () => {
  const halfway = bytesToInteger(Uint8Array.from({ length: 256 }, (_, index) => (index === 0 ? 0x80 : 0)));
  const issuingKey = fromHex(((halfway / 30_030n) * 30_030n + 15_015n).toString(16)); // divisible by 3, 5, 7, 11 and 13
  const divisible = { ...request, secret: new Uint8Array(32).fill(3), issuingKey };
  const randomness = await deriveRandomness(divisible.secret, divisible);
  const factors = await Promise.all([1, 2, 3, 4].map(randomness.blindingFactor));
  expect(factors.map((factor) => modularInverse(factor, 15_015n) !== null)).toEqual([false, false, false, true]);
  expect((await prepareRight(divisible)).blinded.length).toBe(256);
  await expect(prepareRight({ ...divisible, secret: new Uint8Array(32) })).rejects.toThrow('shares divisors');
});

test('any request could have become any right: for every pair there is one blinding factor that explains it', async () => {
  const secrets = Array.from({ length: 3 }, createSecret);
  const privateExponent = await exampleExponent();
  const rights = await Promise.all(
    secrets.map(async (secret) => {
      const { salt } = await deriveRandomness(secret, request);
      return { salt, preparedMessage: await preparedMessageOf({ ...request, secret }), ...(await prepareRight({ ...request, secret })) };
    }),
  );
  for (const { blinded } of rights) {
    for (const { salt, preparedMessage } of rights) {
      const encoded = bytesToInteger(await encodePss({ message: preparedMessage, salt, bits: 2047 }));
      const quotient = (bytesToInteger(blinded) * (modularInverse(encoded, modulus) ?? 0n)) % modulus;
      const blindingFactor = modularPower({ base: quotient, exponent: privateExponent, modulus });
      expect(await blind({ n: request.issuingKey, preparedMessage, salt, blindingFactor })).toMatchObject({ ok: true, blinded });
    }
  }
});

/** The message that a wallet would get signed, read off a right that the worked example's key signs. */
async function preparedMessageOf(context: Omit<typeof request, 'sheetHash'> & { sheetHash: Uint8Array }): Promise<Uint8Array> {
  const { blinded } = await prepareRight(context);
  const signed = modularPower({ base: bytesToInteger(blinded), exponent: await exampleExponent(), modulus });
  const finished = await finishRight(context, fromHex(signed.toString(16).padStart(512, '0')));
  if (!finished.ok) throw new Error(finished.reason);
  return finished.right.prepared;
}

async function exampleExponent(): Promise<bigint> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const key = await crypto.subtle.importKey('pkcs8', fromHex(vector.issuingPrivateKeyDer), algorithm, true, ['sign']);
  const jwk = await crypto.subtle.exportKey('jwk', key);
  const bytes = Uint8Array.from(atob((jwk.d ?? '').replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  return bytesToInteger(bytes);
}
