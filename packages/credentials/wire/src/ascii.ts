import type { Bytes } from './bytes.ts';
import { WireError } from './wire-error.ts';

/**
 * The bytes of a protocol label.
 *
 * @throws WireError `not-ascii` for a character above U+007F: labels are written in the code, never read from outside.
 * @example asciiBytes('UGB1') // Uint8Array [85, 71, 66, 49]
 */
export function asciiBytes(text: string): Bytes {
  return Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7f) throw new WireError('not-ascii', `“${character}” is not an ASCII character`);
    return code;
  });
}
