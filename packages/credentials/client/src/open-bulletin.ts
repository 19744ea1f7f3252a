import { bulletinLeaf, bulletinStatement, decodeBulletin, equalBytes, merkleRoot, toHex, type Purpose } from '@unguarded/credentials-wire';
import { sha256 } from './digests.ts';
import { ed25519 } from './ed25519.ts';

/** The public list of a closed round, verified as a whole. Nobody learns which entry was looked up. */
export interface OpenedBulletin {
  roundId: string;
  count: number;
  merkleRoot: Uint8Array;
  /** Whether exactly this ciphertext is counted for this right. */
  has(nullifier: Uint8Array, sealedHash: Uint8Array): boolean;
  /** Whether the right is in the list at all, with whatever answers. */
  hasNullifier(nullifier: Uint8Array): boolean;
}

export type BulletinRefusalReason = 'malformed' | 'wrong-purpose' | 'wrong-round' | 'bad-signature' | 'bad-root';

/**
 * Verifies a whole bulletin: layout, order, purpose, round sheet, the box key's signature and the Merkle root.
 *
 * @param input.bytes the file as it was downloaded.
 * @param input.purpose which of the round's two lists it must be; answers when left out.
 * @param input.boxKey Ed25519 public key of the sheet, 32 bytes.
 * @param input.sheetHash hash of the sheet that the wallet took part under, 32 bytes.
 */
export async function openBulletin(input: {
  bytes: Uint8Array;
  purpose?: Purpose;
  boxKey: Uint8Array;
  sheetHash: Uint8Array;
}): Promise<({ ok: true } & OpenedBulletin) | { ok: false; reason: BulletinRefusalReason }> {
  const decoded = decodeBulletin(input.bytes);
  if (!decoded.ok) return { ok: false, reason: 'malformed' };
  const { bulletin, body } = decoded;
  if (bulletin.purpose !== (input.purpose ?? 'answers')) return { ok: false, reason: 'wrong-purpose' };
  if (!equalBytes(bulletin.sheetHash, input.sheetHash)) return { ok: false, reason: 'wrong-round' };
  const claim = { publicKey: input.boxKey, message: bulletinStatement(body), signature: bulletin.signature };
  if (!(await (await ed25519()).verify(claim))) return { ok: false, reason: 'bad-signature' };
  const root = await merkleRoot(bulletin.entries.map(bulletinLeaf), sha256);
  if (!equalBytes(root, bulletin.merkleRoot)) return { ok: false, reason: 'bad-root' };
  const sealedHashes = new Map(bulletin.entries.map((entry) => [toHex(entry.nullifier), toHex(entry.sealedHash)]));
  return {
    ok: true,
    roundId: bulletin.roundId,
    count: bulletin.entries.length,
    merkleRoot: root,
    has: (nullifier, sealedHash) => sealedHashes.get(toHex(nullifier)) === toHex(sealedHash),
    hasNullifier: (nullifier) => sealedHashes.has(toHex(nullifier)),
  };
}
