import { asciiBytes, concatBytes, copyBytes, encodeMessageContext, LENGTHS, type Bytes, type Purpose } from '@unguarded/credentials-wire';
import { bytesToInteger } from './big-integers.ts';
import { sha256 } from './digests.ts';

/** Sixteen bytes more than the modulus: the remainder modulo n − 1 is then uniform up to 2⁻¹²⁸ (RFC 9380 §5.1). */
const BLINDING_FACTOR_LENGTH = LENGTHS.issuingKey + 16;

/** Everything that a right is a right for. All randomness of a right depends on all of it. */
export interface RightContext {
  purpose: Purpose;
  sheetHash: Uint8Array;
  groupId: string;
  issuingKey: Uint8Array;
}

/** The random values of one right, all recomputable from the wallet's secret. */
export interface DerivedRandomness {
  oneTimeSeed: Bytes;
  prefix: Bytes;
  salt: Bytes;
  /** The blinding factor's attempt 1, 2, … (2 is needed only if 1 shares a divisor with the modulus). */
  blindingFactor: (attempt: number) => Promise<bigint>;
}

/**
 * Derives one-time key seed, message prefix, PSS salt and blinding factor from the wallet's secret by HKDF-SHA-384
 * (RFC 5869), `salt = SHA-256(n ‖ message context)` and one label each, docs/protocol.md §4.
 *
 * The salt binds round sheet, purpose and group besides the key: a server that shows one wallet two sheets with the
 * same key would otherwise get two messages under one blinding factor, and their quotient names the wallet.
 *
 * @param secret 32 random bytes of this round and purpose.
 */
export async function deriveRandomness(secret: Uint8Array, context: RightContext): Promise<DerivedRandomness> {
  const key = await crypto.subtle.importKey('raw', copyBytes(secret), 'HKDF', false, ['deriveBits']);
  const salt = await sha256(concatBytes(context.issuingKey, encodeMessageContext(context)));
  const expand = async (label: string, length: number): Promise<Bytes> => {
    const algorithm = { name: 'HKDF', hash: 'SHA-384', salt, info: asciiBytes(label) };
    return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 8 * length));
  };
  const lastFactor = bytesToInteger(context.issuingKey) - 1n;
  return {
    oneTimeSeed: await expand('unguarded v1 one-time key', LENGTHS.ed25519Seed),
    prefix: await expand('unguarded v1 message prefix', LENGTHS.prefix),
    salt: await expand('unguarded v1 pss salt', LENGTHS.pssSalt),
    blindingFactor: async (attempt) => {
      const label = `unguarded v1 blinding factor${attempt === 1 ? '' : ` ${attempt}`}`;
      return (bytesToInteger(await expand(label, BLINDING_FACTOR_LENGTH)) % lastFactor) + 1n;
    },
  };
}
