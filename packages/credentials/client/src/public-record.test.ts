import { bulletinLeaf, bulletinStatement, concatBytes, decodeBulletin, encodeBulletinBody, fromHex, merkleRoot, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { sha256 } from './digests.ts';
import { ed25519 } from './ed25519.ts';
import { openBulletin } from './open-bulletin.ts';
import { openSheet } from './open-sheet.ts';
import { verifyAcknowledgement } from './verify-acknowledgement.ts';

const { sheet, box, bulletin, ballotForOneKey, right } = PROTOCOL_VECTORS;
const sheetHash = fromHex(sheet.hash);
const boxKey = fromHex(box.boxKey);
const nullifier = fromHex(right.nullifier);
const sealedHash = fromHex(ballotForOneKey.sealedHash);
const flip = (bytes: Uint8Array, index: number) => Uint8Array.from(bytes, (byte, position) => (position === index ? byte ^ 1 : byte));

test('a sheet that the pinned key signed opens with its text, hash and check words', async () => {
  const opened = await openSheet({ envelope: fromHex(sheet.envelope), deploymentKey: fromHex(sheet.deploymentKey) });
  expect(opened).toEqual({ ok: true, text: sheet.text, hash: sheetHash, checkWords: sheet.checkWords.split(' ') });
});

test('a sheet changed in any byte, signed by another key, cut or not UTF-8 stops the page', async () => {
  const envelope = fromHex(sheet.envelope);
  const deploymentKey = fromHex(sheet.deploymentKey);
  for (let index = 0; index < envelope.length; index += 1) {
    expect(await openSheet({ envelope: flip(envelope, index), deploymentKey })).toEqual({ ok: false, reason: 'bad-signature' });
  }
  expect(await openSheet({ envelope, deploymentKey: boxKey })).toEqual({ ok: false, reason: 'bad-signature' });
  expect(await openSheet({ envelope, deploymentKey: new Uint8Array(3) })).toEqual({ ok: false, reason: 'bad-signature' });
  expect(await openSheet({ envelope: envelope.subarray(0, 64), deploymentKey })).toEqual({ ok: false, reason: 'malformed' });
  expect(await openSheet({ envelope: await signedBytes(Uint8Array.of(0xff, 0xfe)), deploymentKey })).toEqual({ ok: false, reason: 'malformed' });
});

test('a byte order mark belongs to the text: nobody can show one hash for two texts', async () => {
  const deploymentKey = fromHex(sheet.deploymentKey);
  const opened = await openSheet({ envelope: await signedBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b)), deploymentKey });
  expect(opened).toMatchObject({ ok: true, text: '\uFEFF{' });
});

test('an acknowledgement holds for one ballot, one sequence number and one round', async () => {
  const receipt = { acknowledgement: fromHex(box.acknowledgement), boxKey, sheetHash, nullifier, sealedHash, sequence: 7 };
  expect(await verifyAcknowledgement(receipt)).toBe(true);
  const others = [
    { ...receipt, sequence: 8 },
    { ...receipt, nullifier: sealedHash },
    { ...receipt, sealedHash: nullifier },
    { ...receipt, sheetHash: nullifier },
    { ...receipt, boxKey: fromHex(sheet.deploymentKey) },
    { ...receipt, acknowledgement: new Uint8Array(0) },
  ];
  for (const other of others) expect(await verifyAcknowledgement(other)).toBe(false);
});

test('the public list says of a right whether it is counted, and with which answers', async () => {
  const opened = await openBulletin({ bytes: fromHex(bulletin.bytes), boxKey, sheetHash });
  if (!opened.ok) throw new Error(opened.reason);
  expect([opened.roundId, opened.count, toHex(opened.merkleRoot)]).toEqual([bulletin.roundId, 3, bulletin.merkleRoot]);
  expect(opened.has(nullifier, sealedHash)).toBe(true);
  expect([opened.has(nullifier, sheetHash), opened.hasNullifier(nullifier)]).toEqual([false, true]);
  expect([opened.has(sheetHash, sealedHash), opened.hasNullifier(sheetHash)]).toEqual([false, false]);
});

test('a public list changed in any byte, of another round or by another key is refused', async () => {
  const bytes = fromHex(bulletin.bytes);
  for (let index = 0; index < bytes.length; index += 1) {
    expect(await openBulletin({ bytes: flip(bytes, index), boxKey, sheetHash })).toMatchObject({ ok: false });
  }
  expect(await openBulletin({ bytes, boxKey, sheetHash: nullifier })).toEqual({ ok: false, reason: 'wrong-round' });
  expect(await openBulletin({ bytes, boxKey: fromHex(sheet.deploymentKey), sheetHash })).toEqual({ ok: false, reason: 'bad-signature' });
  expect(await openBulletin({ bytes: bytes.subarray(1), boxKey, sheetHash })).toEqual({ ok: false, reason: 'malformed' });
});

test('the list of answers is never taken for the list of comments', async () => {
  const bytes = fromHex(bulletin.bytes);
  expect(await openBulletin({ bytes, purpose: 'comment', boxKey, sheetHash })).toEqual({ ok: false, reason: 'wrong-purpose' });
  const renamed = Uint8Array.from(bytes, (byte, position) => (position === 2 ? 0x43 : byte));
  expect(await openBulletin({ bytes: renamed, purpose: 'comment', boxKey, sheetHash })).toEqual({ ok: false, reason: 'bad-signature' });
});

test('a public list whose root is not the root of its entries is refused even if the box signed it', async () => {
  const decoded = decodeBulletin(fromHex(bulletin.bytes));
  if (!decoded.ok) throw new Error(decoded.reason);
  const body = encodeBulletinBody({ ...decoded.bulletin, merkleRoot: await merkleRoot([bulletinLeaf({ nullifier, sealedHash })], sha256) });
  const signature = await (await ed25519()).sign(fromHex(box.seed), bulletinStatement(body));
  expect(await openBulletin({ bytes: concatBytes(body, signature), boxKey, sheetHash })).toEqual({ ok: false, reason: 'bad-root' });
});

/** An envelope by the deployment key of the worked example around any bytes. */
async function signedBytes(text: Uint8Array): Promise<Uint8Array> {
  const label = new TextEncoder().encode('unguarded sheet v1\n');
  return concatBytes(await (await ed25519()).sign(fromHex(sheet.deploymentSeed), concatBytes(label, text)), text);
}
