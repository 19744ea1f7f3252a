import type { Bytes } from './bytes.ts';
import { WireError } from './wire-error.ts';

const HEX = /^(?:[0-9a-f]{2})*$/;

/**
 * Bytes as lower-case hexadecimal.
 *
 * @example toHex(Uint8Array.of(0, 255)) // '00ff'
 */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/**
 * Reads lower-case hexadecimal that came from outside. Upper case and odd lengths are refused: one value, one spelling.
 *
 * @example decodeHex('00ff') // { ok: true, bytes: Uint8Array [0, 255] }
 */
export function decodeHex(text: string): { ok: true; bytes: Bytes } | { ok: false; reason: 'not-hex' } {
  if (!HEX.test(text)) return { ok: false, reason: 'not-hex' };
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  }
  return { ok: true, bytes };
}

/**
 * Reads hexadecimal that was checked before, such as an identifier out of a parsed sheet.
 *
 * @throws WireError `not-hex`
 * @example fromHex('00ff') // Uint8Array [0, 255]
 */
export function fromHex(text: string): Bytes {
  const decoded = decodeHex(text);
  if (decoded.ok) return decoded.bytes;
  throw new WireError('not-hex', 'expected lower-case hexadecimal of even length');
}
