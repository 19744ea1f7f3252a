import { copyBytes, toBase64url, type Bytes } from '@unguarded/credentials-wire';
import { bitLength, bytesToInteger, integerToBytes, modularInverse, modularPower } from './big-integers.ts';
import { encodePss } from './emsa-pss.ts';

const PUBLIC_EXPONENT = 65537n;

/** What the member hides before it goes to the issuer. `n` is the issuing key's modulus, as long as its bytes say. */
export interface BlindInput {
  n: Uint8Array;
  preparedMessage: Uint8Array;
  salt: Uint8Array;
  /** An integer from 1 to n − 1. */
  blindingFactor: bigint;
}

/** Why a message cannot be blinded with this factor: it, or the encoded message, shares a divisor with the modulus. */
export type BlindRefusal = 'not-invertible';

/**
 * Blind, RFC 9474 §4.2, with the PSS salt and the blinding factor given instead of drawn, so that the same bytes can
 * be sent again after a lost reply. The four variants differ only in the salt's length and in how the message was
 * prepared; ours is RSABSSA-SHA384-PSS-Randomized.
 *
 * @returns the blinded message (as long as the modulus) and the inverse of the blinding factor.
 */
export async function blind(input: BlindInput): Promise<{ ok: true; blinded: Bytes; inverse: bigint } | { ok: false; reason: BlindRefusal }> {
  const modulus = bytesToInteger(input.n);
  const encoded = await encodePss({ message: input.preparedMessage, salt: input.salt, bits: bitLength(modulus) - 1 });
  const message = bytesToInteger(encoded);
  const inverse = modularInverse(input.blindingFactor, modulus);
  if (inverse === null || modularInverse(message, modulus) === null) return { ok: false, reason: 'not-invertible' };
  const mask = modularPower({ base: input.blindingFactor, exponent: PUBLIC_EXPONENT, modulus });
  return { ok: true, blinded: integerToBytes((message * mask) % modulus, input.n.length), inverse };
}

/** What the member needs to turn the issuer's reply into a signature over the prepared message. */
export interface FinalizeInput {
  n: Uint8Array;
  preparedMessage: Uint8Array;
  saltLength: number;
  blindSignature: Uint8Array;
  inverse: bigint;
}

/**
 * Finalize, RFC 9474 §4.4: removes the blinding factor and verifies the signature by WebCrypto, which shares no code
 * with the encoding above.
 *
 * @returns the signature (as long as the modulus), or a refusal if it does not verify.
 */
export async function finalize(input: FinalizeInput): Promise<{ ok: true; signature: Bytes } | { ok: false; reason: 'bad-signature' }> {
  const modulus = bytesToInteger(input.n);
  const blindSignature = bytesToInteger(input.blindSignature);
  if (input.blindSignature.length !== input.n.length || blindSignature >= modulus) return { ok: false, reason: 'bad-signature' };
  const signature = integerToBytes((blindSignature * input.inverse) % modulus, input.n.length);
  return (await verifyPss({ ...input, signature })) ? { ok: true, signature } : { ok: false, reason: 'bad-signature' };
}

/** RSASSA-PSS-VERIFY with SHA-384 (RFC 8017 §8.1.2) by the browser. */
export async function verifyPss(input: { n: Uint8Array; preparedMessage: Uint8Array; saltLength: number; signature: Bytes }): Promise<boolean> {
  const jwk = { kty: 'RSA', alg: 'PS384', n: toBase64url(input.n), e: 'AQAB' };
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']);
  const algorithm = { name: 'RSA-PSS', saltLength: input.saltLength };
  return crypto.subtle.verify(algorithm, key, input.signature, copyBytes(input.preparedMessage));
}
