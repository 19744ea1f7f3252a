import { createHash, createPublicKey, verify } from 'node:crypto';

export const SIGNATURE_LENGTH = 64;
export const PUBLIC_KEY_LENGTH = 32;

/** SHA-256 in lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Whether an Ed25519 signature (RFC 8032) over `label ‖ bytes` is by this key. A key that is no key verifies nothing.
 *
 * @param signed publicKey 32 bytes, label ASCII with its line feed, signature 64 bytes
 * @example isSignedBy({ publicKey, label: 'unguarded sheet v1\n', bytes, signature }) // true
 */
export function isSignedBy(signed: { publicKey: Uint8Array; label: string; bytes: Uint8Array; signature: Uint8Array }): boolean {
  const { publicKey, label, bytes, signature } = signed;
  if (publicKey.length !== PUBLIC_KEY_LENGTH || signature.length !== SIGNATURE_LENGTH) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }, format: 'jwk' });
  return verify(null, Buffer.concat([Buffer.from(label, 'ascii'), bytes]), key, signature);
}
