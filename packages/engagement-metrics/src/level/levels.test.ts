import { describe, expect, test } from 'vitest';
import { codedFavourableShare, facetScore, favourableShare, indexFromCounts, indexFromMean, varianceBehindOneDigit } from '../index.ts';

const scale = { lowest: 1, highest: 5 };

describe('index on 0-100', () => {
  // Civil Service People Survey, technical guide 2020, pp. 16-17 (Open Government Licence)
  test('the published organisation A has index 49 and 50 percent positive', () => {
    expect(indexFromCounts([24, 16, 10, 40, 10], 1)).toEqual({ ok: true, points: 49, answers: 100 });
    expect(favourableShare([24, 16, 10, 40, 10], 1)).toEqual({ ok: true, percent: 50, answers: 100 });
  });

  test('the published organisation B, whose printed percentages add to 102, has the printed partial scores 22 + 21 + 17 + 3 + 0 = 63', () => {
    expect([22 * 100, 28 * 75, 34 * 50, 12 * 25, 6 * 0].map((score) => score / 100).reduce((sum, score) => sum + score)).toBe(63);
    expect(indexFromCounts([6, 12, 34, 28, 22], 1)).toMatchObject({ ok: true, points: (100 * 63) / 102 });
  });

  test('the published group of ten has index 53', () => {
    const scores = [65, 25, 70, 35, 50, 100, 90, 40, 20, 35];
    const mean = 1 + (4 * scores.reduce((sum, score) => sum + score, 0)) / scores.length / 100;
    const index = indexFromMean({ mean, scale, direction: 1 });
    expect(index.ok && index.points).toBeCloseTo(53, 9);
  });

  test('an item asked the other way round is turned round', () => {
    expect(indexFromMean({ mean: 2, scale, direction: -1 })).toEqual({ ok: true, points: 75 });
    expect(indexFromCounts([24, 16, 10, 40, 10], -1)).toMatchObject({ points: 51 });
  });

  test('a mean beyond the scale or not a number gives the reason', () => {
    expect(indexFromMean({ mean: 5.1, scale, direction: 1 })).toEqual({ ok: false, reason: 'outside-the-scale' });
    expect(indexFromMean({ mean: Number.NaN, scale, direction: 1 })).toEqual({ ok: false, reason: 'not-a-number' });
    expect(indexFromMean({ mean: 1, scale: { lowest: 5, highest: 1 }, direction: 1 })).toEqual({ ok: false, reason: 'outside-the-scale' });
    expect(indexFromCounts([0, 0, 0], 1)).toEqual({ ok: false, reason: 'nobody-answered' });
  });
});

describe('favourable share', () => {
  // Civil Service People Survey 2024, quality and methodology: 103 and 166 of 565 are 47.611 percent
  test('the published counts give 47.611 percent', () => {
    const share = favourableShare([24, 95, 177, 166, 103], 1);
    expect(share.ok && share.percent).toBeCloseTo(47.611, 3);
    expect(share.ok && Math.round(share.percent)).toBe(48);
  });

  test('on an item asked the other way round the lower answers are favourable', () => {
    expect(favourableShare([1, 2, 3, 3, 1], -1)).toEqual({ ok: true, percent: 30, answers: 10 });
  });

  test('nobody rated it: no number', () => {
    expect(favourableShare([0, 0, 0, 0, 0], 1)).toEqual({ ok: false, reason: 'nobody-answered' });
  });
});

describe('facet score of one person', () => {
  test('prefer not to say counts fifty points, and an item left out counts nothing', () => {
    const asked = { scale, direction: -1 as const };
    expect(facetScore([{ answer: 2, ...asked }, { answer: 'prefer-not-to-say', ...asked }, { answer: null, ...asked }])).toEqual({
      ok: true,
      points: 62.5,
      answered: 2,
    });
  });

  test('fewer than half of the items answered: no number', () => {
    const item = { answer: null, scale, direction: 1 as const };
    expect(facetScore([item, item, { ...item, answer: 4 }])).toEqual({ ok: false, reason: 'too-few-items' });
    expect(facetScore([item])).toEqual({ ok: false, reason: 'nobody-answered' });
    expect(facetScore([{ ...item, answer: 9 }])).toEqual({ ok: false, reason: 'outside-the-scale' });
  });
});

test('a variance of one digit is read as the middle of what rounds to it', () => {
  expect([400, 1, 0.1, 20, 0].map(varianceBehindOneDigit)).toEqual([400, 1.225, expect.closeTo(0.1225, 9), 20, 0]);
});

describe('a share of favourable answers made of coded levels', () => {
  const shareOf = (parts: readonly { value: number; rosterCount: number }[], personVariance = 1, own = scale) => codedFavourableShare({ parts, scale: own, personVariance });

  test('is the part of a normal distribution from half a step below the favourable quarter', () => {
    // 1 - Φ(2.5 - 2.4), Φ from tables: 0.53983
    expect(shareOf([{ value: 60, rosterCount: 40 }])).toEqual({ ok: true, percent: expect.closeTo(46.017, 3) as number });
    expect(shareOf([{ value: 62.5, rosterCount: 7 }], 0.3)).toEqual({ ok: true, percent: expect.closeTo(50, 9) as number });
  });

  test('counts each part by its people', () => {
    expect(shareOf([{ value: 0, rosterCount: 30 }, { value: 100, rosterCount: 10 }], 0.0001)).toEqual({ ok: true, percent: expect.closeTo(25, 9) as number });
  });

  test('is the level itself where there are two values', () => {
    expect(shareOf([{ value: 30, rosterCount: 10 }, { value: 40, rosterCount: 10 }], 0.25, { lowest: 0, highest: 1 })).toEqual({ ok: true, percent: expect.closeTo(35, 9) as number });
  });

  const offBy = (counts: readonly number[]): number => {
    const people = counts.reduce((sum, count) => sum + count, 0);
    const mean = counts.reduce((sum, count, step) => sum + count * step, 0) / people;
    const variance = counts.reduce((sum, count, step) => sum + count * (step - mean) ** 2, 0) / people;
    const [coded, counted] = [shareOf([{ value: 25 * mean, rosterCount: people }], variance), favourableShare(counts, 1)];
    return coded.ok && counted.ok ? Math.abs(coded.percent - counted.percent) : Infinity;
  };

  test('comes within five points of the counted share of the published organisations whose answers have one peak', () => {
    expect(Math.max(offBy([22, 28, 34, 12, 6]), offBy([24, 95, 177, 166, 103]))).toBeLessThan(5);
  });

  test('is only about right where they have two', () => {
    expect(offBy([24, 16, 10, 40, 10])).toBeCloseTo(15, 0);
  });
});
