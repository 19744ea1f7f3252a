import { describe, expect, it } from 'vitest';
import type { BesideOwnAnswers, LeaderPromise } from '../api/shapes.ts';
import { readResults } from '../results-link/results-in-link.ts';
import { linkToOwnAnswers, resultsForLink } from './results-for-link.ts';

const level = (value: number) => ({ value, low: value - 6.4, high: value + 6.4, n: 9 });
const items = (figures: Readonly<Record<string, number | null>>) =>
  Object.entries(figures).map(([itemId, value]) => ({ itemId, text: itemId, value: value === null ? null : level(value), code: null, favourable: null }));
const coverage = { teams: 1, alone: 1, together: 0, lines: [], rosterCount: 12, respondents: 9, shownRespondents: null, minimum: 5 };
const round = { roundId: 'a'.repeat(32), title: 'Autumn pulse', closedAt: '2026-03-19T08:00:00.000Z' };

const beside = {
  organisation: { unit: { unitId: 'all', label: 'Meridian', path: [] }, round, coverage, countedTogether: null, items: items({ Q3: 58.2, Q4: 40.6, own: 71.4 }) },
  own: {
    unit: { unitId: 'night', label: 'Night', path: [] }, round, coverage, items: items({ Q3: 33.5, Q4: null }),
    countedTogether: { label: 'Night with Cargo Lane', countedWith: { kind: 'counted-with' as const, labels: ['Cargo Lane'], more: 0, answers: 9 } },
  },
} as unknown as BesideOwnAnswers;

const promise = (number: number, change: Partial<LeaderPromise> = {}): LeaderPromise => ({
  promiseId: String(number), unit: { unitId: 'night', label: 'Night' }, round, promised: `Promise ${number}`, owner: 'Ana Ruiz', madeBy: 'Ana Ruiz', madeOn: '2026-04-01',
  dueOn: '2026-06-01', words: [], state: 'open', open: true, mine: false, ...change,
});

describe('what a results page hands to one’s own answers', () => {
  it('are the figures that stand on it, in whole points, of the own part and of the whole', () => {
    const results = resultsForLink({ beside, promises: [] });
    expect(results.team).toEqual({ label: 'Night', answers: 9, countedWith: { labels: ['Cargo Lane'], more: 0 } });
    expect(results.items).toEqual([
      { itemId: 'Q3', team: { value: 34, low: 27, high: 40, n: 9 }, organisation: { value: 58, low: 52, high: 65, n: 9 } },
      { itemId: 'Q4', team: null, organisation: { value: 41, low: 34, high: 47, n: 9 } },
      { itemId: 'own', team: null, organisation: { value: 71, low: 65, high: 78, n: 9 } },
    ]);
  });

  it('are promises with the last word on what became of them, those that wait first, and how many more there are', () => {
    const kept = promise(1, { state: 'kept', open: false, words: [{ state: 'changed', explanation: 'Later.', dueOn: '2026-07-01', saidBy: 'Ana', saidOn: '2026-05-01' }, { state: 'kept', explanation: 'Done in May.', dueOn: null, saidBy: 'Ana', saidOn: '2026-05-20' }] });
    const { promises, morePromises } = resultsForLink({ beside, promises: [kept, ...Array.from({ length: 14 }, (_, number) => promise(number + 2))] });
    expect([promises.length, morePromises, promises[0]?.promised]).toEqual([12, 3, 'Promise 2']);
    expect(resultsForLink({ beside, promises: [kept] }).promises).toEqual([{ promised: 'Promise 1', owner: 'Ana Ruiz', dueOn: '2026-06-01', state: 'kept', word: 'Done in May.' }]);
  });

  it('stand behind the # of the address of one’s own place, and are read there as they were written', () => {
    const address = linkToOwnAnswers('https://answers.example/#space=4f2a', { beside, promises: [promise(1)] });
    expect(address.split('#')[0]).toBe('https://answers.example/');
    expect(readResults(new URLSearchParams(address.split('#')[1]).get('results') ?? '')).toEqual(resultsForLink({ beside, promises: [promise(1)] }));
  });
});
