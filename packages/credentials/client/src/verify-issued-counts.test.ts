import { concatBytes, issuedCountsStatement, toBase64url } from '@unguarded/credentials-wire';
import { expect, test } from 'vitest';
import { ed25519 } from './ed25519.ts';
import { verifyIssuedCounts } from './verify-issued-counts.ts';

const seed = new Uint8Array(32).fill(7);
const text = '{"groups":[]}';

test('issued counts hold under the key that signed them, for this text and as nothing else that it signs', async () => {
  const keys = await ed25519();
  const deploymentKey = await keys.publicKey(seed);
  const bytes = new TextEncoder().encode(text);
  const signature = toBase64url(await keys.sign(seed, issuedCountsStatement(bytes)));
  expect(await verifyIssuedCounts({ text, signature, deploymentKey })).toBe(true);
  expect(await verifyIssuedCounts({ text: `${text} `, signature, deploymentKey })).toBe(false);
  expect(await verifyIssuedCounts({ text, signature: 'no base64url!', deploymentKey })).toBe(false);
  expect(await verifyIssuedCounts({ text, signature, deploymentKey: await keys.publicKey(new Uint8Array(32).fill(8)) })).toBe(false);
  const asSheet = toBase64url(await keys.sign(seed, concatBytes(new TextEncoder().encode('unguarded sheet v1\n'), bytes)));
  expect(await verifyIssuedCounts({ text, signature: asSheet, deploymentKey })).toBe(false);
});
