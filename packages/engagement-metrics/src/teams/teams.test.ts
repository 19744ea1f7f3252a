import { describe, expect, test } from 'vitest';
import { derSimonianLaird, funnelLimits, jamesStein, pauleMandel, reliabilityOfTeamValues, restrictedMaximumLikelihood, shrinkTeamValues } from '../index.ts';
import { detectGaps } from '../simulated/detectable-gap.ts';

const three = [
  { value: 50, errorVariance: 16 },
  { value: 60, errorVariance: 16 },
  { value: 73, errorVariance: 25 },
];

describe('variance between teams', () => {
  test('the three estimators agree roughly, and are zero where teams differ less than by chance', () => {
    expect(pauleMandel(three)).toMatchObject({ betweenVariance: expect.closeTo(112.17, 2) as number });
    expect(restrictedMaximumLikelihood(three)).toMatchObject({ betweenVariance: expect.closeTo(110.29, 2) as number });
    expect(derSimonianLaird(three)).toMatchObject({ betweenVariance: expect.closeTo(101.37, 2) as number });
    expect(reliabilityOfTeamValues(three)).toMatchObject({ reliability: expect.closeTo(0.855, 3) as number });
    const alike = three.map((team, index) => ({ ...team, value: 60 + index }));
    for (const estimate of [pauleMandel, restrictedMaximumLikelihood, derSimonianLaird]) expect(estimate(alike)).toEqual({ ok: true, betweenVariance: 0 });
  });

  test('thirteen tuberculosis vaccine trials (Colditz et al. 1994) have the variances that R metafor prints: 0.3132, 0.3181, 0.3088', () => {
    const trials = [
      [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761], [180, 1361, 372, 1079], [8, 2537, 10, 619],
      [505, 87886, 499, 87892], [29, 7470, 45, 7232], [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825],
    ] as [number, number, number, number][];
    const logRatios = trials.map(([a, b, c, d]) => ({ value: Math.log((a / (a + b)) / (c / (c + d))), errorVariance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d) }));
    expect(restrictedMaximumLikelihood(logRatios)).toMatchObject({ betweenVariance: expect.closeTo(0.3132, 4) as number });
    expect(pauleMandel(logRatios)).toMatchObject({ betweenVariance: expect.closeTo(0.3181, 4) as number });
    expect(derSimonianLaird(logRatios)).toMatchObject({ betweenVariance: expect.closeTo(0.3088, 4) as number });
  });

  test('for equal error variances Paule-Mandel and restricted maximum likelihood are the variance of the values less the error', () => {
    const equal = [10, 20, 33, 47].map((value) => ({ value, errorVariance: 25 }));
    const variance = (17.5 ** 2 + 7.5 ** 2 + 5.5 ** 2 + 19.5 ** 2) / 3;
    expect(pauleMandel(equal)).toMatchObject({ betweenVariance: expect.closeTo(variance - 25, 6) as number });
    expect(restrictedMaximumLikelihood(equal)).toMatchObject({ betweenVariance: expect.closeTo(variance - 25, 6) as number });
  });

  test('one team, a value that is no number, or an error of zero give the reason', () => {
    expect(pauleMandel(three.slice(0, 1))).toEqual({ ok: false, reason: 'too-few-teams' });
    expect(shrinkTeamValues([...three, { value: Number.NaN, errorVariance: 1 }], 4)).toEqual({ ok: false, reason: 'not-a-number' });
    expect(shrinkTeamValues(three, -1)).toEqual({ ok: false, reason: 'not-a-number' });
    expect(funnelLimits([...three, { value: 50, errorVariance: 0 }])).toEqual({ ok: false, reason: 'all-answers-equal' });
    expect(jamesStein([1, 1, 1, 1], 1)).toEqual({ ok: false, reason: 'all-answers-equal' });
    expect(jamesStein([1, 2, 3], 1)).toEqual({ ok: false, reason: 'too-few-teams' });
  });
});

test('a team far from the others lies beyond the wide funnel limits, and one extreme team does not hide itself', () => {
  const teams = [...Array.from({ length: 19 }, (_, index) => ({ value: 60 + (index % 5) - 2, errorVariance: 9 })), { value: 85, errorVariance: 9 }];
  const funnel = funnelLimits(teams);
  expect(funnel.ok && funnel.teams.at(-1)!.position).toBe('beyond-99.8');
  expect(funnel.ok && funnel.teams[0]!.position).toBe('inside');
});

describe('several rounds together', () => {
  test('find in teams of eight a gap that one round leaves open, and their intervals contain the true gap', () => {
    const input = { teamSize: 8, maskingShare: 0.5, organisations: 6, seed: 5 };
    const [one, four] = [detectGaps({ ...input, rounds: 1 }), detectGaps({ ...input, rounds: 4 })];
    expect(one.clear).toBeLessThan(0.5);
    expect(four.clear).toBeGreaterThan(0.8);
    expect(four.covered).toBeGreaterThan(0.9);
  });

  test('raise no alarm where nobody answers differently with their name', () => {
    expect(detectGaps({ teamSize: 12, maskingShare: 0, rounds: 4, organisations: 6, seed: 6 }).clear).toBeLessThan(0.02);
  });
});
