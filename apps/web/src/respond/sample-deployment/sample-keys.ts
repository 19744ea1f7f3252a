import { fromBase64url, toBase64url, type Bytes } from '@unguarded/credentials-client';

/** Real keys for tests: what they sign and open is checked by the same code as in front of a person. */

export interface SigningKey {
  publicKey: Bytes;
  sign(message: Uint8Array): Promise<Bytes>;
}

export async function makeSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']) as CryptoKeyPair;
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(message))),
  };
}

export async function makeCurvePoint(): Promise<string> {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}

export interface BlindSigningKey {
  modulus: string;
  signBlind(blinded: Uint8Array): Bytes;
}

export async function makeBlindSigningKey(): Promise<BlindSigningKey> {
  const algorithm = { name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-384' };
  const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { n = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { modulus: n, signBlind: (blinded) => toBytes(power(toNumber(blinded), toNumber(fromBase64url(d)), toNumber(fromBase64url(n)))) };
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}

function toBytes(number: bigint): Bytes {
  const hex = number.toString(16).padStart(512, '0');
  return Uint8Array.from({ length: 256 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
