import { WireError } from './wire-error.ts';

/** What a right may be used for. One issuing key each: with one key for both, a wallet could vote twice. */
export type Purpose = 'answers' | 'comment';

/** Lengths in bytes of every fixed field, docs/protocol.md §2. */
export const LENGTHS = {
  roundId: 16,
  groupId: 16,
  sheetHash: 32,
  hash: 32,
  nullifier: 32,
  secret: 32,
  prefix: 32,
  message: 82,
  preparedMessage: 114,
  pssSalt: 48,
  issuingKey: 256,
  blindSignature: 256,
  rightSignature: 256,
  ed25519PublicKey: 32,
  ed25519Seed: 32,
  ed25519Signature: 64,
  ballotKey: 65,
  /** What one HPKE layer adds: the encapsulated P-256 point and the AES-GCM tag. */
  sealLayer: 65 + 16,
} as const;

/** Length in bytes of what is sealed: answers are padded to one size, comments to another. */
export const PLAINTEXT_LENGTHS: Readonly<Record<Purpose, number>> = { answers: 256, comment: 2048 };

/** Everything of a ballot but its sealed part: version, prepared message, signature, one-time key, sequence, signature. */
const BALLOT_OVERHEAD = 1 + LENGTHS.preparedMessage + LENGTHS.rightSignature + LENGTHS.ed25519PublicKey + 4 + LENGTHS.ed25519Signature;

/**
 * Length in bytes of the sealed part of a ballot.
 *
 * @param ballotKeyCount how many ballot keys the round sheet lists, at least 1; each adds one layer.
 * @throws WireError `out-of-range` for a count below 1.
 * @example sealedLength(1) // 337 = 256 + 81
 */
export function sealedLength(ballotKeyCount: number, purpose: Purpose = 'answers'): number {
  if (!Number.isInteger(ballotKeyCount) || ballotKeyCount < 1) {
    throw new WireError('out-of-range', 'a round has at least one ballot key');
  }
  return PLAINTEXT_LENGTHS[purpose] + ballotKeyCount * LENGTHS.sealLayer;
}

/**
 * Length in bytes of a whole ballot, the only length that the answer door takes for this purpose and round.
 *
 * @example ballotLength(1) // 808
 */
export function ballotLength(ballotKeyCount: number, purpose: Purpose = 'answers'): number {
  return BALLOT_OVERHEAD + sealedLength(ballotKeyCount, purpose);
}
