import { ByteReader } from './byte-reader.ts';
import { concatBytes, encodeUint32, requireLength, type Bytes } from './bytes.ts';
import { ballotLength, LENGTHS, sealedLength, type Purpose } from './lengths.ts';
import { decodeMessage, type Message } from './message.ts';

const BALLOT_VERSION = 1;

/** The fields of a ballot in their order on the wire. `sequence` counts up from 0 with every change of the answers. */
export interface Ballot {
  prepared: Bytes;
  signature: Bytes;
  oneTimePublicKey: Bytes;
  sequence: number;
  sealed: Bytes;
  editSignature: Bytes;
}

/** A ballot as it was read: its fields, and the message inside `prepared`. Nothing in it is verified yet. */
export type DecodedBallot = Ballot & { message: Message };

export type BallotRefusal = 'length' | 'version' | 'purpose';

/**
 * `0x01 ‖ prepared(114) ‖ signature(256) ‖ oneTimePublicKey(32) ‖ sequence(4) ‖ sealed ‖ editSignature(64)`.
 *
 * @throws WireError for a field of the wrong length; `sealed` is checked when the ballot is read.
 * @example encodeBallot(ballot).length // 808 with one ballot key
 */
export function encodeBallot(ballot: { [Field in keyof Ballot]: Ballot[Field] extends Bytes ? Uint8Array : Ballot[Field] }): Bytes {
  return concatBytes(
    Uint8Array.of(BALLOT_VERSION),
    requireLength('prepared', ballot.prepared, LENGTHS.preparedMessage),
    requireLength('signature', ballot.signature, LENGTHS.rightSignature),
    requireLength('oneTimePublicKey', ballot.oneTimePublicKey, LENGTHS.ed25519PublicKey),
    encodeUint32(ballot.sequence),
    ballot.sealed,
    requireLength('editSignature', ballot.editSignature, LENGTHS.ed25519Signature),
  );
}

/**
 * Reads a ballot; refuses every length but the one that its purpose and the number of ballot keys give.
 *
 * @param ballotKeyCount how many ballot keys the round sheet lists, at least 1.
 * @example decodeBallot(new Uint8Array(0), 1) // { ok: false, reason: 'length' }
 */
export function decodeBallot(bytes: Uint8Array, ballotKeyCount: number): { ok: true; ballot: DecodedBallot } | { ok: false; reason: BallotRefusal } {
  const purpose = purposeByLength(bytes.length, ballotKeyCount);
  if (purpose === null) return { ok: false, reason: 'length' };
  const reader = new ByteReader(bytes);
  if (reader.takeByte() !== BALLOT_VERSION) return { ok: false, reason: 'version' };
  const prepared = reader.take(LENGTHS.preparedMessage);
  const decoded = decodeMessage(prepared.subarray(LENGTHS.prefix));
  if (!decoded.ok) return decoded;
  if (decoded.message.purpose !== purpose) return { ok: false, reason: 'length' };
  const ballot: DecodedBallot = {
    prepared,
    message: decoded.message,
    signature: reader.take(LENGTHS.rightSignature),
    oneTimePublicKey: reader.take(LENGTHS.ed25519PublicKey),
    sequence: reader.takeUint32(),
    sealed: reader.take(sealedLength(ballotKeyCount, purpose)),
    editSignature: reader.take(LENGTHS.ed25519Signature),
  };
  return { ok: true, ballot };
}

function purposeByLength(length: number, ballotKeyCount: number): Purpose | null {
  if (length === ballotLength(ballotKeyCount, 'answers')) return 'answers';
  return length === ballotLength(ballotKeyCount, 'comment') ? 'comment' : null;
}
