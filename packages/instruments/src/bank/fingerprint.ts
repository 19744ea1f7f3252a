const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short name for a text that changes when the text does: FNV-1a over its UTF-16 code units, 64 bits in hex. For tests
 * that hold a wording still; not a hash that anything is signed with.
 *
 * @example fingerprint('') // 'cbf29ce484222325'
 */
export function fingerprint(text: string): string {
  let state = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    state = BigInt.asUintN(64, (state ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return state.toString(16).padStart(16, '0');
}
