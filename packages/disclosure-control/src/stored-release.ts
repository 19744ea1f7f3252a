import { parseJson } from './json-text.ts';
import { isReleaseTable } from './release-schema.ts';
import type { Release } from './release-table.ts';
import { release } from './released.ts';
import type { Released } from './released.ts';

export type OpenedRelease = { ok: true; release: Released<Release> } | { ok: false; reason: 'hash' | 'version' | 'schema' };

/**
 * Reads back what was released. The text must be the one that was published, to the byte, and of the release's shape:
 * a file edited by hand is refused by its hash. Tables of an
 * earlier version are refused as such: what they published could be subtracted.
 *
 * @param expectedSha256Hex From the publisher's store or the next release's chain, never computed from the text itself.
 * @param sha256 SHA-256 of a text's UTF-8, in hex.
 * @example openStoredRelease(text.replace('t3.4', 't4.3'), hash, sha256) // { ok: false, reason: 'hash' }
 */
export function openStoredRelease(
  text: string,
  expectedSha256Hex: string,
  sha256: (text: string) => string,
): OpenedRelease {
  if (sha256(text) !== expectedSha256Hex) return { ok: false, reason: 'hash' };
  const value = parseJson(text);
  if (isReleaseTable(value)) return { ok: true, release: release(value) };
  return { ok: false, reason: isOfEarlierVersion(value) ? 'version' : 'schema' };
}

function isOfEarlierVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
