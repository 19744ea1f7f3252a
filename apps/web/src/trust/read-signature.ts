import { decodeBase64url, fromHex } from '@unguarded/credentials-client';

const LENGTH = 64;

/**
 * The 64 bytes of an Ed25519 signature, from a file as OpenSSL writes it, or from text: hexadecimal, base64 or base64url,
 * with line breaks anywhere. Null for anything else.
 *
 * @example readSignature(new Uint8Array(64))?.length // 64
 */
export const readSignature = (given: Uint8Array | string): Uint8Array | null => {
  if (typeof given !== 'string' && given.length === LENGTH) return given;
  const text = (typeof given === 'string' ? given : new TextDecoder().decode(given)).replaceAll(/[\s:]/g, '');
  const bytes = /^[0-9a-f]{128}$/i.test(text) ? fromHex(text.toLowerCase()) : fromBase64(text);
  return bytes?.length === LENGTH ? bytes : null;
};

const fromBase64 = (text: string): Uint8Array | null => {
  const decoded = decodeBase64url(text.replaceAll('+', '-').replaceAll('/', '_').replace(/==$/, ''));
  return decoded.ok ? decoded.bytes : null;
};
