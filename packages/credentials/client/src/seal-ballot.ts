import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { ballotStatement, concatBytes, copyBytes, encodeBallot, PLAINTEXT_LENGTHS, type Bytes } from '@unguarded/credentials-wire';
import { ClientError } from './client-error.ts';
import { sha256 } from './digests.ts';
import { ed25519 } from './ed25519.ts';
import type { Right } from './right.ts';

const SUITE = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

/** What the wallet keeps of a ballot that it sent: enough to check the acknowledgement and the public list. */
export interface BallotReceipt {
  nullifier: Bytes;
  sealedHash: Bytes;
  sequence: number;
}

/**
 * Seals answers to the round's ballot keys and signs them with the right's one-time key.
 *
 * @param input.ballotKeys uncompressed P-256 points of 65 bytes, in the order of the sheet; the first seals innermost.
 * @param input.plaintext 256 bytes for answers, 2048 for a comment.
 * @param input.sequence counts up with every change, from 0 to 4294967295; the box keeps the highest.
 * @returns the bytes to send, and what to keep of them. Sealing the same answers again gives other bytes.
 * @throws ClientError `plaintext-length`, or `ballot-key` for a key that is no point of P-256.
 * @example (await sealBallot({ right, sheetHash, ballotKeys, plaintext: new Uint8Array(256), sequence: 0 })).ballot.length // 808
 */
export async function sealBallot(input: {
  right: Right;
  sheetHash: Uint8Array;
  ballotKeys: readonly Uint8Array[];
  plaintext: Uint8Array;
  sequence: number;
}): Promise<{ ballot: Bytes; receipt: BallotReceipt }> {
  const { right, sheetHash, sequence } = input;
  if (input.plaintext.length !== PLAINTEXT_LENGTHS[right.purpose]) {
    throw new ClientError('plaintext-length', 'the plaintext is not padded to its size');
  }
  const sealed = await sealInLayers({ ...input, nullifier: right.nullifier });
  const sealedHash = await sha256(sealed);
  const editSignature = await (await ed25519()).sign(right.oneTimeSeed, ballotStatement({ sheetHash, sealedHash, sequence }));
  const ballot = encodeBallot({ ...right, sequence, sealed, editSignature });
  return { ballot, receipt: { nullifier: right.nullifier, sealedHash, sequence } };
}

/** Every ballot key adds a layer `enc(65) ‖ ciphertext`, so that only all key holders together can open. */
async function sealInLayers(input: {
  ballotKeys: readonly Uint8Array[];
  plaintext: Uint8Array;
  sheetHash: Uint8Array;
  nullifier: Uint8Array;
}): Promise<Bytes> {
  if (input.ballotKeys.length === 0) throw new ClientError('ballot-key', 'the sheet lists no ballot key');
  let content = copyBytes(input.plaintext);
  for (const ballotKey of input.ballotKeys) {
    const recipientPublicKey = await importBallotKey(ballotKey);
    const { enc, ct } = await SUITE.seal({ recipientPublicKey, info: copyBytes(input.sheetHash) }, content, copyBytes(input.nullifier));
    content = concatBytes(new Uint8Array(enc), new Uint8Array(ct));
  }
  return content;
}

async function importBallotKey(ballotKey: Uint8Array): Promise<CryptoKey> {
  try {
    return await SUITE.kem.deserializePublicKey(copyBytes(ballotKey));
  } catch {
    throw new ClientError('ballot-key', 'a ballot key of the sheet is no point of P-256');
  }
}
