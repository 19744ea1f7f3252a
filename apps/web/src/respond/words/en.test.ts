import { describe, expect, it } from 'vitest';
import { sampleStates } from '../gallery/sample-states.ts';
import { words } from './en.ts';

const neverOnAScreen = /\b(prisoner|guard|mask|lying|suspect|wallet|ballot|atom|tally)s?\b/i;

const samples: readonly unknown[] = [{ label: 'Service Desk East', rosterCount: 12, scores: 5, comments: 10, distributions: 15 }, 5, 3];

/** Every text of the catalogue, those with gaps filled in. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsOf((value as (...given: unknown[]) => unknown)(...samplesFor(value)));
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

function samplesFor(text: unknown): readonly unknown[] {
  if (text === words.recovery.trouble) return [{ reason: 'not-in-list', word: 'sausge' }];
  return text === words.moment ? ['2026-03-12T08:00:00.000Z'] : samples;
}

describe('the words of the answer app', () => {
  const texts = textsOf(words);

  it('are never those of the machinery, nor words of blame', () => {
    expect(texts.filter((text) => neverOnAScreen.test(text))).toEqual([]);
  });

  it('leave no text empty', () => {
    expect(texts.length).toBeGreaterThan(120);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('say with whom a person is counted, and that nobody is counted alone', () => {
    expect(words.firstScreen.countedWith({ label: 'Service Desk East', rosterCount: 12 }, 5)).toBe(
      'You are counted with the 12 people of Service Desk East. If fewer than five of you answer, your answers are counted together with other teams, never alone.',
    );
  });

  it('speak for every page of the gallery', () => {
    const pages = new Set(Object.values(sampleStates).map(({ page }) => page));
    expect([...pages].sort()).toEqual([
      'broken', 'cannot-keep', 'checking-list', 'claim-interrupted', 'first-screen', 'hidden', 'list-unavailable', 'locked', 'no-pass',
      'not-sent', 'nothing-kept', 'own-device', 'preparing', 'questions', 'ready', 'recovery-again', 'refused', 'review', 'sending', 'sent',
      'settled', 'several-people', 'show-words', 'starting', 'stopped', 'type-words', 'unreachable',
    ]);
  });
});
