import { createPublicKey, verify } from 'node:crypto';
import { bulletinStatement, decodeBulletin, destructionStatement, destructionText, fromHex, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxPublicKey, generateBoxKey, signAcknowledgement, signBulletin, signDestruction } from './box-key.ts';

const { box, bulletin, ballotForOneKey, right, sheet } = PROTOCOL_VECTORS;
const boxPrivateKey = fromHex(box.seed);
const sheetHash = fromHex(sheet.hash);
const own = { nullifier: fromHex(right.nullifier), sealedHash: fromHex(ballotForOneKey.sealedHash) };
const others = bulletin.otherEntries.map((entry) => ({ nullifier: fromHex(entry.nullifier), sealedHash: fromHex(entry.sealedHash) }));

test('the worked example: a stored ballot is acknowledged, and acknowledged again with the same bytes', () => {
  const acknowledge = () => toHex(signAcknowledgement({ boxPrivateKey, sheetHash, ...own, sequence: 7 }));
  expect([acknowledge(), acknowledge()]).toEqual([box.acknowledgement, box.acknowledgement]);
});

test('the worked example: the bulletin is the same in whatever order its ballots are given', async () => {
  const orders = [[own, ...others], [...others, own], [...others.toReversed(), own]];
  for (const entries of orders) {
    expect(toHex(await signBulletin({ boxPrivateKey, purpose: 'answers', roundId: bulletin.roundId, sheetHash, entries }))).toBe(bulletin.bytes);
  }
});

test('a bulletin of any ballots decodes, and its signature verifies', async () => {
  const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const lists = fc.uniqueArray(fc.record({ nullifier: hashes, sealedHash: hashes }), { maxLength: 20, selector: (entry) => toHex(entry.nullifier) });
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(fromHex(box.boxKey)).toString('base64url') }, format: 'jwk' });
  await fc.assert(
    fc.asyncProperty(lists, async (entries) => {
      const decoded = decodeBulletin(await signBulletin({ boxPrivateKey, purpose: 'answers', roundId: bulletin.roundId, sheetHash, entries }));
      if (!decoded.ok) throw new Error(decoded.reason);
      expect(decoded.bulletin.entries.length).toBe(entries.length);
      expect(verify(null, bulletinStatement(decoded.body), key, decoded.bulletin.signature)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('the end of a key is signed by the box, over a text with one spelling', () => {
  const text = destructionText({ destroyed: 'ballot-key', key: 'BA', roundId: bulletin.roundId, sheetHash: sheet.hash });
  expect(text).toBe(`{"destroyed":"ballot-key","key":"BA","roundId":"${bulletin.roundId}","sheetHash":"${sheet.hash}","version":1}`);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(fromHex(box.boxKey)).toString('base64url') }, format: 'jwk' });
  expect(verify(null, destructionStatement(Buffer.from(text)), key, signDestruction({ boxPrivateKey, text }))).toBe(true);
});

test('a right counted twice is a bug and is never published', async () => {
  const twice = signBulletin({ boxPrivateKey, purpose: 'answers', roundId: bulletin.roundId, sheetHash, entries: [own, ...others, own] });
  await expect(twice).rejects.toThrow('must ascend');
});

test('a stored box key gives its public half again, and one of another length says so', () => {
  expect(toHex(boxPublicKey(boxPrivateKey))).toBe(box.boxKey);
  const made = generateBoxKey();
  expect(boxPublicKey(made.privateKey)).toEqual(made.publicKey);
  expect(() => boxPublicKey(new Uint8Array(31))).toThrow('32 bytes');
});
