import { readFileSync } from 'node:fs';

const WORDS = readFileSync(new URL('../../../docs/check-words.txt', import.meta.url), 'utf8').trim().split('\n');

/**
 * The eight words of a sheet, as they stand in mails and on the answer page: one for each of the first bytes of its hash,
 * docs/protocol.md §3.
 *
 * @param sheetHash 64 hexadecimal characters
 * @example checkWords('00'.repeat(32)) // 'acorn acorn acorn acorn acorn acorn acorn acorn'
 */
export function checkWords(sheetHash: string): string {
  return [...Buffer.from(sheetHash, 'hex').subarray(0, 8)].map((byte) => WORDS[byte]).join(' ');
}
