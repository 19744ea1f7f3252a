import type { FoundFault } from './fault-words.ts';
import { unlikeRoster } from './unlike-roster.ts';

export type DecodedText = { ok: true; text: string } | { ok: false; faults: FoundFault[] };

const LINE_FEED = 0x0a;
/** Broken lines that are named; a file with more of them is in another encoding, and the first say so. */
const MOST_NAMED = 1_000;

/**
 * Decodes a file that must be UTF-8, with or without a byte order mark; never replaces a byte by a guess.
 *
 * @returns the text with single line feeds, or the lines that do not decode, each with the character at which it breaks.
 * @example decodeStrictly(new Uint8Array([0x4d, 0xfc])) // { ok: false, faults: [{ line: 1, column: 'character 2', … }] }
 */
export const decodeStrictly = (bytes: Uint8Array): DecodedText => {
  const other = otherEncoding(bytes);
  if (other !== null) return { ok: false, faults: [{ line: 1, column: 'character 1', said: ['encoding', other] }] };
  const unlike = unlikeRoster(bytes);
  if (unlike !== null) return { ok: false, faults: [unlike] };
  const text = decodedOrNull(bytes);
  if (text === null) return { ok: false, faults: brokenLines(bytes) };
  return { ok: true, text: text.replaceAll(/\r\n?/g, '\n') };
};

const otherEncoding = (bytes: Uint8Array): 'UTF-16' | 'spreadsheet' | null => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (first === 0x50 && second === 0x4b) return 'spreadsheet';
  return null;
};

const decodedOrNull = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const brokenLines = (bytes: Uint8Array): FoundFault[] => {
  const faults: FoundFault[] = [];
  let line = 1;
  for (let start = 0; start < bytes.length && faults.length < MOST_NAMED; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const lineBytes = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decodedOrNull(lineBytes) === null) faults.push(brokenLine(line, lineBytes));
    start = end === -1 ? bytes.length : end + 1;
  }
  return faults;
};

const brokenLine = (line: number, bytes: Uint8Array): FoundFault => {
  const validLength = longestValidPrefix(bytes);
  const character = Array.from(decodedOrNull(bytes.subarray(0, validLength)) ?? '').length + 1;
  const byte = (bytes[validLength] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return { line, column: `character ${character}`, said: ['brokenByte', byte] };
};

/** Bytes of the line that decode; found by halves, since a broken line may be long and there may be many. */
const longestValidPrefix = (bytes: Uint8Array): number => {
  let [valid, broken] = [0, bytes.length + 1];
  while (broken - valid > 1) {
    const middle = Math.floor((valid + broken) / 2);
    if (canGoOn(bytes.subarray(0, middle))) valid = middle;
    else broken = middle;
  }
  // What can go on may end inside a character.
  while (decodedOrNull(bytes.subarray(0, valid)) === null) valid -= 1;
  return valid;
};

const canGoOn = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};
