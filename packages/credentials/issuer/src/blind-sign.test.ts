import { createPrivateKey, generateKeyPairSync, webcrypto } from 'node:crypto';
import { concatBytes, fromHex, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blindSign } from './blind-sign.ts';
import { modulusOf } from './issuing-key.ts';

const vector = PROTOCOL_VECTORS.right;
const privateKeyDer = fromHex(vector.issuingPrivateKeyDer);
const n = fromHex(vector.issuingKey);
const one = Uint8Array.from({ length: 256 }, (_, index) => (index === 255 ? 1 : 0));

test('the worked example: the request is signed, and asked again, signed with the same bytes', () => {
  const signed = { ok: true, signature: fromHex(vector.blindSignature) };
  expect(blindSign({ privateKeyDer, blinded: fromHex(vector.blinded) })).toEqual(signed);
  expect(blindSign({ privateKeyDer, blinded: fromHex(vector.blinded) })).toEqual(signed);
});

test('a request of another length is refused', () => {
  const blinded = fromHex(vector.blinded);
  for (const other of [new Uint8Array(0), blinded.subarray(1), concatBytes(blinded, Uint8Array.of(0)), concatBytes(Uint8Array.of(0), blinded)]) {
    expect(blindSign({ privateKeyDer, blinded: other })).toEqual({ ok: false, reason: 'length' });
  }
});

test('a request that is zero, the modulus or above it is refused', () => {
  const above = Uint8Array.from(n, (byte, index) => (index === 255 ? byte + 1 : byte));
  for (const blinded of [new Uint8Array(256), n, above, new Uint8Array(256).fill(0xff)]) {
    expect(blindSign({ privateKeyDer, blinded })).toEqual({ ok: false, reason: 'out-of-range' });
  }
  expect(blindSign({ privateKeyDer, blinded: one })).toEqual({ ok: true, signature: one });
});

test('whatever is sent, it is signed or refused, and nothing is thrown', () => {
  const requests = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ minLength: 256, maxLength: 256 }));
  fc.assert(
    fc.property(requests, (blinded) => {
      const result = blindSign({ privateKeyDer, blinded });
      expect([256, 'length', 'out-of-range']).toContain(result.ok ? result.signature.length : result.reason);
    }),
    { numRuns: 40 },
  );
});

test('a stored key that is broken, short or of another kind is our fault, not the member’s', () => {
  const ofBits = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs8', format: 'der' });
  const keys = [new Uint8Array(10), privateKeyDer.subarray(0, 600), ofBits(1024), generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' })];
  for (const key of keys) expect(() => blindSign({ privateKeyDer: key, blinded: one })).toThrow('stored issuing key');
});

test('@cloudflare/blindrsa-ts finishes what we signed, and would have signed the same', async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  const privateKey = await webcrypto.subtle.importKey('pkcs8', privateKeyDer, algorithm, true, ['sign']);
  const publicJwk = { kty: 'RSA', n: Buffer.from(n).toString('base64url'), e: 'AQAB' };
  const publicKey = await webcrypto.subtle.importKey('jwk', publicJwk, algorithm, true, ['verify']);
  const prepared = suite.prepare(new TextEncoder().encode('whatever a wallet wants signed'));
  const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
  const signed = blindSign({ privateKeyDer, blinded: blindedMsg });
  if (!signed.ok) throw new Error(signed.reason);
  expect(toHex(await suite.blindSign(privateKey, blindedMsg))).toBe(toHex(signed.signature));
  const signature = await suite.finalize(publicKey, prepared, signed.signature, inv);
  expect(await suite.verify(publicKey, signature, prepared)).toBe(true);
});

test('the modulus of the worked example is read from its private key', () => {
  expect(modulusOf(createPrivateKey({ key: Buffer.from(privateKeyDer), format: 'der', type: 'pkcs8' }))).toEqual(n);
});
