import { createHash } from 'node:crypto';

const sha256 = (...parts: Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * The Merkle tree hash of RFC 6962, section 2.1, with SHA-256: leaves are hashed after a byte 0x00, nodes after 0x01,
 * and a list is split at the largest power of two below its length.
 *
 * @example merkleRoot([]).toString('hex') // 'e3b0c442…', the hash of nothing
 */
export function merkleRoot(leaves: Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  return rootOf(leaves.map((leaf) => sha256(Uint8Array.of(0), leaf)));
}

function rootOf(hashes: Buffer[]): Buffer {
  const [first] = hashes;
  if (first === undefined) throw new Error('A tree has at least one leaf.');
  if (hashes.length === 1) return first;
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return sha256(Uint8Array.of(1), rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}
