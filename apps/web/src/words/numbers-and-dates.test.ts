import { afterEach, expect, it, vi } from 'vitest';

const MOMENT = '2026-03-19T09:00:00';

afterEach(() => { vi.resetModules(); vi.doUnmock('./words.ts'); });

it.each([['en-GB', '19\u00A0March 2026'], ['de', '19.\u00A0März 2026'], ['fr', '19\u00A0mars 2026'], ['es', '19\u00A0de\u00A0marzo de 2026']])('a day and its month never stand on two lines (%s)', async (locale, shown) => {
  vi.doMock('./words.ts', () => ({ words: { locale } }));
  const { day, moment } = await import('./numbers-and-dates.ts');
  expect(day(MOMENT)).toBe(shown);
  expect(moment(MOMENT)).toContain(shown);
});
