import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { ballotStatement, decodeBallot, fromHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { sha256 } from './digests.ts';
import { nobleEd25519 } from './ed25519.ts';
import { finishRight, type Right } from './right.ts';
import { sealBallot } from './seal-ballot.ts';

const vectors = PROTOCOL_VECTORS;
const sheetHash = fromHex(vectors.sheet.hash);
const plaintext = fromHex(vectors.plaintext);
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

async function exampleRight(): Promise<Right> {
  const { secret, groupId, issuingKey, blindSignature } = vectors.right;
  const request = { secret: fromHex(secret), purpose: 'answers' as const, sheetHash, groupId, issuingKey: fromHex(issuingKey) };
  const finished = await finishRight(request, fromHex(blindSignature));
  if (!finished.ok) throw new Error(finished.reason);
  return finished.right;
}

async function openLayer(layer: { sealed: Uint8Array; privateKey: string; nullifier: Uint8Array }): Promise<Uint8Array> {
  const recipientKey = await suite.kem.deserializePrivateKey(fromHex(layer.privateKey));
  const parameters = { recipientKey, enc: layer.sealed.slice(0, 65), info: sheetHash };
  return new Uint8Array(await suite.open(parameters, layer.sealed.slice(65), layer.nullifier));
}

async function sealFor(keyCount: number) {
  const right = await exampleRight();
  const ballotKeys = vectors.ballotKeys.slice(0, keyCount).map((key) => fromHex(key.publicKey));
  const sealed = await sealBallot({ right, sheetHash, ballotKeys, plaintext, sequence: 3 });
  const decoded = decodeBallot(sealed.ballot, keyCount);
  if (!decoded.ok) throw new Error(decoded.reason);
  return { right, ...sealed, fields: decoded.ballot };
}

test('one ballot key: the ballot carries the right, and only that key opens the answers', async () => {
  const { right, receipt, fields } = await sealFor(1);
  expect(fields).toMatchObject({ prepared: right.prepared, signature: right.signature, oneTimePublicKey: right.oneTimePublicKey, sequence: 3 });
  expect(receipt).toEqual({ nullifier: right.nullifier, sealedHash: await sha256(fields.sealed), sequence: 3 });
  expect(await openLayer({ sealed: fields.sealed, privateKey: vectors.ballotKeys[0].privateKey, nullifier: right.nullifier })).toEqual(plaintext);
  await expect(openLayer({ sealed: fields.sealed, privateKey: vectors.ballotKeys[1].privateKey, nullifier: right.nullifier })).rejects.toThrow();
});

test('two ballot keys: the second opens the outer layer, the first the inner one', async () => {
  const { right, fields } = await sealFor(2);
  const inner = await openLayer({ sealed: fields.sealed, privateKey: vectors.ballotKeys[1].privateKey, nullifier: right.nullifier });
  expect(inner.length).toBe(337);
  expect(await openLayer({ sealed: inner, privateKey: vectors.ballotKeys[0].privateKey, nullifier: right.nullifier })).toEqual(plaintext);
});

test('sealed answers do not open under another right', async () => {
  const { fields } = await sealFor(1);
  await expect(openLayer({ sealed: fields.sealed, privateKey: vectors.ballotKeys[0].privateKey, nullifier: new Uint8Array(32) })).rejects.toThrow();
});

test('the holder of the right signs the sealed answers and their sequence number', async () => {
  const { right, receipt, fields } = await sealFor(1);
  const message = ballotStatement({ sheetHash, sealedHash: receipt.sealedHash, sequence: 3 });
  expect(await nobleEd25519.verify({ publicKey: right.oneTimePublicKey, message, signature: fields.editSignature })).toBe(true);
});

test('the same answers sealed again are other bytes of the same length', async () => {
  const [first, second] = [await sealFor(1), await sealFor(1)];
  expect(first.ballot.length).toBe(second.ballot.length);
  expect(first.receipt.sealedHash).not.toEqual(second.receipt.sealedHash);
});

test('the worked example is signed as this client signs', async () => {
  const { ballotForOneKey, right } = vectors;
  const message = ballotStatement({ sheetHash, sealedHash: fromHex(ballotForOneKey.sealedHash), sequence: ballotForOneKey.sequence });
  const signature = await nobleEd25519.sign(fromHex(right.oneTimeSeed), message);
  expect(signature).toEqual(fromHex(ballotForOneKey.editSignature));
});

test('answers that are not padded, no ballot key, or one that is no point of the curve, are bugs and never sent', async () => {
  const right = await exampleRight();
  const ballotKeys = [fromHex(vectors.ballotKeys[0].publicKey)];
  const input = { right, sheetHash, ballotKeys, plaintext, sequence: 0 };
  await expect(sealBallot({ ...input, plaintext: plaintext.subarray(1) })).rejects.toThrow('not padded');
  await expect(sealBallot({ ...input, ballotKeys: [] })).rejects.toThrow('no ballot key');
  await expect(sealBallot({ ...input, ballotKeys: [new Uint8Array(65).fill(4)] })).rejects.toThrow('no point of P-256');
});
