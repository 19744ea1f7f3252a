import { createPrivateKey, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  bulletinLeaf,
  bulletinStatement,
  compareBytes,
  concatBytes,
  copyBytes,
  destructionStatement,
  encodeBulletinBody,
  fromBase64url,
  fromHex,
  LENGTHS,
  merkleRoot,
  receiptStatement,
  type BulletinEntry,
  type Bytes,
  type Purpose,
  type ReceiptFacts,
} from '@unguarded/credentials-wire';
import { sha256 } from './digests.ts';
import { VerifierError } from './verifier-error.ts';

/** The fixed head of a PKCS #8 Ed25519 private key (RFC 8410 §7). */
const PKCS8_HEAD = fromHex('302e020100300506032b657004220420');

/** The key by which the box acknowledges ballots and signs bulletins. */
export interface BoxKey {
  /** Ed25519 public key, 32 bytes, for the round sheet. */
  publicKey: Bytes;
  /** Ed25519 seed, 32 bytes. */
  privateKey: Bytes;
}

/**
 * Makes a box key.
 *
 * @example generateBoxKey().publicKey.length // 32
 */
export function generateBoxKey(): BoxKey {
  const privateKey = copyBytes(randomBytes(LENGTHS.ed25519Seed));
  return { publicKey: boxPublicKey(privateKey), privateKey };
}

/**
 * The public half of a stored box key, 32 bytes.
 *
 * @throws VerifierError `private-key` unless the seed has 32 bytes.
 */
export function boxPublicKey(privateKey: Uint8Array): Bytes {
  const { x } = createPublicKey(keyObject(privateKey)).export({ format: 'jwk' });
  return fromBase64url(x ?? '');
}

/**
 * Acknowledges a stored ballot. Deterministic: the same ballot again is acknowledged by the same bytes.
 *
 * @returns 64 bytes, the whole response body of the answer door.
 */
export function signAcknowledgement(receipt: ReceiptFacts & { boxPrivateKey: Uint8Array }): Bytes {
  return copyBytes(sign(null, receiptStatement(receipt), keyObject(receipt.boxPrivateKey)));
}

/**
 * Makes a round's bulletin for one purpose: sorts the entries, computes the Merkle root and signs.
 *
 * @param bulletin.entries every counted ballot once, in any order.
 * @returns the bytes of the file, the same for the same entries in whatever order.
 * @throws WireError `not-sorted` if a nullifier occurs twice.
 */
export async function signBulletin(bulletin: {
  boxPrivateKey: Uint8Array;
  purpose: Purpose;
  roundId: string;
  sheetHash: Uint8Array;
  entries: readonly { nullifier: Uint8Array; sealedHash: Uint8Array }[];
}): Promise<Bytes> {
  const entries = sortByNullifier(bulletin.entries);
  const root = await merkleRoot(entries.map(bulletinLeaf), sha256);
  const body = encodeBulletinBody({ purpose: bulletin.purpose, roundId: bulletin.roundId, sheetHash: copyBytes(bulletin.sheetHash), merkleRoot: root, entries });
  return concatBytes(body, sign(null, bulletinStatement(body), keyObject(bulletin.boxPrivateKey)));
}

/** Signs that a key was destroyed, 64 bytes; the text is that of docs/protocol.md §9. */
export function signDestruction({ boxPrivateKey, text }: { boxPrivateKey: Uint8Array; text: string }): Bytes {
  return copyBytes(sign(null, destructionStatement(Buffer.from(text, 'utf8')), keyObject(boxPrivateKey)));
}

function sortByNullifier(entries: readonly { nullifier: Uint8Array; sealedHash: Uint8Array }[]): BulletinEntry[] {
  return entries
    .map(({ nullifier, sealedHash }) => ({ nullifier: copyBytes(nullifier), sealedHash: copyBytes(sealedHash) }))
    .toSorted((left, right) => compareBytes(left.nullifier, right.nullifier));
}

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

function keyObject(seed: Uint8Array): KeyObject {
  const known = keyObjects.get(seed);
  if (known !== undefined) return known;
  if (seed.length !== LENGTHS.ed25519Seed) throw new VerifierError('private-key', 'a box key is a seed of 32 bytes');
  const key = createPrivateKey({ key: Buffer.from(concatBytes(PKCS8_HEAD, seed)), format: 'der', type: 'pkcs8' });
  keyObjects.set(seed, key);
  return key;
}
