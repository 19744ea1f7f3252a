import { readFileSync } from 'node:fs';
import { fromHex, toBase64url, toHex } from '@unguarded/credentials-client';
import { expect, it } from 'vitest';
import { deriveSecrets } from './derive-secrets.ts';
import wordList from './english-words.txt?raw';
import { readWords } from './recovery-words.ts';

interface Vectors {
  sheet: { deploymentKey: string };
  wayBack: { words: string; root: string; roundId: string; secretAnswers: string; secretComment: string };
}

it('twelve words bring back the secrets of the worked example of docs/protocol.md, here and on any other client', async () => {
  const { sheet, wayBack } = JSON.parse(readFileSync(new URL('../../../../../docs/protocol-vectors.json', import.meta.url), 'utf8')) as Vectors;
  const read = await readWords(wayBack.words, wordList.trim().split('\n'));
  if (!read.ok) throw new Error(read.reason);
  expect(toHex(read.entropy)).toBe(wayBack.root);
  const secrets = await deriveSecrets(read.entropy, { deploymentKey: toBase64url(fromHex(sheet.deploymentKey)), roundId: wayBack.roundId });
  expect([toHex(secrets.answers), toHex(secrets.comment)]).toEqual([wayBack.secretAnswers, wayBack.secretComment]);
});
