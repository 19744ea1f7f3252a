import { describe, expect, test } from 'vitest';
import { cusumChart, ewmaChart, mannKendall, pettittTest, roundDifference, structuralBreak, trendVerdict, xmrChart, type TrendRound } from '../index.ts';
import { normalNumbers, seededRandom } from '../simulated/seeded-random.ts';

const rounds = (values: readonly number[], standardError = 2): TrendRound[] =>
  values.map((value, index) => ({ time: index / 4, value, standardError, startsAnew: false }));

describe('the verdict of a trend', () => {
  test('needs four comparable rounds', () => {
    expect(trendVerdict(rounds([50, 54, 57]))).toEqual({ ok: false, reason: 'too-few-rounds' });
    const broken = rounds([50, 54, 57, 62, 64]).map((round, index) => ({ ...round, startsAnew: index === 2 }));
    expect(trendVerdict(broken)).toEqual({ ok: false, reason: 'too-few-rounds' });
  });

  test('says rising, falling, steady or unsteady', () => {
    expect(trendVerdict(rounds([50, 54, 57, 62]))).toMatchObject({ verdict: 'rising', slope: expect.closeTo(15.6, 6) as number });
    expect(trendVerdict(rounds([62, 57, 54, 50]))).toMatchObject({ verdict: 'falling' });
    expect(trendVerdict(rounds([55, 56, 54, 56]))).toMatchObject({ verdict: 'steady' });
    expect(trendVerdict(rounds([50, 64, 49, 63, 50]))).toMatchObject({ verdict: 'unsteady' });
  });

  test('does not look across a break', () => {
    const broken = rounds([90, 90, 55, 56, 54, 56]).map((round, index) => ({ ...round, startsAnew: index === 2 }));
    expect(trendVerdict(broken)).toMatchObject({ verdict: 'steady', rounds: 4 });
  });

  test('calls a series without a trend rising or falling in at most 5 of 100 cases', () => {
    const normal = normalNumbers(seededRandom(8));
    const verdicts = Array.from({ length: 2000 }, () => trendVerdict(rounds(Array.from({ length: 5 }, () => 60 + 2 * normal()))));
    const alarms = verdicts.filter((verdict) => verdict.ok && (verdict.verdict === 'rising' || verdict.verdict === 'falling'));
    expect(alarms.length / 2000).toBeLessThanOrEqual(0.05);
  });

  test('nor in many more where rounds go up and down far beyond their errors, as those of a large organisation do', () => {
    const normal = normalNumbers(seededRandom(9));
    const alarms = Array.from({ length: 4000 }, () => trendVerdict(rounds(Array.from({ length: 4 }, () => 60 + 2 * normal()), 0.4)))
      .filter((verdict) => verdict.ok && (verdict.verdict === 'rising' || verdict.verdict === 'falling'));
    expect(alarms.length / 4000).toBeLessThan(0.07); // with the normal quantile: 0.19
  });

  test('a clear rise is said in spite of such scatter', () => {
    expect(trendVerdict(rounds([50, 55, 61, 64], 0.4))).toMatchObject({ verdict: 'rising' });
    expect(trendVerdict(rounds([50, 58, 55, 62], 0.4))).toMatchObject({ verdict: 'unsteady' });
  });

  test('a round without error, a time out of order or a value that is no number give the reason', () => {
    expect(trendVerdict(rounds([50, 54, 57, 62], 0))).toEqual({ ok: false, reason: 'all-answers-equal' });
    expect(trendVerdict(rounds([50, 54, 57, Number.NaN]))).toEqual({ ok: false, reason: 'not-a-number' });
    expect(trendVerdict(rounds([50, 54, 57, 62]).toReversed())).toEqual({ ok: false, reason: 'not-identified' });
  });
});

describe('charts and tests of a series', () => {
  test('Pettitt’s statistic is the largest sum of signs over all splits', () => {
    const normal = normalNumbers(seededRandom(4));
    const values = Array.from({ length: 30 }, (_, index) => Math.round(normal() * 3) + (index > 17 ? 2 : 0));
    const sums = values.slice(0, -1).map((_, t) =>
      Math.abs(values.slice(0, t + 1).reduce((sum, a) => sum + values.slice(t + 1).reduce((inner, b) => inner + Math.sign(a - b), 0), 0)),
    );
    expect(pettittTest(values)).toMatchObject({ ok: true, k: Math.max(...sums), last: sums.indexOf(Math.max(...sums)) });
  });

  test('a planted break is found where it is', () => {
    const normal = normalNumbers(seededRandom(6));
    const values = Array.from({ length: 60 }, (_, index) => normal() + (index < 25 ? 0 : 4));
    expect(structuralBreak(values)).toMatchObject({ ok: true, last: 24 });
    const found = structuralBreak(values);
    expect(found.ok && found.bic.with < found.bic.without && found.interval.low <= 24 && found.interval.high >= 24).toBe(true);
  });

  test('Mann-Kendall counts ties, and Theil-Sen’s slope is the median slope', () => {
    expect(mannKendall({ values: [50, 52, 51, 55, 57, 58], times: [0, 1, 2, 3, 4, 5] })).toMatchObject({
      s: 13,
      z: expect.closeTo(2.2544, 4) as number,
      slope: expect.closeTo(5 / 3, 9) as number,
    });
    const tied = mannKendall({ values: [1, 1, 2, 2, 3], times: [0, 1, 2, 3, 4] });
    expect(tied.ok && tied.z).toBeCloseTo(7 / Math.sqrt((5 * 4 * 15 - 2 * (2 * 1 * 9)) / 18), 9);
  });

  test('XmR limits come from the moving range', () => {
    expect(xmrChart([60, 62, 61, 63])).toMatchObject({ mean: 61.5, low: expect.closeTo(57.0667, 4) as number, signals: [] });
    expect(xmrChart([60, 60.5, 60, 60.5, 60, 60.5, 60, 80])).toMatchObject({ signals: [7] });
  });

  test('the limits of the moving average follow each round’s own error', () => {
    const chart = ewmaChart([{ value: 60, standardError: 2 }, { value: 60, standardError: 8 }], { target: 60, lambda: 0.2, width: 2.7 });
    expect(chart.ok && chart.points[1]!.high - 60).toBeCloseTo(2.7 * Math.sqrt((0.2 * 8) ** 2 + (0.8 * 0.2 * 2) ** 2), 9);
  });

  test('a difference between rounds is clear when its interval leaves out zero', () => {
    expect(roundDifference({ value: 58, standardError: 2 }, { value: 64, standardError: 2 })).toMatchObject({ value: 6, clear: true });
    expect(roundDifference({ value: 58, standardError: 3 }, { value: 64, standardError: 3 })).toMatchObject({ clear: false });
    expect(roundDifference({ value: 58, standardError: 0 }, { value: 64, standardError: 3 })).toEqual({ ok: false, reason: 'all-answers-equal' });
  });

  test('too short, without change or not a number: the reason and no number', () => {
    expect(pettittTest([1, 2])).toEqual({ ok: false, reason: 'too-few-rounds' });
    expect(structuralBreak([3, 3, 3, 3, 3, 3, 3, 3, 3])).toEqual({ ok: false, reason: 'all-answers-equal' });
    expect(mannKendall({ values: [1, 2, 3, 4], times: [0, 1] })).toEqual({ ok: false, reason: 'lengths-differ' });
    expect(cusumChart([], { target: 1, slack: 1, limit: 1 })).toEqual({ ok: false, reason: 'too-few-rounds' });
    expect(cusumChart([Number.NaN], { target: 1, slack: 1, limit: 1 })).toEqual({ ok: false, reason: 'not-a-number' });
    expect(ewmaChart([{ value: 1, standardError: 0 }], { target: 1, lambda: 0.2, width: 3 })).toEqual({ ok: false, reason: 'outside-the-scale' });
  });
});
