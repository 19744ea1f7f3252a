import { createECDH } from 'node:crypto';
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { copyBytes, LENGTHS, type Bytes } from '@unguarded/credentials-wire';
import { VerifierError } from './verifier-error.ts';

const SUITE = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
const PRIVATE_KEY_LENGTH = 32;

/** A round's ballot key. Whoever holds the private half can read sealed ballots until it is destroyed. */
export interface BallotKey {
  /** Uncompressed P-256 point, 65 bytes, for the round sheet. */
  publicKey: Bytes;
  /** Scalar, 32 bytes, big-endian. */
  privateKey: Bytes;
}

/**
 * Makes a ballot key (P-256).
 *
 * @example generateBallotKey().publicKey.length // 65
 */
export function generateBallotKey(): BallotKey {
  const pair = createECDH('prime256v1');
  const publicKey = copyBytes(pair.generateKeys());
  const privateKey = new Uint8Array(PRIVATE_KEY_LENGTH);
  const scalar = pair.getPrivateKey();
  privateKey.set(scalar, PRIVATE_KEY_LENGTH - scalar.length); // OpenSSL drops leading zero bytes
  return { publicKey, privateKey };
}

/**
 * The public half of a stored ballot key, 65 bytes.
 *
 * @throws VerifierError `private-key` if the bytes are no scalar of P-256.
 */
export function ballotPublicKey(privateKey: Uint8Array): Bytes {
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(privateKey);
  } catch (cause) {
    throw new VerifierError('private-key', 'the stored ballot key is no P-256 key', { cause });
  }
  return copyBytes(pair.getPublicKey());
}

/**
 * Opens what a member sealed, layer by layer, the last ballot key's first.
 *
 * @param input.ballotPrivateKeys 32-byte scalars in the order in which the sheet lists their public halves.
 * @param input.nullifier of the ballot that carried it: a copied ciphertext does not open under another right.
 * @returns the padded plaintext (256 bytes of answers), or null if it does not open: a spoilt ballot.
 * @throws VerifierError `private-key` if a stored key is no scalar of P-256.
 */
export async function openSealed(input: {
  sealed: Uint8Array;
  ballotPrivateKeys: readonly Uint8Array[];
  sheetHash: Uint8Array;
  nullifier: Uint8Array;
}): Promise<Bytes | null> {
  let content = copyBytes(input.sealed);
  for (const privateKey of input.ballotPrivateKeys.toReversed()) {
    const opened = await openLayer({ ...input, content, recipientKey: await importPair(privateKey) });
    if (opened === null) return null;
    content = opened;
  }
  return content;
}

interface Layer {
  content: Bytes;
  recipientKey: CryptoKeyPair;
  sheetHash: Uint8Array;
  nullifier: Uint8Array;
}

async function openLayer(layer: Layer): Promise<Bytes | null> {
  const enc = layer.content.slice(0, LENGTHS.ballotKey);
  const ciphertext = layer.content.slice(LENGTHS.ballotKey);
  const parameters = { recipientKey: layer.recipientKey, enc, info: copyBytes(layer.sheetHash) };
  try {
    return new Uint8Array(await SUITE.open(parameters, ciphertext, copyBytes(layer.nullifier)));
  } catch {
    return null; // no point of the curve, another key, other associated data, or nonsense
  }
}

const importedPairs = new WeakMap<Uint8Array, Promise<CryptoKeyPair>>();

function importPair(privateKey: Uint8Array): Promise<CryptoKeyPair> {
  const imported = importedPairs.get(privateKey) ?? readPair(privateKey);
  importedPairs.set(privateKey, imported);
  return imported;
}

async function readPair(scalar: Uint8Array): Promise<CryptoKeyPair> {
  const publicKey = await SUITE.kem.deserializePublicKey(ballotPublicKey(scalar));
  const privateKey = await SUITE.kem.deserializePrivateKey(copyBytes(scalar));
  return { publicKey, privateKey };
}
