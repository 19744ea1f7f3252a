import { fromHex, sha256, toHex, type Bytes } from '@unguarded/credentials-client';
import { describe, expect, it } from 'vitest';
import wordList from './english-words.txt?raw';
import { createEntropy, readWords, wordsOf } from './recovery-words.ts';

const list = wordList.trim().split('\n');

/** The 128-bit vectors of BIP 39. */
const vectors: [entropy: string, words: string][] = [
  ['00000000000000000000000000000000', 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about'],
  ['7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
  ['80808080808080808080808080808080', 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above'],
  ['ffffffffffffffffffffffffffffffff', 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong'],
  ['9e885d952ad362caeb4efe34a8e91bd2', 'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic'],
  ['23db8160a31d3e0dca3688ed941adbf3', 'cat swing flag economy stadium alone churn speed unique patch report train'],
];

describe('twelve words', () => {
  it('come from the list that was published with BIP 39', async () => {
    expect(list).toHaveLength(2048);
    expect(toHex(await sha256(new TextEncoder().encode(wordList)))).toBe('2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
  });

  it.each(vectors)('stand for %s as in the vectors of BIP 39', async (entropy, words) => {
    expect((await wordsOf(fromHex(entropy), list)).join(' ')).toBe(words);
    expect(await readWords(words, list)).toEqual({ ok: true, entropy: fromHex(entropy) });
  });

  it('are read whatever the capitals, commas and line breaks', async () => {
    const typed = 'Legal, winner thank\nyear wave SAUSAGE worth useful   legal winner thank yellow.';
    expect(await readWords(typed, list)).toMatchObject({ ok: true });
  });

  it('are new every time and hold 128 bits', async () => {
    const drawn: Bytes[] = Array.from({ length: 50 }, createEntropy);
    expect(new Set(drawn.map(toHex)).size).toBe(50);
    for (const entropy of drawn) expect(await readWords((await wordsOf(entropy, list)).join(' '), list)).toEqual({ ok: true, entropy });
  });

  it('are refused with what is wrong: too few, a word that is none, two in each other’s place', async () => {
    expect(await readWords('legal winner thank', list)).toEqual({ ok: false, reason: 'not-twelve', count: 3 });
    expect(await readWords('legal winner thank year wave sausge worth useful legal winner thank yellow', list)).toEqual({ ok: false, reason: 'not-in-list', word: 'sausge' });
    expect(await readWords('winner legal thank year wave sausage worth useful legal winner thank yellow', list)).toEqual({ ok: false, reason: 'does-not-add-up' });
  });
});
