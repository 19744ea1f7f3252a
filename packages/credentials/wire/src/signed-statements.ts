import { asciiBytes } from './ascii.ts';
import { concatBytes, encodeUint32, requireLength, type Bytes } from './bytes.ts';
import { LENGTHS } from './lengths.ts';

// Every Ed25519 signature of the protocol covers a label of its own, so that none can be shown as another.
const LABELS = {
  sheet: asciiBytes('unguarded sheet v1\n'),
  release: asciiBytes('unguarded release v1\n'),
  ballot: asciiBytes('unguarded ballot v1\n'),
  receipt: asciiBytes('unguarded receipt v1\n'),
  bulletin: asciiBytes('unguarded bulletin v1\n'),
  destruction: asciiBytes('unguarded destruction v1\n'),
  approval: asciiBytes('unguarded approval v1\n'),
  issuedCounts: asciiBytes('unguarded issued counts v1\n'),
} as const;

/** What the deployment key signs of a round sheet: `'unguarded sheet v1\n' ‖ UTF-8 text`. */
export function sheetStatement(textBytes: Uint8Array): Bytes {
  return concatBytes(LABELS.sheet, textBytes);
}

/** What the deployment key signs of a release: `'unguarded release v1\n' ‖ UTF-8 text`. Insights, which know no credentials, write it themselves; here it stands among all labels. */
export function releaseStatement(textBytes: Uint8Array): Bytes {
  return concatBytes(LABELS.release, textBytes);
}

/**
 * What the one-time key signs, so that only the holder of a right can change its answers:
 * `'unguarded ballot v1\n' ‖ sheetHash(32) ‖ SHA-256(sealed)(32) ‖ sequence(4)`.
 */
export function ballotStatement(ballot: { sheetHash: Uint8Array; sealedHash: Uint8Array; sequence: number }): Bytes {
  return concatBytes(
    LABELS.ballot,
    requireLength('sheetHash', ballot.sheetHash, LENGTHS.sheetHash),
    requireLength('sealedHash', ballot.sealedHash, LENGTHS.hash),
    encodeUint32(ballot.sequence),
  );
}

/** What was acknowledged: this right's ballot of this round, with this ciphertext, at this sequence number. */
export interface ReceiptFacts {
  sheetHash: Uint8Array;
  nullifier: Uint8Array;
  sealedHash: Uint8Array;
  sequence: number;
}

/**
 * What the box key signs when a ballot is stored:
 * `'unguarded receipt v1\n' ‖ sheetHash(32) ‖ nullifier(32) ‖ SHA-256(sealed)(32) ‖ sequence(4)`.
 */
export function receiptStatement(receipt: ReceiptFacts): Bytes {
  return concatBytes(
    LABELS.receipt,
    requireLength('sheetHash', receipt.sheetHash, LENGTHS.sheetHash),
    requireLength('nullifier', receipt.nullifier, LENGTHS.nullifier),
    requireLength('sealedHash', receipt.sealedHash, LENGTHS.hash),
    encodeUint32(receipt.sequence),
  );
}

/** What the box key signs of a bulletin: `'unguarded bulletin v1\n' ‖ everything before the signature`. */
export function bulletinStatement(body: Uint8Array): Bytes {
  return concatBytes(LABELS.bulletin, body);
}

/** What whoever destroyed a key signs: `'unguarded destruction v1\n' ‖ UTF-8 text`, docs/protocol.md §9. */
export function destructionStatement(textBytes: Uint8Array): Bytes {
  return concatBytes(LABELS.destruction, textBytes);
}

/** What an approving body signs of a round sheet, beside the deployment: `'unguarded approval v1\n' ‖ UTF-8 sheet text`. */
export function approvalStatement(sheetText: Uint8Array): Bytes {
  return concatBytes(LABELS.approval, sheetText);
}

/** What the deployment key signs once a day: `'unguarded issued counts v1\n' ‖ UTF-8 text`, docs/protocol.md §12. */
export function issuedCountsStatement(textBytes: Uint8Array): Bytes {
  return concatBytes(LABELS.issuedCounts, textBytes);
}
