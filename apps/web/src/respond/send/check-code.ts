import { toHex } from '@unguarded/credentials-client';

/**
 * The first eight bytes of a number in the public list, in groups that can be compared by eye.
 *
 * @example checkCode(new Uint8Array(32)) // '0000 0000 0000 0000'
 */
export function checkCode(nullifier: Uint8Array): string {
  return toHex(nullifier.subarray(0, 8)).replace(/(.{4})(?=.)/g, '$1 ');
}
