import { LENGTHS } from '@unguarded/credentials-wire';

/**
 * Whether the wallet may let this key sign: version 1 takes RSA-2048 and nothing else, because a ballot carries a
 * signature of exactly 256 bytes. The exponent is 65537 by definition and is not transmitted.
 *
 * To be asked of every issuing key of a sheet when the sheet is opened; a weak one stops the page.
 *
 * @param n the modulus, big-endian.
 * @returns refused unless n has exactly 2048 bits and is odd.
 * @example checkIssuingKey(new Uint8Array(256)) // { ok: false, reason: 'weak-key' }
 */
export function checkIssuingKey(n: Uint8Array): { ok: true } | { ok: false; reason: 'weak-key' } {
  const full = n.length === LENGTHS.issuingKey && (n[0] ?? 0) >= 0x80;
  const odd = ((n.at(-1) ?? 0) & 1) === 1;
  return full && odd ? { ok: true } : { ok: false, reason: 'weak-key' };
}
