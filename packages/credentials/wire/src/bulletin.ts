import { asciiBytes } from './ascii.ts';
import { ByteReader } from './byte-reader.ts';
import { compareBytes, concatBytes, copyBytes, encodeUint32, equalBytes, joinBytes, requireLength, type Bytes } from './bytes.ts';
import { fromHex, toHex } from './hex.ts';
import { LENGTHS, type Purpose } from './lengths.ts';
import { WireError } from './wire-error.ts';

/** A round has two public lists, one a purpose: neither can be shown as the other, and each count is exact. */
const MAGIC: Readonly<Record<Purpose, Bytes>> = { answers: asciiBytes('UGB1'), comment: asciiBytes('UGC1') };
const MAGIC_LENGTH = 4;
const HEADER_LENGTH = MAGIC_LENGTH + LENGTHS.roundId + LENGTHS.sheetHash + 4 + LENGTHS.hash;
const ENTRY_LENGTH = LENGTHS.nullifier + LENGTHS.hash;

/** One counted ballot: whose right it used up (nobody can tell whose that is) and the hash of what was sealed. */
export interface BulletinEntry {
  nullifier: Bytes;
  sealedHash: Bytes;
}

/** The public list of a closed round for one purpose. Entries stand in the order of their nullifiers, each nullifier once. */
export interface Bulletin {
  purpose: Purpose;
  roundId: string;
  sheetHash: Bytes;
  merkleRoot: Bytes;
  entries: BulletinEntry[];
}

export type BulletinRefusal = 'length' | 'magic' | 'order';

/** The bytes of one entry, which are also the leaf of the Merkle tree: `nullifier(32) ‖ SHA-256(sealed)(32)`. */
export function bulletinLeaf(entry: { nullifier: Uint8Array; sealedHash: Uint8Array }): Bytes {
  return concatBytes(
    requireLength('nullifier', entry.nullifier, LENGTHS.nullifier),
    requireLength('sealedHash', entry.sealedHash, LENGTHS.hash),
  );
}

/**
 * Everything before the signature:
 * `'UGB1' (answers) or 'UGC1' (comments) ‖ roundId(16) ‖ sheetHash(32) ‖ count(4) ‖ merkleRoot(32) ‖
 * count × (nullifier(32) ‖ SHA-256(sealed)(32))`.
 *
 * @throws WireError `not-sorted` unless the nullifiers ascend strictly, `wrong-length` for a field of another length.
 */
export function encodeBulletinBody(bulletin: Bulletin): Bytes {
  if (!ascends(bulletin.entries)) throw new WireError('not-sorted', 'bulletin entries must ascend by nullifier');
  return concatBytes(
    MAGIC[bulletin.purpose],
    requireLength('roundId', fromHex(bulletin.roundId), LENGTHS.roundId),
    requireLength('sheetHash', bulletin.sheetHash, LENGTHS.sheetHash),
    encodeUint32(bulletin.entries.length),
    requireLength('merkleRoot', bulletin.merkleRoot, LENGTHS.hash),
    joinBytes(bulletin.entries.map(bulletinLeaf)),
  );
}

/**
 * A whole bulletin: body, then the box key's signature (64).
 *
 * @example encodeBulletin({ purpose: 'answers', roundId, sheetHash, merkleRoot, entries: [], signature }).length // 152
 */
export function encodeBulletin(bulletin: Bulletin & { signature: Uint8Array }): Bytes {
  return concatBytes(encodeBulletinBody(bulletin), requireLength('signature', bulletin.signature, LENGTHS.ed25519Signature));
}

/**
 * Reads a bulletin; refuses another length than its count gives, another magic, and entries out of order or twice.
 * Root and signature are not verified here. `body` is what the signature covers (after its label).
 *
 * @example decodeBulletin(new Uint8Array(3)) // { ok: false, reason: 'length' }
 */
export function decodeBulletin(
  bytes: Uint8Array,
): { ok: true; bulletin: Bulletin & { signature: Bytes }; body: Bytes } | { ok: false; reason: BulletinRefusal } {
  if (bytes.length < HEADER_LENGTH + LENGTHS.ed25519Signature) return { ok: false, reason: 'length' };
  const reader = new ByteReader(bytes);
  const purpose = purposeOf(reader.take(MAGIC_LENGTH));
  if (purpose === null) return { ok: false, reason: 'magic' };
  const roundId = toHex(reader.take(LENGTHS.roundId));
  const sheetHash = reader.take(LENGTHS.sheetHash);
  const count = reader.takeUint32();
  const bodyLength = HEADER_LENGTH + count * ENTRY_LENGTH;
  if (bytes.length !== bodyLength + LENGTHS.ed25519Signature) return { ok: false, reason: 'length' };
  const merkleRoot = reader.take(LENGTHS.hash);
  const entries = Array.from({ length: count }, () => takeEntry(reader));
  if (!ascends(entries)) return { ok: false, reason: 'order' };
  const signature = reader.take(LENGTHS.ed25519Signature);
  return { ok: true, bulletin: { purpose, roundId, sheetHash, merkleRoot, entries, signature }, body: copyBytes(bytes.subarray(0, bodyLength)) };
}

function purposeOf(magic: Uint8Array): Purpose | null {
  if (equalBytes(magic, MAGIC.answers)) return 'answers';
  return equalBytes(magic, MAGIC.comment) ? 'comment' : null;
}

function takeEntry(reader: ByteReader): BulletinEntry {
  return { nullifier: reader.take(LENGTHS.nullifier), sealedHash: reader.take(LENGTHS.hash) };
}

function ascends(entries: readonly BulletinEntry[]): boolean {
  return entries.every((entry, index) => {
    const previous = entries[index - 1];
    return previous === undefined || compareBytes(previous.nullifier, entry.nullifier) < 0;
  });
}
