import { describe, expect, test } from 'vitest';
import { adjustedExplained, type ExplainedShare } from './adjusted-explained.ts';

const explainedOf = (share: ExplainedShare): number | null => {
  const measured = adjustedExplained(share);
  return measured.ok ? measured.explained : null;
};

describe('adjusted R²', () => {
  test('takes off what chance alone explains', () => {
    // 1 - 0.7 · 100/90
    expect(explainedOf({ explained: 0.3, answers: 101, drivers: 10 })).toBeCloseTo(0.222222, 6);
    expect(explainedOf({ explained: 1, answers: 101, drivers: 10 })).toBe(1);
  });

  test('is nought, and never less, where chance explains as much: p/(n - 1)', () => {
    expect(explainedOf({ explained: 0.1, answers: 101, drivers: 10 })).toBeCloseTo(0, 12);
    expect(explainedOf({ explained: 0.02, answers: 101, drivers: 10 })).toBe(0);
  });

  test.each([
    ['too-few-answers', { explained: 0.3, answers: 11, drivers: 10 }],
    ['not-whole-counts', { explained: 0.3, answers: 101.5, drivers: 10 }],
    ['outside-the-scale', { explained: 1.2, answers: 101, drivers: 10 }],
    ['not-a-number', { explained: Number.NaN, answers: 101, drivers: 10 }],
  ])('says why there is none: %s', (reason, share) => {
    expect(adjustedExplained(share)).toEqual({ ok: false, reason });
  });
});
