import { fromHex, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { ballotPublicKey, generateBallotKey, openSealed } from './ballot-key.ts';

const { ballotKeys, ballotForOneKey, ballotForTwoKeys, right, sheet, plaintext } = PROTOCOL_VECTORS;
const privateKeys = ballotKeys.map((key) => fromHex(key.privateKey));
const one = {
  sealed: fromHex(ballotForOneKey.sealed),
  ballotPrivateKeys: privateKeys.slice(0, 1),
  sheetHash: fromHex(sheet.hash),
  nullifier: fromHex(right.nullifier),
};
const two = { ...one, sealed: fromHex(ballotForTwoKeys.sealed), ballotPrivateKeys: privateKeys };

test('RFC 9180 appendix A.3.1.1: DHKEM(P-256), HKDF-SHA256, AES-128-GCM opens', async () => {
  // https://www.rfc-editor.org/rfc/rfc9180#appendix-A.3.1.1, sequence number 0
  const enc = '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4';
  const ciphertext = '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434';
  const opened = await openSealed({
    sealed: fromHex(enc + ciphertext),
    ballotPrivateKeys: [fromHex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2')],
    sheetHash: Buffer.from('Ode on a Grecian Urn'),
    nullifier: Buffer.from('Count-0'),
  });
  expect(Buffer.from(opened ?? []).toString()).toBe('Beauty is truth, truth beauty');
});

test('the worked example opens with one ballot key, and with two in the order of the sheet', async () => {
  expect(toHex((await openSealed(one)) ?? new Uint8Array(0))).toBe(plaintext);
  expect(toHex((await openSealed(two)) ?? new Uint8Array(0))).toBe(plaintext);
});

test('what was sealed opens for no other key, order, number of keys, round or right', async () => {
  const other = generateBallotKey().privateKey;
  const wrong = [
    { ...one, ballotPrivateKeys: [other] },
    { ...two, ballotPrivateKeys: privateKeys.toReversed() },
    { ...two, ballotPrivateKeys: privateKeys.slice(1) },
    { ...one, ballotPrivateKeys: privateKeys },
    { ...one, sheetHash: one.nullifier },
    { ...one, nullifier: one.sheetHash },
  ];
  const opened = await Promise.all(wrong.map(openSealed));
  expect(opened.map((content) => content?.length ?? null)).toEqual([null, null, 337, null, null, null]);
});

test('nonsense is a spoilt ballot and stops nothing', async () => {
  for (const sealed of [new Uint8Array(0), new Uint8Array(64), new Uint8Array(337), new Uint8Array(337).fill(4), one.sealed.subarray(0, 80)]) {
    expect(await openSealed({ ...one, sealed })).toBeNull();
  }
});

test('a ballot key stored as 32 bytes gives its public half again, leading zeros included', () => {
  for (let index = 0; index < 600; index += 1) {
    const { publicKey, privateKey } = generateBallotKey();
    expect([publicKey.length, privateKey.length, publicKey[0]]).toEqual([65, 32, 4]);
    expect(ballotPublicKey(privateKey)).toEqual(publicKey);
  }
  expect(ballotKeys.map((key) => toHex(ballotPublicKey(fromHex(key.privateKey))))).toEqual(ballotKeys.map((key) => key.publicKey));
});

test('a stored ballot key that is none is our fault and says so', async () => {
  for (const privateKey of [new Uint8Array(32), new Uint8Array(32).fill(0xff), new Uint8Array(0)]) {
    expect(() => ballotPublicKey(privateKey)).toThrow('no P-256 key');
    await expect(openSealed({ ...one, ballotPrivateKeys: [privateKey] })).rejects.toThrow('no P-256 key');
  }
});
