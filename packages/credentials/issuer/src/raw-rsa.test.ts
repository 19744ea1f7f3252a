import { createPrivateKey, type KeyObject } from 'node:crypto';
import { fromHex, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS, RFC_9474_COMMON, RFC_9474_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { IssuerError } from './issuer-error.ts';
import { openPrivateKey } from './issuing-key.ts';
import { rawPrivateOperation } from './raw-rsa.ts';

const integer = (hex: string): bigint => BigInt(`0x${hex}`);
const base64url = (value: bigint, bytes: number): string => Buffer.from(value.toString(16).padStart(2 * bytes, '0'), 'hex').toString('base64url');

/** The RSA-4096 key of RFC 9474 appendix A as a key object; qInv by Fermat, since q is prime to p. */
function rfcKey(): KeyObject {
  const [p, q, n, d] = [integer(RFC_9474_COMMON.p), integer(RFC_9474_COMMON.q), integer(RFC_9474_COMMON.n), integer(RFC_9474_COMMON.d)];
  const half = (value: bigint): string => base64url(value, 256);
  const crt = { p: half(p), q: half(q), dp: half(d % (p - 1n)), dq: half(d % (q - 1n)), qi: half(power(q, p - 2n, p)) };
  return createPrivateKey({ key: { kty: 'RSA', e: 'AQAB', n: base64url(n, 512), d: base64url(d, 512), ...crt }, format: 'jwk' });
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [factor, result] = [base % modulus, 1n];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest % 2n === 1n) result = (result * factor) % modulus;
    factor = (factor * factor) % modulus;
  }
  return result;
}

test.each(RFC_9474_VECTORS)('RFC 9474 appendix $section, $variant: the same blind signature', (vector) => {
  expect(toHex(rawPrivateOperation(rfcKey(), fromHex(vector.blindedMessage)))).toBe(vector.blindSignature);
});

test('a key that computes wrongly gives no signature away', () => {
  const sound = openPrivateKey(fromHex(PROTOCOL_VECTORS.right.issuingPrivateKeyDer)).export({ format: 'jwk' });
  const spoil = (part: string | undefined): string => {
    const bytes = Buffer.from(part ?? '', 'base64url');
    bytes[9] = (bytes[9] ?? 0) ^ 1;
    return bytes.toString('base64url');
  };
  const faulty = createPrivateKey({ key: { ...sound, d: spoil(sound.d), dp: spoil(sound.dp) }, format: 'jwk' });
  expect(() => rawPrivateOperation(faulty, fromHex(PROTOCOL_VECTORS.right.blinded))).toThrow(IssuerError);
});
