import '../words/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../api/shapes.ts';

const { chanceWords, groupForecast, listWords, othersWords, partWords } = await import('./forecast-words.ts');

type UnitForecast = Forecast['units'][number];

const part = (label: string, chance: number, countedWith: string[] | null = []): UnitForecast => ({ unitId: label, label, parentId: null, people: 6, expectedRespondents: 4, countedWith, chance });

describe('the words of a forecast', () => {
  it('name a part with its people, and with whom it would be counted', () => {
    expect(partWords(part('Sales', 1))).toBe('Sales (6)');
    expect(partWords(part('IT', 0.1, ['Sales']))).toBe('IT (6), with Sales');
    expect(partWords(part('IT', 0.1, ['Sales', 'Law', 'Shop', 'Yard', 'Dock']))).toBe('IT (6), with Sales, Law, Shop and 2 more');
    expect(partWords(part('IT', 0, null))).toBe('IT (6), nothing published');
    expect(othersWords(part('IT', 0, null))).toBe('');
  });

  it('put every part with people into one of three lists by its chance', () => {
    const units = [part('a', 1), part('b', 0.8), part('c', 0.79), part('d', 0.2), part('e', 0.19), { ...part('empty', 0), people: 0 }];
    const { own, edge, together } = groupForecast(units);
    expect([own, edge, together].map((list) => list.map(({ label }) => label))).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('never call a drawn chance quite sure', () => {
    expect([1, 0.995, 0.736, 0].map(chanceWords)).toEqual(['over 99%', 'over 99%', '74%', 'under 1%']);
  });

  it('stop a long list and say how many more there are', () => {
    const lines = listWords(Array.from({ length: 13 }, (_, index) => part(`Part ${index}`, 1)));
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('and 3 more');
  });
});
