import { fromHex, toHex } from '@unguarded/credentials-wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseEd25519, ed25519, nobleEd25519, webCryptoEd25519, type Ed25519 } from './ed25519.ts';

// RFC 8032 §7.1: https://www.rfc-editor.org/rfc/rfc8032#section-7.1
const RFC_8032 = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature: 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature: '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
];

const implementations = [
  { name: 'the browser', implementation: webCryptoEd25519 },
  { name: 'the fallback', implementation: nobleEd25519 },
];

describe.each(implementations)('Ed25519 by $name', ({ implementation }) => {
  test.each(RFC_8032)('gives the key and signature of RFC 8032 for message “$message”', async (vector) => {
    const seed = fromHex(vector.seed);
    const message = fromHex(vector.message);
    expect(toHex(await implementation.publicKey(seed))).toBe(vector.publicKey);
    expect(toHex(await implementation.sign(seed, message))).toBe(vector.signature);
    expect(await implementation.verify({ publicKey: fromHex(vector.publicKey), message, signature: fromHex(vector.signature) })).toBe(true);
  });

  test('refuses another message, key, signature or length, and never throws', async () => {
    const [vector, other] = RFC_8032;
    if (vector === undefined || other === undefined) throw new Error('no vectors');
    const valid = { publicKey: fromHex(vector.publicKey), message: fromHex(vector.message), signature: fromHex(vector.signature) };
    const wrong = [
      { ...valid, message: Uint8Array.of(1) },
      { ...valid, publicKey: fromHex(other.publicKey) },
      { ...valid, signature: fromHex(other.signature) },
      { ...valid, publicKey: new Uint8Array(32).fill(0xff) },
      { ...valid, publicKey: valid.publicKey.subarray(1) },
      { ...valid, signature: valid.signature.subarray(1) },
      { ...valid, signature: new Uint8Array(64).fill(0xff) },
    ];
    for (const claim of wrong) expect(await implementation.verify(claim)).toBe(false);
  });
});

test('both implementations sign alike and accept each other', async () => {
  const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
  await fc.assert(
    fc.asyncProperty(seeds, fc.uint8Array({ maxLength: 200 }), async (seed, message) => {
      const publicKey = await webCryptoEd25519.publicKey(seed);
      const signature = await webCryptoEd25519.sign(seed, message);
      expect(await nobleEd25519.publicKey(seed)).toEqual(publicKey);
      expect(await nobleEd25519.sign(seed, message)).toEqual(signature);
      expect(await nobleEd25519.verify({ publicKey, message, signature })).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('a browser without Ed25519, or with one that is wrong or refuses some seeds, gets the fallback', async () => {
  const missing: Ed25519 = { ...webCryptoEd25519, sign: () => Promise.reject(new DOMException('', 'NotSupportedError')) };
  const wrong: Ed25519 = { ...webCryptoEd25519, publicKey: () => Promise.resolve(new Uint8Array(32)) };
  const ofWebKitGTK: Ed25519 = { ...webCryptoEd25519, publicKey: (seed) => (seed[0] === 0 ? Promise.reject(new DOMException('', 'DataError')) : webCryptoEd25519.publicKey(seed)) };
  expect(await chooseEd25519(missing)).toBe(nobleEd25519);
  expect(await chooseEd25519(ofWebKitGTK)).toBe(nobleEd25519);
  expect(await chooseEd25519(wrong)).toBe(nobleEd25519);
  expect(await chooseEd25519(webCryptoEd25519)).toBe(webCryptoEd25519);
  expect(await ed25519()).toBe(webCryptoEd25519);
});
