import { constants, verify } from 'node:crypto';
import { LENGTHS } from '@unguarded/credentials-wire';
import { issuingKeyObject } from './public-keys.ts';

/**
 * Verify, RFC 9474 §4.5: RSASSA-PSS with SHA-384, MGF1-SHA384 and a salt of 48 bytes, exponent 65537.
 *
 * @param claim.n modulus of the issuing key; keep the same array for the same key, its parsed form is remembered.
 * @returns false for anything that does not verify, a signature of another length included.
 */
export function verifyRight(claim: { n: Uint8Array; preparedMessage: Uint8Array; signature: Uint8Array }): boolean {
  const key = { key: issuingKeyObject(claim.n), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: LENGTHS.pssSalt };
  return verify('sha384', claim.preparedMessage, key, claim.signature);
}
