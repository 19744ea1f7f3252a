import { createHash } from 'node:crypto';

/** §1: joining, integers, spellings, hashes. */
export const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

export const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

export const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(join(...parts)).digest();

export const sha384 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha384').update(join(...parts)).digest();

/** base64url without padding, in its one spelling and of the one length. */
export const fromBase64url = (text: string, length: number): Buffer => {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== length || bytes.toString('base64url') !== text) throw new Error(`Not ${length} bytes in base64url.`);
  return bytes;
};

export const fromHex = (text: string, length: number): Buffer => {
  const bytes = Buffer.from(text, 'hex');
  if (bytes.length !== length || bytes.toString('hex') !== text) throw new Error(`Not ${length} bytes in hexadecimal.`);
  return bytes;
};

export const integerOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

export const octetsOf = (value: bigint, length: number): Buffer => Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex');
