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
  const bytes = /^[0-9a-f]{128}$/i.test(text) ? fromHex(text) : fromBase64(text);
  return bytes?.length === LENGTH ? bytes : null;
};

const fromHex = (text: string): Uint8Array => Uint8Array.from({ length: LENGTH }, (_, index) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16));

const fromBase64 = (text: string): Uint8Array | null => {
  if (!/^[\w+/-]{86}(?:==)?$/.test(text)) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').slice(0, 86));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
};
