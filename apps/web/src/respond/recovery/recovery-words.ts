import { sha256, type Bytes } from '@unguarded/credentials-client';
import listAddress from './english-words.txt?url';

/**
 * Twelve words that stand for 16 random bytes: BIP 39 with its English list, without its passphrase step. The list is
 * the one published with BIP 39 (MIT licence) and is fetched only when words are shown or typed; the browser refuses it
 * if a byte of it differs.
 */

const LIST_INTEGRITY = 'sha256-L17tU6Rye0v4iA2PPxme/JDlhQNkbZ/47/Oi7Tsk29o=';
const ENTROPY_BYTES = 16;
const CHECK_BITS = 4;
const WORDS = 12;
const BITS_A_WORD = 11;

export type WordsRead =
  | { ok: true; entropy: Bytes }
  | { ok: false; reason: 'not-twelve'; count: number }
  | { ok: false; reason: 'not-in-list'; word: string }
  | { ok: false; reason: 'does-not-add-up' };

/** The 2,048 words, or null without a connection. */
export async function fetchWordList(): Promise<string[] | null> {
  try {
    const response = await fetch(listAddress, { credentials: 'omit', integrity: LIST_INTEGRITY });
    return (await response.text()).trim().split('\n');
  } catch {
    return null;
  }
}

/** 128 random bits, the least that a pass may be derived from. */
export function createEntropy(): Bytes {
  return crypto.getRandomValues(new Uint8Array(ENTROPY_BYTES));
}

/**
 * The twelve words of 16 bytes; the last one holds four bits of their SHA-256, so that a slip of the pen is noticed.
 *
 * @example await wordsOf(new Uint8Array(16), list) // ['abandon', 'abandon', … 'about']
 */
export async function wordsOf(entropy: Bytes, list: readonly string[]): Promise<string[]> {
  const bits = bitsOf(entropy) + (await checkBits(entropy));
  return Array.from({ length: WORDS }, (_, index) => list[Number.parseInt(bits.slice(index * BITS_A_WORD, (index + 1) * BITS_A_WORD), 2)] ?? '');
}

/** Reads twelve words as somebody typed them: capitals, commas and line breaks do not matter. */
export async function readWords(typed: string, list: readonly string[]): Promise<WordsRead> {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length !== WORDS) return { ok: false, reason: 'not-twelve', count: words.length };
  const unknown = words.find((word) => !list.includes(word));
  if (unknown !== undefined) return { ok: false, reason: 'not-in-list', word: unknown };
  const bits = words.map((word) => list.indexOf(word).toString(2).padStart(BITS_A_WORD, '0')).join('');
  const entropy = bytesOf(bits.slice(0, -CHECK_BITS));
  return bits.slice(-CHECK_BITS) === (await checkBits(entropy)) ? { ok: true, entropy } : { ok: false, reason: 'does-not-add-up' };
}

async function checkBits(entropy: Bytes): Promise<string> {
  return bitsOf((await sha256(entropy)).subarray(0, 1)).slice(0, CHECK_BITS);
}

function bitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
}

function bytesOf(bits: string): Bytes {
  return Uint8Array.from({ length: bits.length / 8 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}
