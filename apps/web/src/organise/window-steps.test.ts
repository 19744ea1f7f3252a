import { describe, expect, it } from 'vitest';
import { shareOfStretch, windowSteps } from './window-steps.ts';

const windows = {
  frozenAt: '2026-02-01T00:00:00.000Z',
  enrolmentClosesAt: '2026-02-10T00:00:00.000Z',
  answersOpenAt: '2026-02-11T00:00:00.000Z',
  answersCloseAt: '2026-02-18T00:00:00.000Z',
  tallyNotBefore: '2026-02-20T00:00:00.000Z',
};

describe('the dates of a pulse', () => {
  it('stand in their order, and those behind us are marked', () => {
    expect(windowSteps(windows, '2026-02-12T00:00:00.000Z').map(({ key, past }) => [key, past])).toEqual([
      ['frozen', true], ['enrolment', true], ['open', true], ['close', false], ['results', false],
    ]);
  });

  it('counts a date as behind us from its first moment', () => {
    expect(windowSteps(windows, windows.answersOpenAt).filter(({ past }) => past)).toHaveLength(3);
  });

  it('knows how far we are between two dates', () => {
    const now = '2026-02-14T12:00:00.000Z';
    expect(shareOfStretch(windowSteps(windows, now), 2, now)).toBe(0.5);
    expect(shareOfStretch(windowSteps(windows, '2026-03-01T00:00:00.000Z'), 4, '2026-03-01T00:00:00.000Z')).toBe(0);
  });
});
