import { describe, expect, it } from 'vitest';
import { readSignature } from './read-signature.ts';

const signature = Uint8Array.from({ length: 64 }, (_, index) => (index * 37 + 250) % 256);
const buffer = Buffer.from(signature);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a signature that somebody brings', () => {
  it.each([
    ['the file that OpenSSL writes', signature],
    ['a file with base64 in lines', bytesOf(`${buffer.toString('base64').replace(/(.{40})/, '$1\n')}\n`)],
    ['base64', buffer.toString('base64')],
    ['base64 without its end', buffer.toString('base64').slice(0, 86)],
    ['base64url', buffer.toString('base64url')],
    ['hexadecimal', buffer.toString('hex')],
    ['hexadecimal as tools print it', buffer.toString('hex').toUpperCase().replaceAll(/(..)(?!$)/g, '$1:')],
  ])('is read from %s', (_, given) => {
    expect(readSignature(given)).toEqual(signature);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'approval'],
    ['a signature that lost a byte', signature.subarray(1)],
    ['a file that is too long', new Uint8Array(65)],
    ['text of 64 characters', 'a'.repeat(64)],
    ['half of it', buffer.toString('base64').slice(0, 60)],
    ['a key in PEM', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----'],
  ])('is not made out of %s', (_, given) => {
    expect(readSignature(given)).toBeNull();
  });
});
