import { concatBytes, fromHex, toHex } from '@unguarded/credentials-wire';
import { RFC_9474_COMMON, RFC_9474_VECTORS, type BlindSignatureVector } from '@unguarded/credentials-wire/vectors';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { expect, test } from 'vitest';
import { bytesToInteger, integerToBytes, modularInverse } from './big-integers.ts';
import { blind, finalize } from './blind-rsa.ts';
import { encodePss } from './emsa-pss.ts';

const n = fromHex(RFC_9474_COMMON.n);
const inverse = bytesToInteger(fromHex(RFC_9474_COMMON.inverse));
const blindingFactor = modularInverse(inverse, bytesToInteger(n)) ?? 0n;
const prepared = (vector: BlindSignatureVector) => fromHex(vector.messagePrefix + RFC_9474_COMMON.message);

test.each(RFC_9474_VECTORS)('RFC 9474 appendix $section, $variant: the same encoding, blinded message and signature', async (vector) => {
  const salt = fromHex(vector.salt);
  const preparedMessage = prepared(vector);
  expect(toHex(await encodePss({ message: preparedMessage, salt, bits: 4095 }))).toBe(vector.encodedMessage);
  const blinded = await blind({ n, preparedMessage, salt, blindingFactor });
  expect(blinded).toEqual({ ok: true, blinded: fromHex(vector.blindedMessage), inverse });
  const finished = await finalize({ n, preparedMessage, saltLength: salt.length, blindSignature: fromHex(vector.blindSignature), inverse });
  expect(finished).toEqual({ ok: true, signature: fromHex(vector.signature) });
});

test('a reply that was changed in one bit, cut, or is no number below the modulus gives no signature', async () => {
  const [vector] = RFC_9474_VECTORS;
  if (vector === undefined) throw new Error('no vector');
  const reply = fromHex(vector.blindSignature);
  const flipped = reply.map((byte, index) => (index === 100 ? byte ^ 1 : byte));
  for (const blindSignature of [flipped, reply.subarray(1), concatBytes(reply, Uint8Array.of(0)), n, new Uint8Array(512), new Uint8Array(0)]) {
    const finished = await finalize({ n, preparedMessage: prepared(vector), saltLength: 48, blindSignature, inverse });
    expect(finished).toEqual({ ok: false, reason: 'bad-signature' });
  }
});

test('a blinding factor that shares a divisor with the modulus is refused', async () => {
  const modulus = bytesToInteger(new Uint8Array(256).fill(0xff)) - 2n;
  const oddMultipleOfThree = modulus - (modulus % 6n) - 3n;
  const input = { n: integerToBytes(oddMultipleOfThree, 256), preparedMessage: new Uint8Array(114), salt: new Uint8Array(48) };
  expect(await blind({ ...input, blindingFactor: 3n })).toEqual({ ok: false, reason: 'not-invertible' });
});

test('@cloudflare/blindrsa-ts signs what we blind, and accepts what we finish', async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const { publicKey, privateKey } = await newKeyPair();
  const key = await modulusOf(publicKey);
  const preparedMessage = crypto.getRandomValues(new Uint8Array(114));
  const input = { n: key, preparedMessage, salt: crypto.getRandomValues(new Uint8Array(48)) };
  const blinded = await blind({ ...input, blindingFactor: bytesToInteger(crypto.getRandomValues(new Uint8Array(255))) });
  if (!blinded.ok) throw new Error('not invertible');
  const blindSignature = await suite.blindSign(privateKey, blinded.blinded);
  const finished = await finalize({ n: key, preparedMessage, saltLength: 48, blindSignature, inverse: blinded.inverse });
  if (!finished.ok) throw new Error('refused');
  expect(await suite.verify(publicKey, finished.signature, preparedMessage)).toBe(true);
});

test('we finish what @cloudflare/blindrsa-ts blinded, with the same signature', async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const { publicKey, privateKey } = await newKeyPair();
  const preparedMessage = suite.prepare(crypto.getRandomValues(new Uint8Array(82)));
  const { blindedMsg, inv } = await suite.blind(publicKey, preparedMessage);
  const blindSignature = await suite.blindSign(privateKey, blindedMsg);
  const theirs = await suite.finalize(publicKey, preparedMessage, blindSignature, inv);
  const ours = await finalize({ n: await modulusOf(publicKey), preparedMessage, saltLength: 48, blindSignature, inverse: bytesToInteger(inv) });
  expect(ours).toEqual({ ok: true, signature: new Uint8Array(theirs) });
});

function newKeyPair(): Promise<CryptoKeyPair> {
  return RSABSSA.SHA384.generateKey({ modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) });
}

async function modulusOf(publicKey: CryptoKey): Promise<Uint8Array> {
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  return Uint8Array.from(atob((jwk.n ?? '').replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
