import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWords } from './check-words.ts';

test('the check words of a sheet are those of the worked example of docs/protocol.md', () => {
  const { sheet } = JSON.parse(readFileSync(new URL('../../../docs/protocol-vectors.json', import.meta.url), 'utf8')) as { sheet: { hash: string; checkWords: string } };
  expect(checkWords(sheet.hash)).toBe(sheet.checkWords);
});
