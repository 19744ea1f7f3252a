import { expect, test } from 'vitest';
import { CHECK_WORDS } from './check-word-list.ts';
import { checkWords } from './check-words.ts';
import { fromHex } from './hex.ts';
import { PROTOCOL_VECTORS } from './vectors.ts';

test('there are 256 different check words of three to six plain letters', () => {
  expect(new Set(CHECK_WORDS).size).toBe(256);
  expect(CHECK_WORDS.length).toBe(256);
  for (const word of CHECK_WORDS) expect(word).toMatch(/^[a-z]{3,6}$/);
});

test('no check word can be taken for another by one wrong letter', () => {
  const withoutOneLetter = (word: string) => Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
  const withOneBlank = (word: string) => Array.from(word, (_, index) => `${word.slice(0, index)}?${word.slice(index + 1)}`);
  const blanked = CHECK_WORDS.flatMap(withOneBlank);
  expect(new Set(blanked).size).toBe(blanked.length);
  const words = new Set(CHECK_WORDS);
  expect(CHECK_WORDS.flatMap(withoutOneLetter).filter((word) => words.has(word))).toEqual([]);
});

test('the words of a round are those of the first eight bytes of its sheet hash', () => {
  expect(checkWords(fromHex(PROTOCOL_VECTORS.sheet.hash)).join(' ')).toBe(PROTOCOL_VECTORS.sheet.checkWords);
  expect(checkWords(new Uint8Array(32).fill(255))).toEqual(Array.from({ length: 8 }, () => 'zipper'));
  expect(() => checkWords(new Uint8Array(8))).toThrow('32 bytes');
});
