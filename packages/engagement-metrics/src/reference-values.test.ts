import { describe, expect, test } from 'vitest';
import * as metrics from './index.ts';
import type { Measured } from './index.ts';

/** The figures, or a failing test that names the reason why there are none. */
function figures<F>(measured: Measured<F>): F {
  if (!measured.ok) throw new Error(measured.reason);
  return measured;
}

/** As many decimals as the reference prints. */
function expectEach(actual: readonly number[], expected: readonly number[], decimals: number): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, decimals);
}

function square(lowerTriangle: readonly (readonly number[])[]): number[][] {
  return lowerTriangle.map((_, i) => lowerTriangle.map((__, j) => lowerTriangle[Math.max(i, j)]![Math.min(i, j)]!));
}

const countsOf = (answers: readonly number[]) => [1, 2, 3, 4, 5].map((step) => answers.filter((answer) => answer === step).length);
const golden = { shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 };

describe('printed figures of the Civil Service People Survey (technical guide 2020, Open Government Licence)', () => {
  test('figures are rounded once, at the end: the printed example of 2024 is -0.06, and 47.611 percent is 48', () => {
    expect(metrics.printedFigure(0.52952 - 0.58495, 2)).toBe('-0.06');
    expect(metrics.printedFigure(100 * (0.52952 - 0.58495), 3)).toBe('-5.543');
    expect(metrics.printedFigure(figures(metrics.favourableShare([24, 95, 177, 166, 103], 1)).percent, 0)).toBe('48');
    expect(metrics.printedFigure(-0.004, 2)).toBe('0.00');
    expect(metrics.printedFigure(Number.NaN, 1)).toBe('–');
  });
});

describe('Employee Engagement Index (OPM Federal Employee Viewpoint Survey, public domain)', () => {
  test.each([
    { year: 2018, subindices: [56.084281, 75.250746, 71.601037], index: 67.645355 },
    { year: 2019, subindices: [57.090582, 76.217133, 72.143756], index: 68.483824 },
    { year: 2020, subindices: [61.573887, 80.231001, 75.538488], index: 72.447792 },
    { year: 2022, subindices: [59.22603, 79.727759, 72.676029], index: 70.543273 },
  ])('the governmentwide index of $year is the mean of its three published subindices', ({ subindices, index }) => {
    expect(figures(metrics.indexOfShares(subindices.map((share) => [share]))).percent).toBeCloseTo(index, 6);
  });

  test('the 2018 sample has the weighted index 68.71 from its fifteen item shares', () => {
    // weighted percent positive of the 101,881 respondents of the 20 % sample, computed from its rows
    const shares = [
      [61.825631, 72.408681, 80.989389, 61.45519, 85.37495],
      [43.209375, 58.791652, 64.627142, 63.935826, 57.845881],
      [70.742853, 79.501827, 84.243445, 71.926002, 73.798566],
    ];
    expect(figures(metrics.indexOfShares(shares)).percent).toBeCloseTo(68.71, 2);
  });

  test('supervisors and staff differ on reprisal (Q17) by 0.3131 steps, g 0.268, delta 0.168, superiority 0.584', () => {
    const supervisors = [1107, 1128, 2128, 7356, 7885];
    const staff = [6785, 6389, 13616, 33745, 21742];
    const gap = figures(metrics.perceptionGap({ counts: supervisors, people: 19604 }, { counts: staff, people: 82277 }));
    expect(gap.value / 25).toBeCloseTo(0.3131, 4);
    expect(figures(metrics.hedgesG(supervisors, staff)).g).toBeCloseTo(0.268, 3);
    expect(figures(metrics.probabilityOfSuperiority(supervisors, staff))).toMatchObject({
      cliffsDelta: expect.closeTo(0.168, 3) as number,
      superiority: expect.closeTo(0.584, 3) as number,
    });
  });
});

describe('the golden small team of fourteen', () => {
  test('standardised and ordinal effects', () => {
    const effect = figures(metrics.hedgesG(golden.shown, golden.unguarded));
    expect(effect.pooledDeviation).toBeCloseTo(1.079737622, 9);
    expect(effect.cohensD).toBeCloseTo(1.219432054, 9);
    expect(effect.correction).toBeCloseTo(0.9619445337, 9);
    expect(effect.g).toBeCloseTo(1.173025999, 8);
    const order = figures(metrics.brunnerMunzel(golden.shown, golden.unguarded));
    expect(order.cliffsDelta).toBeCloseTo(0.6, 12);
    expect(order.superiority).toBeCloseTo(0.8, 12);
    expect(order.inference?.statistic).toBeCloseTo(2.9525394, 7);
    expect(order.inference?.degreesOfFreedom).toBeCloseTo(14.462262, 6);
    expect(order.inference?.p).toBeCloseTo(0.01019824, 8);
    expect(order.inference?.uncutInterval.low).toBeCloseTo(0.5827253756, 9);
    expect(order.inference?.uncutInterval.high).toBeCloseTo(1.0172746244, 9);
    expect(order.inference?.interval.high).toBe(1);
  });

  test('masking: sharp bounds, pigeonhole bound and exact lower limit', () => {
    const sharp = figures(metrics.sharpMaskingBounds(golden));
    expectEach(sharp.differences, [0.2, 0.4166666667, 0.55, 0.15], 10);
    expect(sharp.share.low).toBeCloseTo(0.55, 12);
    expect(sharp.share.high).toBeCloseTo(0.9, 12);
    expect(figures(metrics.pigeonholeBound(golden)).people).toBe(3);
    expect(figures(metrics.maskingLowerLimit(golden)).share).toBeCloseTo(0.21428571428571427, 15);
  });

  test('non-response: worst-case bounds of the gap', () => {
    const scale = { lowest: 1, highest: 5 };
    const bounds = figures(
      metrics.worstCaseGapBounds({ mean: 47 / 12, answers: 12, people: 14 }, { mean: 2.6, answers: 10, people: 14 }, scale),
    );
    expect(bounds.low).toBeCloseTo(0.2142857143, 10);
    expect(bounds.high).toBeCloseTo(1.928571429, 9);
  });
});

describe('published examples of the estimators', () => {
  test('Brunner and Munzel 2000, Biometrical Journal 42, the shoulder-pain example', () => {
    const y = countsOf([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1]);
    const n = countsOf([3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4]);
    const order = figures(metrics.brunnerMunzel(n, y));
    expect(order.superiority).toBeCloseTo(0.788961, 6);
    expect(order.inference?.statistic).toBeCloseTo(3.1375, 4);
    expect(order.inference?.degreesOfFreedom).toBeCloseTo(17.683, 3);
    expect(order.inference?.p).toBeCloseTo(0.005786, 6);
    expect(order.inference?.interval.low).toBeCloseTo(0.5952169, 6);
    expect(order.inference?.interval.high).toBeCloseTo(0.9827052, 7);
  });

  test.each([
    { a: 56, m: 70, b: 48, n: 80, difference: 0.2, low: 0.0524, high: 0.3339 },
    { a: 9, m: 10, b: 3, n: 10, difference: 0.6, low: 0.1705, high: 0.809 },
    { a: 10, m: 10, b: 0, n: 20, difference: 1, low: 0.6791, high: 1 },
  ])('Newcombe 1998, method 10: $a of $m against $b of $n', ({ a, m, b, n, difference, low, high }) => {
    const gap = figures(metrics.shareGap({ favourable: a, answers: m }, { favourable: b, answers: n }));
    expect(gap.difference).toBeCloseTo(difference, 12);
    expect(gap.interval.low).toBeCloseTo(low, 4);
    expect(gap.interval.high).toBeCloseTo(high, 4);
  });

  test('R survey, apisrs: mean of a sample of 200 out of 6194 schools with and without the finite-population correction', () => {
    const mean = figures(metrics.finitePopulationMean([{ answers: 200, mean: 656.585, variance: 17682.424899497473, people: 6194 }]));
    expect(mean.mean).toBe(656.585);
    expect(mean.standardError).toBeCloseTo(9.249722, 6);
    expect(mean.processStandardError).toBeCloseTo(9.402772, 6);
  });

  test('exact hypergeometric intervals', () => {
    expect(metrics.hypergeometricInterval({ population: 12, sampled: 8, found: 5, errorPerSide: 0.025 })).toEqual({ ok: true, low: 5, high: 9 });
    expect(metrics.hypergeometricInterval({ population: 30, sampled: 20, found: 5, errorPerSide: 0.025 })).toEqual({ ok: true, low: 5, high: 11 });
  });

  test('Efron and Morris 1975: batting averages of 18 players, raw and on the arcsine scale', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const mean = 215 / 810;
    const raw = figures(metrics.jamesStein(hits.map((hit) => hit / 45), (mean * (1 - mean)) / 45));
    expect(raw.mean).toBeCloseTo(0.2654321, 7);
    expect(raw.factor).toBeCloseTo(0.21165342, 8);
    const published = [0.2939, 0.2892, 0.2845, 0.2798, 0.2751, 0.2751, 0.2704, 0.2657, 0.261, 0.261, 0.2563, 0.2563, 0.2563, 0.2563, 0.2563, 0.2516, 0.2469, 0.2422];
    expectEach(raw.values, published, 4);
    const arcsine = figures(metrics.jamesStein(hits.map((hit) => Math.sqrt(45) * Math.asin((2 * hit) / 45 - 1)), 1));
    expect(arcsine.factor).toBeCloseTo(0.20897423, 8);
  });

  test('Benjamini and Hochberg 1995: fifteen p-values, four rejected, three by Bonferroni, Holm and Benjamini-Yekutieli', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const adjusted = figures(metrics.benjaminiHochberg(p)).adjusted;
    const expected = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571, 0.0638571, 0.0645, 0.0765, 0.486, 0.5811818, 0.714875, 0.7532308, 0.8132143, 1];
    expectEach(adjusted, expected, 7);
    const rejected = (values: number[]) => values.filter((value) => value <= 0.05).length;
    expect(rejected(adjusted)).toBe(4);
    expect(rejected(figures(metrics.bonferroni(p)).adjusted)).toBe(3);
    expect(rejected(figures(metrics.holm(p)).adjusted)).toBe(3);
    expect(rejected(figures(metrics.benjaminiYekutieli(p)).adjusted)).toBe(3);
  });
});

describe('indirect questioning', () => {
  const race = { control: [8, 132, 222, 227], treatment: [19, 123, 229, 219, 34] };

  test('Blair and Imai 2012, table 1: the race list experiment and its design shares', () => {
    const list = figures(metrics.listExperiment(race));
    expect(list.share).toBeCloseTo(0.06779744, 8);
    expect(list.standardError).toBeCloseTo(0.04957829, 8);
    const design = figures(metrics.listDesignTest(race));
    expectEach(design.withItem.map(({ estimate }) => estimate), [-0.01687, 0.01013, 0.02005, 0.05449], 5);
    expectEach(design.withItem.map(({ standardError }) => standardError), [0.00837, 0.02428, 0.02808, 0.00909], 5);
    expectEach(design.withoutItem.map(({ estimate }) => estimate), [0.03045, 0.21398, 0.35686, 0.33091], 5);
    expectEach(design.withoutItem.map(({ standardError }) => standardError), [0.00688, 0.01745, 0.02634, 0.02202], 5);
  });

  test('the same experiment in the South', () => {
    const south = figures(metrics.listExperiment({ control: [3, 40, 63, 41], treatment: [4, 27, 55, 38, 14] }));
    expect(south.share).toBeCloseTo(0.25865129, 8);
    expect(south.standardError).toBeCloseTo(0.10584591, 8);
  });

  test('Blair, Imai and Zhou 2015: forced response in Nigeria', () => {
    const forced = figures(metrics.forcedResponse({ yes: 831, answers: 2435 }, { honest: 4 / 6, forcedYes: 1 / 6 }));
    expect(831 / 2435).toBeCloseTo(0.3412731, 7);
    expect(forced.share).toBeCloseTo(0.26190965, 8);
    expect(forced.standardError).toBeCloseTo(0.0144127, 7);
  });
});

describe('reliability and aggregation (R package multilevel; sufficient statistics computed from its rows)', () => {
  test('Bliese, Halverson and Rothberg 2000: alpha of eleven leadership items, ICC of leadership and hours', () => {
    const [variance, covariance] = [1.2454100771872687, 0.5320163043037647]; // means over the items and over the pairs
    const matrix = Array.from({ length: 11 }, (_, i) => Array.from({ length: 11 }, (__, j) => (i === j ? variance : covariance)));
    expect(figures(metrics.cronbachAlpha(matrix)).alpha).toBeCloseTo(0.89134326, 8);
    const groupSize = 5400 / 99;
    const lead = figures(metrics.intraclassFromMeanSquares({ meanSquareBetween: 4.940423260117084, meanSquareWithin: 0.516570681375522, groupSize }));
    expect(lead.icc1).toBeCloseTo(0.13569919, 8);
    expect(lead.icc2).toBeCloseTo(0.89543999, 8);
    const hours = figures(metrics.intraclassFromMeanSquares({ meanSquareBetween: 34.40251171211712, meanSquareWithin: 2.7525830137551823, groupSize }));
    expect(hours.icc1).toBeCloseTo(0.17410081, 8);
    expect(hours.icc2).toBeCloseTo(0.91998889, 8);
  });

  const leadership = square([
    [1.2616429311],
    [0.7469348963, 1.2012914969],
    [0.6111081785, 0.4893251037, 1.4071142461],
    [0.5307345356, 0.4654082014, 0.8440524584, 1.726591169],
    [0.5788274746, 0.3692880667, 0.8058997217, 0.6585199301, 1.2390010658],
    [0.3323441439, 0.5504786548, 0.5262759848, 0.4940958154, 0.5211384061, 1.0567413086],
    [0.6199163476, 0.389106807, 0.781431439, 0.7564856773, 0.7866681127, 0.4183321248, 1.4223215944],
    [0.3503544622, 0.452866578, 0.5197664336, 0.5714224701, 0.424810484, 0.5842299462, 0.6257533492, 1.1718478344],
    [0.5881678289, 0.4173987612, 0.7909711828, 0.7640744752, 0.7476895052, 0.3960158571, 1.0322703866, 0.5774689387, 1.440551937],
    [0.3699973271, 0.5093549906, 0.5816016519, 0.6113925065, 0.4183858712, 0.6218744916, 0.5915356159, 0.8694663416, 0.7753530586, 1.3460955409],
    [0.5575837352, 0.4685005382, 0.8592876396, 0.8392090451, 0.7190273248, 0.502590144, 0.8335503184, 0.6385987357, 0.8297880713, 0.6737536717, 1.3646841128],
  ]);

  test('Bliese, Halverson and Schriesheim 2002: alphas, omega by maximum likelihood, ICC', () => {
    expect(figures(metrics.cronbachAlpha(leadership)).alpha).toBeCloseTo(0.90223657, 8);
    // printed as 0.90363391; the exact maximum (gradient below 1e-8 with a second optimiser) is 0.90363396
    expect(Math.abs(figures(metrics.oneFactorOmega(leadership)).omega - 0.90363391)).toBeLessThan(1e-7);
    const hostility = square([
      [1.9207339165],
      [0.8801985833, 1.1998557005],
      [1.0664859604, 0.8031550569, 2.0410951114],
      [1.0593086583, 0.8445117021, 1.5478695556, 1.864039876],
      [0.7950472704, 0.7209775508, 0.8248549207, 0.8356766598, 1.0763443435],
    ]);
    expect(figures(metrics.cronbachAlpha(hostility)).alpha).toBeCloseTo(0.87292444, 8);
    const significance = square([[1.5952064461], [0.8161772786, 1.3458556017], [0.8147064512, 0.9386542576, 1.2847411608]]);
    expect(figures(metrics.cronbachAlpha(significance)).alpha).toBeCloseTo(0.82314078, 8);
    const groupSize = 2042 / 49;
    const lead = figures(metrics.intraclassFromMeanSquares({ meanSquareBetween: 3.0855201716591356, meanSquareWithin: 0.6147764011804611, groupSize }));
    expect(lead.icc1).toBeCloseTo(0.087956219, 9);
    expect(lead.icc2).toBeCloseTo(0.80075437, 8);
    const hostile = figures(metrics.intraclassFromMeanSquares({ meanSquareBetween: 3.4378680453936616, meanSquareWithin: 1.0174054749072035, groupSize }));
    expect(hostile.icc1).toBeCloseTo(0.054004943, 9);
  });

  test('agreement within the 49 companies: the first two, the median and the mean', () => {
    const meanVariances = [
      1.44779315, 1.12189462, 1.28328742, 1.26953748, 1.16391185, 0.88225108, 1.14801865, 1.32176444, 1.18809618, 1.3969697, 1.23386573, 1.41933166,
      0.80909091, 1.47153761, 1.07925408, 1.52328598, 1.31059507, 1.2430303, 1.13839654, 1.51419601, 1.04667406, 1.26233766, 1.39279784, 1.05646899,
      1.34545455, 1.06784595, 1.00106326, 1.43289568, 1.37025415, 1.33855538, 1.09772865, 0.91010101, 0.87126437, 1.11225138, 1.36185757, 1.24464003,
      1.45729181, 1.11724138, 1.10187266, 1.17032967, 1.21095571, 1.39720737, 0.80488681, 1.48901975, 0.93035619, 1.27603306, 1.46019014, 1.37179487, 0.8576555,
    ];
    const agreement = meanVariances.map((variance) =>
      figures(metrics.withinGroupAgreement({ variances: Array.from({ length: 11 }, () => variance), answersOnScale: 5 })).agreement,
    );
    expect(agreement[0]).toBeCloseTo(0.80752726, 7);
    expect(agreement[1]).toBeCloseTo(0.89593832, 7);
    expect(agreement.toSorted((a, b) => a - b)[24]).toBeCloseTo(0.87011, 5);
    expect(agreement.reduce((sum, value) => sum + value, 0) / 49).toBeCloseTo(0.86778, 5);
    const oneItem = metrics.withinGroupAgreement({ variances: [1.2590579710144925], answersOnScale: 5 });
    expect(figures(oneItem).agreement).toBeCloseTo(0.37047101, 8);
    expect((5 ** 2 - 1) / 12).toBe(2);
  });
});

describe('drivers (R relaimpo and Johnson 2000, on the swiss data of base R)', () => {
  const all = square([
    [1],
    [-0.686542208617, 1],
    [-0.639522518948, 0.698415296288, 1],
    [0.401095053049, -0.572741806064, -0.153858917091, 1],
    [-0.060858608417, -0.114021596482, -0.099321845821, 0.175495907597, 1],
    [0.35307918362, -0.645882706457, -0.663788857035, 0.463684700652, 0.416556031435, 1],
  ]);
  const correlations = { drivers: all.slice(0, 5).map((row) => row.slice(0, 5)), withOutcome: all[5]!.slice(0, 5) };

  test('Shapley shares and relative weights of five drivers of fertility', () => {
    const lmg = figures(metrics.shapleyDrivers(correlations));
    expectEach(lmg.shares, [0.057091221, 0.171173029, 0.260134679, 0.10557015, 0.112765923], 8);
    expect(lmg.explained).toBeCloseTo(0.706735, 6);
    const johnson = figures(metrics.relativeWeights(correlations));
    expectEach(johnson.weights, [0.048416896, 0.15470825, 0.271964105, 0.11468003, 0.116965721], 8);
    expect(johnson.explained).toBeCloseTo(0.706735, 6);
  });
});

describe('trend', () => {
  // the numbers of Montgomery, Statistical Quality Control, table 9.1
  const montgomery = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29,
    11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
  ];

  test('Montgomery: the cumulative sum signals first at observation 29, with 5.28', () => {
    const chart = figures(metrics.cusumChart(montgomery, { target: 10, slack: 0.5, limit: 5 }));
    expect(chart.firstSignal).toBe(29 - 1);
    expect(chart.points[28]!.above).toBeCloseTo(5.28, 10);
  });

  test('Montgomery: the moving average signals first at observation 29, its limit tends to 10.619422', () => {
    const chart = figures(metrics.ewmaChart(montgomery.map((value) => ({ value, standardError: 1 })), { target: 10, lambda: 0.1, width: 2.7 }));
    expect(chart.firstSignal).toBe(29 - 1);
    const long = figures(metrics.ewmaChart(Array.from({ length: 400 }, () => ({ value: 10, standardError: 1 })), { target: 10, lambda: 0.1, width: 2.7 }));
    expect(long.points.at(-1)!.high).toBeCloseTo(10.619422, 6);
  });

  test('the flow of the Nile broke after its 28th year, 1898 (interval 1895 to 1902): R strucchange', () => {
    // lengths, means and sums of squares of 1871-1898 and 1899-1970; that 1898 is the best of all years is checked with the rows, by the script reference/
    const nile = figures(
      metrics.breakFigures({
        before: { length: 28, mean: 1097.75, sumOfSquares: 492047.25 },
        after: { length: 72, mean: 849.9722222222222, sumOfSquares: 1105409.9444444445 },
      }),
    );
    expect(nile.last + 1).toBe(28);
    expect([nile.last, nile.interval.low, nile.interval.high].map((index) => 1871 + index)).toEqual([1898, 1895, 1902]);
    expect(nile.f).toBeCloseTo(75.929769, 6);
    expect(nile.bic.without).toBeCloseTo(1318.2, 1);
    expect(nile.bic.with).toBeCloseTo(1270.1, 1);
  });

  test("Pettitt's statistic 1617 of the Nile's hundred years has p 3.591e-7", () => {
    expect(metrics.pettittChance(1617, 100)).toBeCloseTo(3.5910222e-7, 14);
  });
});
