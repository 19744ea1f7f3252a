import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepWanted, takeWanted } from './wanted-page.ts';

const now = new Date('2026-03-02T09:00:00.000Z');

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), removeItem: (name: string) => kept.delete(name) });
});

afterEach(() => vi.unstubAllGlobals());

it('leads on to the address that was opened without a session, with what it names, and once only', () => {
  keepWanted('/insights/71bc?round=9f#trend', now);
  expect(takeWanted(now)).toBe('/insights/71bc?round=9f#trend');
  expect(takeWanted(now)).toBe('/');
});

it('leads to the first page when somebody signs in later: it may be another person at this browser', () => {
  keepWanted('/promises', now);
  expect(takeWanted(new Date('2026-03-02T09:30:00.000Z'))).toBe('/');
});

it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', ''])('leads to no other site: %s', (address) => {
  keepWanted(address, now);
  expect(takeWanted(now)).toBe('/');
});

it('leads to the first page where a browser keeps nothing', () => {
  vi.stubGlobal('localStorage', { getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); } });
  keepWanted('/promises', now);
  expect(takeWanted(now)).toBe('/');
});
