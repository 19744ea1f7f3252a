import { blindSign, makeIssuingKey, type Purpose } from '@unguarded/credentials-issuer';
import { openBytes, sealBytes } from './sealed-bytes.ts';

/** Which key: one per round, publication group and purpose. */
export interface KeyPlace {
  roundId: string;
  groupId: string;
  purpose: Purpose;
}

/** An issuing key as it is stored: n, 256 bytes, and the private half sealed under the key file and bound to its place. */
export interface StoredKey {
  modulus: Uint8Array;
  sealed: Uint8Array;
}

export interface SigningOrder {
  place: KeyPlace;
  /** The private half, sealed. */
  sealed: Uint8Array;
  /** A number from 1 to n − 1, 256 bytes. */
  blinded: Uint8Array;
}

/**
 * Makes an issuing key and seals its private half. Computes for 40 ms on average: for key processes only.
 *
 * @example makeStoredKey(sealingKey, place).modulus.length // 256
 */
export const makeStoredKey = (sealingKey: Uint8Array, place: KeyPlace): StoredKey => {
  const { n, privateKeyDer } = makeIssuingKey();
  try {
    return { modulus: n, sealed: sealBytes(sealingKey, privateKeyDer, contextOf(place)) };
  } finally {
    privateKeyDer.fill(0);
  }
};

/**
 * Opens a stored private half, signs one blinded message with it, and forgets it again. Computes for about a
 * millisecond: for key processes only.
 *
 * @returns the blind signature, 256 bytes.
 * @throws IdentityError `key-file` when the sealed half does not open; IssuerError for a broken key or machine.
 */
export const signWithStoredKey = (sealingKey: Uint8Array, { place, sealed, blinded }: SigningOrder): Uint8Array => {
  const privateKeyDer = openBytes(sealingKey, sealed, contextOf(place));
  try {
    const signed = blindSign({ privateKeyDer, blinded });
    if (!signed.ok) throw new TypeError(`A checked blinded message was refused: ${signed.reason}.`);
    return signed.signature;
  } finally {
    privateKeyDer.fill(0);
  }
};

const contextOf = ({ roundId, groupId, purpose }: KeyPlace): string => `unguarded issuing key v1\n${roundId}\n${groupId}\n${purpose}`;
