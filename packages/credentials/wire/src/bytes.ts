import { WireError } from './wire-error.ts';

/** A byte string with memory of its own: what WebCrypto, IndexedDB and `fetch` accept without a copy. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Copies a byte string into plain memory of its own (a Node Buffer becomes a Uint8Array).
 *
 * @example copyBytes(Buffer.from('ab')) // Uint8Array [97, 98]
 */
export function copyBytes(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/**
 * Joins byte strings, the `‖` of docs/protocol.md.
 *
 * @example concatBytes(Uint8Array.of(1), Uint8Array.of(2, 3)) // Uint8Array [1, 2, 3]
 */
export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  return joinBytes(parts);
}

/** Joins a list of byte strings, of any length: a spread argument list ends somewhere above a hundred thousand. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/**
 * Orders byte strings as the bulletin does: byte by byte, a prefix before what continues it.
 *
 * @returns negative if `left` comes first, positive if `right` does, 0 if they are the same bytes.
 * @example compareBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3)) // negative
 */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * Whether two byte strings are the same. Not constant-time: only public values are compared with it.
 *
 * @example equalBytes(Uint8Array.of(1), Uint8Array.of(1)) // true
 */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && compareBytes(left, right) === 0;
}

/**
 * A number as four big-endian bytes.
 *
 * @throws WireError `out-of-range` outside 0 … 4294967295 or if not whole.
 * @example encodeUint32(258) // Uint8Array [0, 0, 1, 2]
 */
export function encodeUint32(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) {
    throw new WireError('out-of-range', `${value} does not fit into four bytes`);
  }
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

/**
 * Insists on the length that the protocol gives a field.
 *
 * @throws WireError `wrong-length`
 */
export function requireLength(field: string, bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length === length) return bytes;
  throw new WireError('wrong-length', `${field} must have ${length} bytes, not ${bytes.length}`);
}
