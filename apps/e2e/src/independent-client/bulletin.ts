import { isSignedBy } from './ed25519.ts';
import { ascii, join, sha256 } from './octets.ts';
import type { Sheet } from './round-sheet.ts';

const HEAD = 88;
const ENTRY = 64;
const SIGNATURE = 64;

/** RFC 6962 §2.1. */
const treeHash = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] as Buffer);
  let split = 1;
  while (2 * split < leaves.length) split *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
};

/** §8: checks the whole file, of the purpose that its first bytes name; gives what it says about each nullifier, in hexadecimal. */
export const openBulletin = (bytes: Buffer, { sheet, magic }: { sheet: Sheet; magic: string }): Map<string, string> => {
  const body = bytes.subarray(0, -SIGNATURE);
  const count = bytes.readUInt32BE(52);
  const head = join(ascii(magic), sheet.roundId, sheet.sheetHash);
  if (!bytes.subarray(0, 52).equals(head) || bytes.length !== HEAD + ENTRY * count + SIGNATURE) throw new Error('Not the public list of this round.');
  if (!isSignedBy(sheet.boxKey, join(ascii('unguarded bulletin v1\n'), body), bytes.subarray(-SIGNATURE))) throw new Error('The public list is not signed by the box.');
  const entries = Array.from({ length: count }, (_, index) => body.subarray(HEAD + ENTRY * index, HEAD + ENTRY * (index + 1)));
  const ascends = entries.every((entry, index) => index === 0 || Buffer.compare(entries[index - 1]?.subarray(0, 32) ?? entry, entry.subarray(0, 32)) < 0);
  if (!ascends || !treeHash(entries).equals(bytes.subarray(56, HEAD))) throw new Error('The public list is not in order.');
  return new Map(entries.map((entry) => [entry.toString('hex', 0, 32), entry.toString('hex', 32)]));
};
