import { createPublicKey, type KeyObject } from 'node:crypto';
import { concatBytes, fromHex, toBase64url } from '@unguarded/credentials-wire';

/** The fixed head of an Ed25519 public key in DER (RFC 8410 §4). */
const SPKI_HEAD = fromHex('302a300506032b6570032100');

const issuingKeys = new WeakMap<Uint8Array, KeyObject>();

/**
 * The key object of an issuing key. Parsed once for every byte array that a sheet's facts hold, and forgotten with it.
 *
 * @param n modulus, 256 bytes; the exponent is 65537 by definition.
 */
export function issuingKeyObject(n: Uint8Array): KeyObject {
  const known = issuingKeys.get(n);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { kty: 'RSA', n: toBase64url(n), e: 'AQAB' }, format: 'jwk' });
  issuingKeys.set(n, key);
  return key;
}

/** The key object of an Ed25519 public key of 32 bytes, whatever they are: a point that is none verifies nothing. */
export function ed25519KeyObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(concatBytes(SPKI_HEAD, publicKey)), format: 'der', type: 'spki' });
}
