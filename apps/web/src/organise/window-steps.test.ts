import { describe, expect, it } from 'vitest';
import { windowSteps } from './window-steps.ts';

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
});
