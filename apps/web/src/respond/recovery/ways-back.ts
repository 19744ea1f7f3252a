import type { Bytes } from '@unguarded/credentials-client';
import type { ClaimTrouble } from '../respond-state.ts';
import { createEntropy, fetchWordList, readWords, wordsOf } from './recovery-words.ts';

/** Twelve new words and what they stand for; null without a connection. */
export async function makeWords(): Promise<{ root: Bytes; recoveryWords: string[] } | null> {
  const list = await fetchWordList();
  if (list === null) return null;
  const root = createEntropy();
  return { root, recoveryWords: await wordsOf(root, list) };
}

/** What typed words stand for, or what is wrong with them. */
export async function rootOfTyped(typed: string): Promise<{ ok: true; root: Bytes } | { ok: false; trouble: ClaimTrouble }> {
  const list = await fetchWordList();
  if (list === null) return { ok: false, trouble: { reason: 'no-list' } };
  const read = await readWords(typed, list);
  return read.ok ? { ok: true, root: read.entropy } : { ok: false, trouble: read };
}
