import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as metrics from './index.ts';
import type { Measured } from './index.ts';

fc.configureGlobal({ seed: 2026 });

function figures<F>(measured: Measured<F>): F {
  if (!measured.ok) throw new Error(measured.reason);
  return measured;
}

const counts = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 5, maxLength: 5 });
const spreadCounts = counts.filter((column) => column.filter((count) => count > 0).length >= 2);
const total = (column: readonly number[]) => column.reduce((sum, count) => sum + count, 0);
const rowsOf = (column: readonly number[]) => column.flatMap((count, step) => Array.from({ length: count }, () => step + 1));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
const team = fc.record({ value: fc.integer({ min: 0, max: 1000 }).map((v) => v / 10), errorVariance: fc.integer({ min: 1, max: 400 }) });
const teams = fc.array(team, { minLength: 4, maxLength: 30 });

describe('where nothing is coded, figures from counts equal the computation by rows', () => {
  test('index, favourable share and mean gap', () => {
    fc.assert(
      fc.property(spreadCounts, spreadCounts, fc.integer({ min: 1, max: 20 }), (shown, unguarded, missing) => {
        const [a, b] = [rowsOf(shown), rowsOf(unguarded)];
        const rosterCount = Math.max(a.length, b.length) + missing;
        expect(figures(metrics.indexFromCounts(shown, 1)).points).toBeCloseTo(25 * (mean(a) - 1), 9);
        expect(figures(metrics.favourableShare(shown, 1)).percent).toBeCloseTo((100 * a.filter((answer) => answer >= 4).length) / a.length, 9);
        const gap = figures(metrics.meanGap({ shown, unguarded, rosterCount }));
        const finite = (1 - a.length / rosterCount) * (variance(a) / a.length) + (1 - b.length / rosterCount) * (variance(b) / b.length);
        expect(gap.steps).toBeCloseTo(mean(a) - mean(b), 9);
        expect(gap.finite?.standardError).toBeCloseTo(Math.sqrt(finite), 9);
        expect(gap.process.standardError).toBeCloseTo(Math.sqrt(variance(a) / a.length + variance(b) / b.length), 9);
      }),
    );
  });

  test('probability of superiority is the share of pairs, ties counting half', () => {
    fc.assert(
      fc.property(spreadCounts, spreadCounts, (shown, unguarded) => {
        const pairs = rowsOf(shown).flatMap((a) => rowsOf(unguarded).map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(figures(metrics.probabilityOfSuperiority(shown, unguarded)).superiority).toBeCloseTo(mean(pairs), 9);
      }),
    );
  });

  const people = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), { minLength: 12, maxLength: 40 });
  const varying = people.filter((rows) => [0, 1, 2, 3].every((item) => new Set(rows.map((row) => row[item])).size > 1));

  test('alpha and item-rest correlations from the released covariances are those of the rows', () => {
    fc.assert(
      fc.property(varying, (rows) => {
        const { matrix } = figures(metrics.covarianceMatrix(rows));
        const sums = rows.map((row) => row.reduce((sum, answer) => sum + answer, 0));
        fc.pre(variance(sums) > 1e-9);
        const ofItems = [0, 1, 2, 3].reduce((sum, item) => sum + variance(rows.map((row) => row[item]!)), 0);
        expect(figures(metrics.cronbachAlpha(matrix)).alpha).toBeCloseTo((4 / 3) * (1 - ofItems / variance(sums)), 8);
        const rest = rows.map((row) => row[1]! + row[2]! + row[3]!);
        fc.pre(variance(rest) > 1e-9);
        const first = rows.map((row) => row[0]!);
        const covariance = rows.reduce((sum, row, index) => sum + (row[0]! - mean(first)) * (rest[index]! - mean(rest)), 0) / (rows.length - 1);
        const measured = metrics.itemRestCorrelations(matrix);
        fc.pre(measured.ok); // some other item's rest may not vary
        expect(figures(measured).correlations[0]).toBeCloseTo(covariance / Math.sqrt(variance(first) * variance(rest)), 8);
      }),
    );
  });

  test('the two ways of sharing out R² add up to the R² of the regression, and agree for independent drivers', () => {
    fc.assert(
      fc.property(varying, (rows) => {
        const { matrix } = figures(metrics.covarianceMatrix(rows));
        const r = matrix.map((row, i) => row.map((value, j) => value / Math.sqrt(matrix[i]![i]! * matrix[j]![j]!)));
        const correlations = { drivers: r.slice(0, 3).map((row) => row.slice(0, 3)), withOutcome: r[3]!.slice(0, 3) };
        const shapley = metrics.shapleyDrivers(correlations);
        const johnson = metrics.relativeWeights(correlations);
        fc.pre(shapley.ok && johnson.ok);
        if (!shapley.ok || !johnson.ok) return;
        expect(shapley.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(shapley.explained, 8);
        expect(johnson.explained).toBeCloseTo(shapley.explained, 8);
      }),
    );
    const independent = { drivers: [[1, 0], [0, 1]], withOutcome: [0.6, 0.3] };
    expect(figures(metrics.shapleyDrivers(independent)).shares).toEqual([expect.closeTo(0.36, 9), expect.closeTo(0.09, 9)]);
    expect(figures(metrics.relativeWeights(independent)).weights).toEqual([expect.closeTo(0.36, 9), expect.closeTo(0.09, 9)]);
  });

  test('correlations that no answers can have, of which drivers would explain more than all, give no number', () => {
    const impossible = { drivers: [[1, -0.5], [-0.5, 1]], withOutcome: [0.9, 0.9] };
    expect(metrics.shapleyDrivers(impossible)).toEqual({ ok: false, reason: 'not-identified' });
    expect(metrics.relativeWeights(impossible)).toEqual({ ok: false, reason: 'not-identified' });
    const justAll = { drivers: [[1, 0], [0, 1]], withOutcome: [0.6, 0.8] };
    expect(figures(metrics.shapleyDrivers(justAll)).explained).toBeCloseTo(1, 9);
  });

  test('an index of shares without missing ratings has the error of the persons’ own shares', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 40 }), (rows) => {
        const own = rows.map((row) => (100 * row.filter(Boolean).length) / 5);
        const measured = figures(metrics.indexOfSharesError(rows.map((favourable) => ({ favourable, weight: 1 }))));
        expect(measured.percent).toBeCloseTo(mean(own), 9);
        expect(measured.standardError).toBeCloseTo(Math.sqrt(variance(own) / own.length), 9);
      }),
    );
  });
});

describe('equivariance', () => {
  test('turning the scale round turns index, gap and order round', () => {
    fc.assert(
      fc.property(spreadCounts, spreadCounts, (shown, unguarded) => {
        const rosterCount = Math.max(total(shown), total(unguarded)) + 1;
        const forward = figures(metrics.meanGap({ shown, unguarded, rosterCount }));
        const backward = figures(metrics.meanGap({ shown: shown.toReversed(), unguarded: unguarded.toReversed(), rosterCount }));
        expect(backward.steps).toBeCloseTo(-forward.steps, 9);
        expect(backward.finite?.interval.low).toBeCloseTo(-forward.finite!.interval.high, 9);
        const order = figures(metrics.probabilityOfSuperiority(shown, unguarded)).superiority;
        expect(figures(metrics.probabilityOfSuperiority(unguarded, shown)).superiority).toBeCloseTo(1 - order, 9);
        expect(figures(metrics.indexFromCounts(shown, -1)).points).toBeCloseTo(100 - figures(metrics.indexFromCounts(shown, 1)).points, 9);
      }),
    );
  });

  test('a shift of all teams shifts their shrunk values, a stretch stretches them, and the order of the teams does not matter', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 4 }), (given, shift, stretch) => {
        const moved = given.map(({ value, errorVariance }) => ({ value: shift + stretch * value, errorVariance: stretch ** 2 * errorVariance }));
        const [between, movedBetween] = [figures(metrics.pauleMandel(given)), figures(metrics.pauleMandel(moved))].map((m) => m.betweenVariance);
        expect(movedBetween).toBeCloseTo(stretch ** 2 * between!, 4);
        const [shrunk, movedShrunk] = [metrics.shrinkTeamValues(given, between!), metrics.shrinkTeamValues(moved, stretch ** 2 * between!)].map(figures);
        for (const [index, one] of shrunk!.teams.entries()) expect(movedShrunk!.teams[index]!.value).toBeCloseTo(shift + stretch * one.value, 6);
        const reversed = figures(metrics.shrinkTeamValues(given.toReversed(), between!)).teams.toReversed();
        for (const [index, one] of shrunk!.teams.entries()) expect(reversed[index]!.value).toBeCloseTo(one.value, 9);
      }),
    );
  });

  test('coded values do not depend on the order of the teams', () => {
    const cell = fc.integer({ min: 5, max: 40 }).chain((answers) => fc.integer({ min: answers, max: 5 * answers }).map((sum) => ({ answers, sum })));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 12 }), (given) => {
        const cells = given.map(({ answers, sum }) => {
          const low = Math.max(1, Math.floor((2 * sum) / answers) / 2);
          return { low: Math.min(4.5, low), high: Math.min(5, low + 0.5), lowIncluded: true, highIncluded: low >= 4.5, answers };
        });
        const scale = { lowest: 1, highest: 5 };
        const forward = figures(metrics.codedCellValues({ cells, scale, personVariance: 1 })).values;
        const backward = figures(metrics.codedCellValues({ cells: cells.toReversed(), scale, personVariance: 1 })).values.toReversed();
        for (const [index, value] of forward.entries()) {
          expect(backward[index]!.typicalValue).toBeCloseTo(value.typicalValue, 6);
          expect(value.ownVariance).toBeGreaterThan(0);
          expect(value.typicalValue >= 1 && value.typicalValue <= 5).toBe(true);
        }
      }),
    );
  });
});

describe('shrinkage and funnel', () => {
  test('Paule-Mandel’s variance makes the teams differ as much as they should', () => {
    fc.assert(
      fc.property(teams, (given) => {
        const { betweenVariance } = figures(metrics.pauleMandel(given));
        const weights = given.map((one) => 1 / (betweenVariance + one.errorVariance));
        const centre = given.reduce((sum, one, index) => sum + weights[index]! * one.value, 0) / weights.reduce((sum, weight) => sum + weight, 0);
        const q = given.reduce((sum, one, index) => sum + weights[index]! * (one.value - centre) ** 2, 0);
        expect(betweenVariance > 0 ? Math.abs(q - (given.length - 1)) : q - (given.length - 1)).toBeLessThan(1e-5);
      }),
    );
  });

  test('restricted maximum likelihood is at its maximum', () => {
    fc.assert(
      fc.property(teams, (given) => {
        const { betweenVariance } = figures(metrics.restrictedMaximumLikelihood(given));
        const likelihood = (tau: number) => {
          const weights = given.map((one) => 1 / (tau + one.errorVariance));
          const sum = weights.reduce((acc, weight) => acc + weight, 0);
          const centre = given.reduce((acc, one, index) => acc + weights[index]! * one.value, 0) / sum;
          const q = given.reduce((acc, one, index) => acc + weights[index]! * (one.value - centre) ** 2, 0);
          return -0.5 * (q - weights.reduce((acc, weight) => acc + Math.log(weight), 0) + Math.log(sum));
        };
        const best = likelihood(betweenVariance);
        for (const other of [betweenVariance * 1.02 + 0.01, betweenVariance * 0.98]) expect(likelihood(other)).toBeLessThanOrEqual(best + 1e-7);
      }),
    );
  });

  test('a shrunk value lies between the team’s own and the mean, and a team at the mean lies inside the funnel', () => {
    fc.assert(
      fc.property(teams, fc.integer({ min: 0, max: 400 }), (given, between) => {
        const shrunk = figures(metrics.shrinkTeamValues(given, between));
        for (const [index, { value, ownWeight }] of shrunk.teams.entries()) {
          const [low, high] = [Math.min(given[index]!.value, shrunk.mean), Math.max(given[index]!.value, shrunk.mean)];
          expect(value >= low - 1e-9 && value <= high + 1e-9 && ownWeight >= 0 && ownWeight <= 1).toBe(true);
        }
        const funnel = figures(metrics.funnelLimits(given));
        const centred = figures(metrics.funnelLimits([...given, { value: funnel.mean, errorVariance: 1 }]));
        expect(centred.teams.at(-1)!.position).toBe('inside');
      }),
    );
  });

  test('several equal rounds of a team bring it nearer to its own value than one', () => {
    const round = (value: number) => ({ value, samplingVariance: 60, codingVariance: 30, commonCodingVariance: 1 });
    const given = [0, 4, 9, 15, 22, 8, 11, 3].map((level) => [level - 4, level + 4, level - 3, level + 3].map(round));
    const pooled = figures(metrics.severalRounds(given));
    expect(pooled.teams[4]!.value).toBeGreaterThan(18);
    expect(pooled.teams[4]!.clear).toBe(true);
    expect(pooled.teams[0]!.clear).toBe(false);
    expect(metrics.severalRounds(given.slice(0, 2))).toEqual({ ok: false, reason: 'too-few-teams' });
    expect(metrics.severalRounds(given.map((rounds) => rounds.slice(0, 1)))).toEqual({ ok: false, reason: 'too-few-rounds' });
    expect(metrics.severalRounds([...given, [round(Number.NaN)]])).toEqual({ ok: false, reason: 'not-a-number' });
  });
});

describe('bounds', () => {
  test('worst-case bounds contain the mean and lie on the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (points, answers, missing) => {
        const { low, high } = figures(metrics.worstCaseBounds({ mean: points, answers, people: answers + missing }, { lowest: 0, highest: 100 }));
        expect(0 <= low && low <= points + 1e-9 && points <= high + 1e-9 && high <= 100).toBe(true);
      }),
    );
  });

  test('adjusted p-values stay in [0, 1], keep the order and are never below the raw ones', () => {
    const pValues = fc.array(fc.integer({ min: 0, max: 1000 }).map((p) => p / 1000), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(pValues, (p) => {
        for (const adjust of [metrics.benjaminiHochberg, metrics.benjaminiYekutieli, metrics.holm, metrics.bonferroni]) {
          const { adjusted } = figures(adjust(p));
          for (const [i, first] of p.entries()) {
            expect(adjusted[i]! >= first - 1e-12 && adjusted[i]! <= 1).toBe(true);
            const larger = adjusted.filter((_, j) => p[j]! > first);
            expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, ...larger) + 1e-12);
          }
        }
      }),
    );
  });

  test('Newcombe’s interval contains the difference and stays in [-1, 1]', () => {
    const share = fc.integer({ min: 1, max: 40 }).chain((answers) => fc.integer({ min: 0, max: answers }).map((favourable) => ({ favourable, answers })));
    fc.assert(
      fc.property(share, share, (first, second) => {
        const { difference, interval } = figures(metrics.shareGap(first, second));
        expect(-1 - 1e-9 <= interval.low && interval.low <= difference + 1e-9 && difference <= interval.high + 1e-9 && interval.high <= 1 + 1e-9).toBe(true);
      }),
    );
  });

  test('an exact interval for a finite group contains what was found and cannot exceed who is left', () => {
    const sample = fc.integer({ min: 1, max: 30 }).chain((population) =>
      fc.integer({ min: 1, max: population }).chain((sampled) => fc.integer({ min: 0, max: sampled }).map((found) => ({ population, sampled, found }))),
    );
    fc.assert(
      fc.property(sample, ({ population, sampled, found }) => {
        const { low, high } = figures(metrics.hypergeometricInterval({ population, sampled, found, errorPerSide: 0.025 }));
        expect(found <= low && low <= high && high <= population - (sampled - found)).toBe(true);
      }),
    );
  });
});
