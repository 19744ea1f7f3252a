import { expect, test } from 'vitest';
import { verifyApproval } from './verify-approval.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('a sheet is approved by the body’s signature over the label and the whole text, and by nothing else', async () => {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const over = async (text: string): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, bytesOf(text)));
  const sheetText = bytesOf('{"version":1}');
  expect(await verifyApproval({ sheetText, publicKey, signature: await over('unguarded approval v1\n{"version":1}') })).toBe(true);
  for (const other of ['{"version":1}', 'unguarded sheet v1\n{"version":1}', 'unguarded approval v1\n{"version":2}']) {
    expect(await verifyApproval({ sheetText, publicKey, signature: await over(other) })).toBe(false);
  }
  expect(await verifyApproval({ sheetText, publicKey, signature: new Uint8Array(64) })).toBe(false);
  expect(await verifyApproval({ sheetText, publicKey, signature: new Uint8Array(3) })).toBe(false);
});
