import type { Bytes } from './bytes.ts';
import { WireError } from './wire-error.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Bytes as base64url without padding (RFC 4648 §5).
 *
 * @example toBase64url(Uint8Array.of(251, 255)) // '-_8'
 */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const available = Math.min(3, bytes.length - index);
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    for (let digit = 0; digit <= available; digit += 1) text += ALPHABET[(group >>> (18 - 6 * digit)) & 63];
  }
  return text;
}

/**
 * Reads base64url that came from outside. Padding, the plain base64 alphabet, white space and unused bits that are not
 * zero are refused: one value, one spelling.
 *
 * @example decodeBase64url('-_8') // { ok: true, bytes: Uint8Array [251, 255] }
 */
export function decodeBase64url(text: string): { ok: true; bytes: Bytes } | { ok: false; reason: 'not-base64url' } {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let heldBits = 0;
  let length = 0;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit === -1) return { ok: false, reason: 'not-base64url' };
    held = ((held << 6) | digit) & 0xfff;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes[length] = (held >>> heldBits) & 0xff;
    length += 1;
  }
  const unused = held & ((1 << heldBits) - 1);
  return text.length % 4 === 1 || unused !== 0 ? { ok: false, reason: 'not-base64url' } : { ok: true, bytes };
}

/**
 * Reads base64url that was checked before, such as a key out of a parsed sheet.
 *
 * @throws WireError `not-base64url`
 * @example fromBase64url('-_8') // Uint8Array [251, 255]
 */
export function fromBase64url(text: string): Bytes {
  const decoded = decodeBase64url(text);
  if (decoded.ok) return decoded.bytes;
  throw new WireError('not-base64url', 'expected base64url without padding');
}
