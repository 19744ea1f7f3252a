import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { LENGTHS } from '@unguarded/credentials-wire';
import { IssuerError } from './issuer-error.ts';

/** One group's key for one purpose of one round: the public modulus and the private key in PKCS #8 (DER). */
export interface IssuingKey {
  /** Modulus, big-endian, 256 bytes; the exponent is 65537 by definition. */
  n: Uint8Array;
  privateKeyDer: Uint8Array;
}

const BITS = 8 * LENGTHS.issuingKey;

/**
 * Makes one RSA-2048 key in this thread: 40 ms on average, up to 120 ms. For threads that serve no requests. The private
 * key is in the one buffer that is returned: whoever has sealed it overwrites it.
 *
 * @example makeIssuingKey().n.length // 256
 */
export function makeIssuingKey(): IssuingKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: BITS, publicExponent: 65537 });
  return { n: modulusOf(privateKey), privateKeyDer: privateKey.export({ type: 'pkcs8', format: 'der' }) };
}

/**
 * Reads a stored private key.
 *
 * @throws IssuerError `private-key` if the bytes are no RSA-2048 key with exponent 65537.
 */
export function openPrivateKey(privateKeyDer: Uint8Array): KeyObject {
  const key = parsePrivateKey(privateKeyDer);
  const details = key.asymmetricKeyDetails;
  const fits = key.asymmetricKeyType === 'rsa' && details?.modulusLength === BITS && details.publicExponent === 65537n;
  if (!fits) throw new IssuerError('private-key', 'the stored issuing key is no RSA-2048 key with exponent 65537');
  return key;
}

/** The modulus of a key, 256 bytes. */
export function modulusOf(privateKey: KeyObject): Uint8Array {
  const { n } = createPublicKey(privateKey).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(n ?? '', 'base64url'));
}

function parsePrivateKey(privateKeyDer: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: viewOf(privateKeyDer), format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw new IssuerError('private-key', 'the stored issuing key cannot be read', { cause });
  }
}

/** No copy of a private key that nobody would overwrite. */
const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
