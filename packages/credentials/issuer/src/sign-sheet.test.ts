import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkWords, concatBytes, destructionStatement, fromHex, toHex } from '@unguarded/credentials-wire';
import { PROTOCOL_VECTORS } from '@unguarded/credentials-wire/vectors';
import { expect, test } from 'vitest';
import { signDestruction, signSheet } from './sign-sheet.ts';

const { sheet } = PROTOCOL_VECTORS;
const pkcs8 = concatBytes(fromHex('302e020100300506032b657004220420'), fromHex(sheet.deploymentSeed));
const deploymentKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
const signer = (bytes: Uint8Array): Uint8Array => sign(null, bytes, deploymentKey);

test('the worked example: a sheet is signed with its label and hashed without it', async () => {
  const signed = await signSheet({ text: sheet.text, sign: signer });
  expect(toHex(signed.envelope)).toBe(sheet.envelope);
  expect(toHex(signed.sheetHash)).toBe(sheet.hash);
});

test('the end of a key is signed under a label of its own', async () => {
  expect(await signDestruction({ text: sheet.text, sign: signer })).toEqual(signer(destructionStatement(Buffer.from(sheet.text))));
  expect(await signDestruction({ text: sheet.text, sign: signer })).not.toEqual(fromHex(sheet.envelope).slice(0, 64));
});

test('docs/protocol-vectors.json is the worked example that client, issuer and verifier are tested on', () => {
  const published: unknown = JSON.parse(readFileSync(new URL('../../../../docs/protocol-vectors.json', import.meta.url), 'utf8'));
  expect(published).toEqual(PROTOCOL_VECTORS);
});

test('docs/check-words.txt is the list of check words in its order', () => {
  const published = readFileSync(new URL('../../../../docs/check-words.txt', import.meta.url), 'utf8');
  const words = Array.from({ length: 256 }, (_, byte) => checkWords(new Uint8Array(32).fill(byte))[0]);
  expect(published).toBe(`${words.join('\n')}\n`);
});
