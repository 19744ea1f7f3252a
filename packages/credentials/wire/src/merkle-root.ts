import { concatBytes, type Bytes } from './bytes.ts';

/** SHA-256 of the runtime: `crypto.subtle` in a browser, `node:crypto` on a server. */
export type Sha256 = (bytes: Bytes) => Bytes | Promise<Bytes>;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * Merkle tree hash of a list, RFC 6962 §2.1: SHA-256(0x00 ‖ leaf), SHA-256(0x01 ‖ left ‖ right), SHA-256('') if empty.
 *
 * Pairing level by level and carrying an odd last node up gives the same tree as the RFC's split at the largest power
 * of two below the length.
 *
 * @param leaves the leaves in order, of any length each.
 * @returns 32 bytes.
 * @example toHex(await merkleRoot([], sha256)) // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export async function merkleRoot(leaves: readonly Uint8Array[], sha256: Sha256): Promise<Bytes> {
  let level = await Promise.all(leaves.map(async (leaf) => sha256(concatBytes(LEAF, leaf))));
  while (level.length > 1) level = await parentLevel(level, sha256);
  return level[0] ?? sha256(new Uint8Array(0));
}

async function parentLevel(level: readonly Bytes[], sha256: Sha256): Promise<Bytes[]> {
  const leftNodes = level.filter((_, index) => index % 2 === 0);
  return Promise.all(
    leftNodes.map(async (left, pair) => {
      const right = level[2 * pair + 1];
      return right === undefined ? left : sha256(concatBytes(NODE, left, right));
    }),
  );
}
