import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyApproval } from './verify-approval.ts';

const { publicKey: keyObject, privateKey } = generateKeyPairSync('ed25519');
const publicKey = Buffer.from(keyObject.export({ format: 'jwk' }).x ?? '', 'base64url');
const sheetText = Buffer.from('{"version":1}');
const labelled = (label: string): Buffer => sign(null, Buffer.concat([Buffer.from(label), sheetText]), privateKey);

test('an approval is the body’s signature over its own label and the whole sheet', () => {
  const signature = labelled('unguarded approval v1\n');
  expect(verifyApproval({ sheetText, publicKey, signature })).toBe(true);
  expect(verifyApproval({ sheetText: Buffer.from('{"version":2}'), publicKey, signature })).toBe(false);
  expect(verifyApproval({ sheetText, publicKey: Buffer.alloc(32, 9), signature })).toBe(false);
});

test('a signature under another label, of another length or of nothing is no approval', () => {
  const others = [labelled('unguarded sheet v1\n'), labelled(''), Buffer.alloc(64), Buffer.alloc(0), Buffer.alloc(65)];
  expect(others.map((signature) => verifyApproval({ sheetText, publicKey, signature }))).toEqual([false, false, false, false, false]);
});
