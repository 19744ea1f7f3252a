import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { IdentityError } from '../identity-error.ts';

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/**
 * Encrypts bytes at rest: nonce(12) ‖ tag(16) ‖ ciphertext, AES-256-GCM. The context is authenticated with it, so
 * that sealed bytes moved to another row do not open.
 *
 * @example openBytes(key, sealBytes(key, secret, 'group a'), 'group a') // secret
 */
export const sealBytes = (key: Uint8Array, plaintext: Uint8Array, context: string): Uint8Array => {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
};

/**
 * Opens what {@link sealBytes} sealed, into one buffer and no copy: whoever is done with it can overwrite it.
 *
 * @throws IdentityError `key-file` when the key or the context is another one.
 */
export const openBytes = (key: Uint8Array, sealed: Uint8Array, context: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_LENGTH));
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(NONCE_LENGTH, NONCE_LENGTH + TAG_LENGTH));
  const plaintext = decipher.update(sealed.subarray(NONCE_LENGTH + TAG_LENGTH));
  try {
    // A counter mode holds nothing back: this compares the tag and adds no byte.
    decipher.final();
    return plaintext;
  } catch (error) {
    plaintext.fill(0);
    throw new IdentityError('key-file', 'A sealed key does not open: the key file is not the one it was sealed under.', error);
  }
};
