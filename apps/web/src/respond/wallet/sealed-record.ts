import { fromBase64url, toBase64url, type Bytes } from '@unguarded/credentials-client';
import type { KeptPass } from './kept-pass.ts';

/** Records of a space with a PIN: AES-256-GCM under a key that PBKDF2-SHA-256 makes from the PIN. */

const ITERATIONS = 600_000;
const IV_BYTES = 12;

export interface Sealed {
  iv: Bytes;
  bytes: Bytes;
}

/** What is kept of a lock: enough to see whether a PIN fits, and nothing of the PIN. */
export interface SpaceLock {
  salt: Bytes;
  iterations: number;
  check: Sealed;
}

export async function makeLock(pin: string): Promise<{ lock: SpaceLock; key: CryptoKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(pin, { salt, iterations: ITERATIONS });
  return { key, lock: { salt, iterations: ITERATIONS, check: await seal(key, new Uint8Array(0)) } };
}

/** The key of a lock, or null if the PIN is another. */
export async function openLock(lock: SpaceLock, pin: string): Promise<CryptoKey | null> {
  const key = await keyOf(pin, lock);
  return (await open(key, lock.check)) === null ? null : key;
}

export async function sealPass(key: CryptoKey, pass: KeptPass): Promise<Sealed> {
  const text = JSON.stringify(pass, (_, value: unknown) => (value instanceof Uint8Array ? { bytes: toBase64url(value) } : value));
  return seal(key, new TextEncoder().encode(text));
}

/** Throws where a record does not open under the key of its own space: it was damaged on this device. */
export async function openPass(key: CryptoKey, sealed: Sealed): Promise<KeptPass> {
  const bytes = await open(key, sealed);
  if (bytes === null) throw new Error('a kept record does not open under the key of its space');
  return JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) => (isBytesInText(value) ? fromBase64url(value.bytes) : value)) as KeptPass;
}

function isBytesInText(value: unknown): value is { bytes: string } {
  return typeof value === 'object' && value !== null && 'bytes' in value && typeof value.bytes === 'string';
}

/** The key that a PIN, or what somebody typed, makes with a salt. */
export async function keyOf(pin: string, { salt, iterations }: Pick<SpaceLock, 'salt' | 'iterations'>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function seal(key: CryptoKey, content: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, bytes: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content)) };
}

/** Null where the key is another, or a byte has changed. */
export async function open(key: CryptoKey, { iv, bytes }: Sealed): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes));
  } catch {
    return null;
  }
}
