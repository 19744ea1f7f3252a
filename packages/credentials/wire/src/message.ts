import { ByteReader } from './byte-reader.ts';
import { concatBytes, requireLength, type Bytes } from './bytes.ts';
import { fromHex, toHex } from './hex.ts';
import { LENGTHS, type Purpose } from './lengths.ts';

const MESSAGE_VERSION = 1;
const PURPOSE_BYTES: Readonly<Record<Purpose, number>> = { answers: 1, comment: 2 };

/** What the issuer signs without seeing it. `groupId` in hexadecimal, hashes as 32 bytes. */
export interface Message {
  sheetHash: Bytes;
  purpose: Purpose;
  groupId: string;
  oneTimeKeyHash: Bytes;
}

export type MessageRefusal = 'length' | 'version' | 'purpose';

/**
 * The part of a message that names the round, the purpose and the group:
 * `0x01 ‖ sheetHash(32) ‖ purpose(1) ‖ groupId(16)`, 50 bytes. The wallet's randomness is bound to it as well.
 */
export function encodeMessageContext(message: Pick<Message, 'groupId' | 'purpose'> & { sheetHash: Uint8Array }): Bytes {
  return concatBytes(
    Uint8Array.of(MESSAGE_VERSION),
    requireLength('sheetHash', message.sheetHash, LENGTHS.sheetHash),
    Uint8Array.of(PURPOSE_BYTES[message.purpose]),
    requireLength('groupId', fromHex(message.groupId), LENGTHS.groupId),
  );
}

/**
 * `0x01 ‖ sheetHash(32) ‖ purpose(1: 1 answers, 2 comment) ‖ groupId(16) ‖ SHA-256(one-time public key)(32)`, 82 bytes.
 *
 * @throws WireError for a field of the wrong length.
 * @example encodeMessage({ sheetHash, purpose: 'answers', groupId: '00'.repeat(16), oneTimeKeyHash }).length // 82
 */
export function encodeMessage(message: { [Field in keyof Message]: Message[Field] extends Bytes ? Uint8Array : Message[Field] }): Bytes {
  return concatBytes(encodeMessageContext(message), requireLength('oneTimeKeyHash', message.oneTimeKeyHash, LENGTHS.hash));
}

/**
 * Reads a message; refuses any other length, version or purpose.
 *
 * @example decodeMessage(new Uint8Array(81)) // { ok: false, reason: 'length' }
 */
export function decodeMessage(bytes: Uint8Array): { ok: true; message: Message } | { ok: false; reason: MessageRefusal } {
  if (bytes.length !== LENGTHS.message) return { ok: false, reason: 'length' };
  const reader = new ByteReader(bytes);
  if (reader.takeByte() !== MESSAGE_VERSION) return { ok: false, reason: 'version' };
  const sheetHash = reader.take(LENGTHS.sheetHash);
  const purpose = purposeOf(reader.takeByte());
  if (purpose === null) return { ok: false, reason: 'purpose' };
  const groupId = toHex(reader.take(LENGTHS.groupId));
  return { ok: true, message: { sheetHash, purpose, groupId, oneTimeKeyHash: reader.take(LENGTHS.hash) } };
}

function purposeOf(byte: number): Purpose | null {
  if (byte === PURPOSE_BYTES.answers) return 'answers';
  return byte === PURPOSE_BYTES.comment ? 'comment' : null;
}
