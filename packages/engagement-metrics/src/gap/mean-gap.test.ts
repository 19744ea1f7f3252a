import { describe, expect, test } from 'vitest';
import { meanGap } from '../index.ts';

const golden = { shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 };

describe('mean gap from answer counts', () => {
  // shared reference values, gap.golden_small_team (computed with R: t.test, and the formulas of Cochran 1977, chapter 2)
  test('a team of fourteen has the published gap, errors, degrees of freedom and intervals', () => {
    const gap = meanGap(golden);
    if (!gap.ok || gap.finite === null) throw new Error('no number');
    expect(gap.steps).toBeCloseTo(1.3166666667, 9);
    expect(gap.points).toBeCloseTo(32.9166666667, 8);
    expect(gap.meanShown + 1).toBeCloseTo(3.9166666667, 9);
    expect(gap.meanUnguarded + 1).toBeCloseTo(2.6, 9);
    expect(gap.finite.standardError).toBeCloseTo(0.2352963193, 9);
    expect(gap.finite.degreesOfFreedom).toBeCloseTo(12.73640788, 7);
    expect(gap.finite.interval.low).toBeCloseTo(0.8072683786, 8);
    expect(gap.finite.interval.high).toBeCloseTo(1.826064955, 8);
    expect(gap.process.standardError).toBeCloseTo(0.4770225414, 9);
    expect(gap.process.degreesOfFreedom).toBeCloseTo(15.88676217, 7);
    expect(gap.process.t).toBeCloseTo(2.76017704, 7);
    expect(gap.process.p).toBeCloseTo(0.01400770552, 9);
    expect(gap.process.interval.low).toBeCloseTo(0.3048379276, 8);
    expect(gap.process.interval.high).toBeCloseTo(2.328495406, 7);
  });

  test('bad input gives the reason and no number', () => {
    expect(meanGap({ ...golden, shown: [0, 0, 0, 0, 0] })).toEqual({ ok: false, reason: 'nobody-answered' });
    expect(meanGap({ ...golden, shown: [0, 0, 0, 0, 1] })).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(meanGap({ ...golden, rosterCount: 11 })).toEqual({ ok: false, reason: 'more-answers-than-people' });
    expect(meanGap({ ...golden, shown: [1, 2, 3] })).toEqual({ ok: false, reason: 'mixed-scales' });
    expect(meanGap({ ...golden, shown: [1, Number.NaN, 3, 0, 0] })).toEqual({ ok: false, reason: 'not-a-number' });
    expect(meanGap({ ...golden, shown: [1, 0.5, 3, 0, 0] })).toEqual({ ok: false, reason: 'not-whole-counts' });
    expect(meanGap({ ...golden, rosterCount: Number.NaN })).toEqual({ ok: false, reason: 'not-whole-counts' });
    expect(meanGap({ shown: [0, 0, 0, 0, 9], unguarded: [0, 0, 9, 0, 0], rosterCount: 9 })).toEqual({ ok: false, reason: 'all-answers-equal' });
  });

  test('when everybody answered both ways there is a process interval and no finite one', () => {
    const gap = meanGap({ shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 2, 2], rosterCount: 12 });
    expect(gap).toMatchObject({ ok: true, finite: null });
  });
});
