import { createHash } from 'node:crypto';
import { copyBytes, type Bytes } from '@unguarded/credentials-wire';

/**
 * SHA-256 (FIPS 180-4), 32 bytes.
 *
 * @example toHex(sha256(new Uint8Array(0))).slice(0, 8) // 'e3b0c442'
 */
export function sha256(bytes: Uint8Array): Bytes {
  return copyBytes(createHash('sha256').update(bytes).digest());
}
