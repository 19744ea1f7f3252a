import { compareBytes, LENGTHS } from '@unguarded/credentials-wire';
import { modulusOf, openPrivateKey } from './issuing-key.ts';
import { rawPrivateOperation } from './raw-rsa.ts';

/** Why a blinded message is not signed: another length than the modulus, or a number that is not from 1 to n − 1. */
export type BlindSignRefusal = 'length' | 'out-of-range';

const ZERO = new Uint8Array(LENGTHS.issuingKey);

/**
 * BlindSign, RFC 9474 §4.3. Deterministic: the same blinded bytes give the same signature. What is signed stays
 * unknown here.
 *
 * @param request.privateKeyDer PKCS #8 as `makeIssuingKey` made it.
 * @param request.blinded what the member sent; 256 bytes, or it is refused.
 * @returns the 256 bytes of the blind signature.
 * @throws IssuerError `private-key` for a broken stored key, `signing-fault` if the check after signing fails.
 * @example blindSign({ privateKeyDer, blinded: new Uint8Array(3) }) // { ok: false, reason: 'length' }
 */
export function blindSign(request: {
  privateKeyDer: Uint8Array;
  blinded: Uint8Array;
}): { ok: true; signature: Uint8Array } | { ok: false; reason: BlindSignRefusal } {
  if (request.blinded.length !== LENGTHS.issuingKey) return { ok: false, reason: 'length' };
  const privateKey = openPrivateKey(request.privateKeyDer);
  const aboveZero = compareBytes(request.blinded, ZERO) > 0;
  const belowModulus = compareBytes(request.blinded, modulusOf(privateKey)) < 0;
  if (!aboveZero || !belowModulus) return { ok: false, reason: 'out-of-range' };
  return { ok: true, signature: rawPrivateOperation(privateKey, request.blinded) };
}
