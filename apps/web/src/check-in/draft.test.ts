import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf, forgetDraft, keepDraft } from './draft.ts';

const mine = { personId: 'ana', roundId: 'winter' };
const draft = { answers: { Q3: 4 }, talkAbout: 'Night shifts.' };
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), removeItem: (name: string) => kept.delete(name) });
});
afterEach(() => vi.unstubAllGlobals());

describe('a check-in that is not signed yet', () => {
  it('is there again after a reload, until it is forgotten', () => {
    keepDraft(mine, draft);
    expect([draftOf(mine), draftOf(mine)]).toEqual([draft, draft]);
    forgetDraft();
    expect([draftOf(mine), kept.size]).toEqual([null, 0]);
  });

  it.each([{ personId: 'bo', roundId: 'winter' }, { personId: null, roundId: 'winter' }, { personId: 'ana', roundId: 'spring' }])('is not shown to $personId in $roundId, and gone then', (other) => {
    keepDraft(mine, draft);
    expect([draftOf(other), draftOf(mine), kept.size]).toEqual([null, null, 0]);
  });

  it('stops nobody where the browser keeps nothing', () => {
    const deny = () => { throw new Error('denied'); };
    vi.stubGlobal('sessionStorage', { getItem: deny, setItem: deny, removeItem: deny });
    keepDraft(mine, draft);
    forgetDraft();
    expect(draftOf(mine)).toBeNull();
  });
});
