import { CHECK_WORDS } from './check-word-list.ts';
import { LENGTHS } from './lengths.ts';
import { requireLength } from './bytes.ts';

/**
 * The eight check words of a round: one word for each of the first eight bytes of the sheet hash.
 *
 * For people to compare (mail, answer page, public page, works council). Browsers compare the whole hash.
 *
 * @param sheetHash SHA-256 of the sheet text, 32 bytes.
 * @throws WireError `wrong-length`
 * @example checkWords(new Uint8Array(32)).join(' ') // 'acorn acorn acorn acorn acorn acorn acorn acorn'
 */
export function checkWords(sheetHash: Uint8Array): string[] {
  const leading = requireLength('sheetHash', sheetHash, LENGTHS.sheetHash).subarray(0, 8);
  return Array.from(leading, (byte) => CHECK_WORDS[byte] as string);
}
