import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as metrics from './index.ts';
import { seededRandom } from './simulated/seeded-random.ts';

const strange = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -1, 0.5, 1, 2, 5, 6, 1e9, -1e-9),
  fc.integer({ min: -3, max: 30 }),
  fc.integer({ min: -10_000, max: 110_000 }).map((value) => value / 1000),
);
const list = fc.array(strange, { maxLength: 9 });
const counts = fc.oneof(list, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }));
const scale = fc.record({ lowest: strange, highest: strange });
const matrix = fc.oneof(fc.array(list, { maxLength: 5 }), fc.constant([[1, 1], [1, 1]]), fc.constant([[1, 0.5], [0.5, 1]]), fc.constant([[0, 0], [0, 1]]));
const margins = fc.record({ shown: counts, unguarded: counts, rosterCount: fc.oneof(strange, fc.integer({ min: 0, max: 60 })) });
const teams = fc.array(fc.record({ value: strange, errorVariance: strange }), { maxLength: 8 });
const yes = fc.record({ yes: strange, answers: strange });
const reading = fc.record({ value: strange, standardError: strange });
const coded = fc.record({ typicalValue: strange, ownVariance: strange, commonVariance: strange, hiddenShare: strange });
const cell = fc.record({ low: strange, high: strange, lowIncluded: fc.boolean(), highIncluded: fc.boolean(), answers: fc.oneof(strange, fc.integer({ min: 1, max: 30 })) });
const answered = fc.record({ mean: strange, answers: strange, people: strange });
const direction = fc.constantFrom(1 as const, -1 as const);
const lists = fc.record({ control: counts, treatment: fc.oneof(counts, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 })) });

/** Every number in an answer, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

type Answer = { ok: true } | { ok: false; reason: string };
const always = <T>(input: fc.Arbitrary<T>, measure: (given: T) => Answer) => ({ input, measure });

const measures = {
  indexFromMean: always(fc.record({ mean: strange, scale, direction }), (x) => metrics.indexFromMean(x)),
  indexFromCounts: always(counts, (x) => metrics.indexFromCounts(x, 1)),
  favourableShare: always(counts, (x) => metrics.favourableShare(x, -1)),
  indexOfShares: always(fc.array(list, { maxLength: 4 }), (x) => metrics.indexOfShares(x)),
  themeScore: always(fc.array(counts, { maxLength: 4 }), (x) => metrics.themeScore(x)),
  facetScore: always(fc.array(fc.record({ answer: fc.oneof(strange, fc.constant(null), fc.constant('prefer-not-to-say' as const)), scale, direction })), (x) => metrics.facetScore(x)),
  indexOfSharesError: always(fc.array(fc.record({ weight: strange, favourable: fc.array(fc.constantFrom(true, false, null), { maxLength: 3 }) })), (x) => metrics.indexOfSharesError(x)),
  recommendScore: always(fc.oneof(counts, fc.array(strange, { minLength: 11, maxLength: 11 })), (x) => metrics.recommendScore(x)),
  codedCellValues: always(fc.record({ cells: fc.array(cell, { maxLength: 6 }), scale: fc.oneof(scale, fc.constant({ lowest: 1, highest: 5 })), personVariance: fc.oneof(strange, fc.constant(null)) }), (x) => metrics.codedCellValues(x)),
  codedFavourableShare: always(fc.record({ parts: fc.array(fc.record({ value: strange, rosterCount: strange }), { maxLength: 3 }), scale: fc.oneof(scale, fc.constant({ lowest: 1, highest: 5 })), personVariance: strange }), (x) => metrics.codedFavourableShare(x)),
  codedArmEstimate: always(
    fc.record({ items: fc.array(fc.record({ coded, scale: fc.constant({ lowest: 1, highest: 5 }), direction }), { maxLength: 4 }), respondents: strange, rosterCount: strange, personVariance: fc.oneof(strange, fc.constant(null)), degreesOfFreedom: fc.oneof(strange, fc.constant(null)) }),
    (x) => metrics.codedArmEstimate(x),
  ),
  meanGap: always(margins, (x) => metrics.meanGap(x)),
  finitePopulationMean: always(fc.array(fc.record({ answers: strange, mean: strange, variance: strange, people: strange }), { maxLength: 4 }), (x) => metrics.finitePopulationMean(x)),
  shareGap: always(fc.tuple(fc.record({ favourable: strange, answers: strange }), fc.record({ favourable: strange, answers: strange })), ([a, b]) => metrics.shareGap(a, b)),
  perceptionGap: always(fc.tuple(counts, strange, counts, strange), ([a, m, b, n]) => metrics.perceptionGap({ counts: a, people: m }, { counts: b, people: n })),
  believedGap: always(fc.record({ believed: strange, unguarded: fc.record({ value: strange, finite: fc.record({ low: strange, high: strange }) }) }), (x) => metrics.believedGap(x)),
  meanBelievedGap: always(list, (x) => metrics.meanBelievedGap(x)),
  pigeonholeBound: always(margins, (x) => metrics.pigeonholeBound(x)),
  maskingBoundFromCodes: always(fc.record({ items: fc.array(fc.record({ scale: fc.oneof(scale, fc.constant({ lowest: 1, highest: 5 })), shown: cell, unguarded: cell }), { maxLength: 3 }), rosterCount: strange }), (x) => metrics.maskingBoundFromCodes(x)),
  maskingLowerLimit: always(margins, (x) => metrics.maskingLowerLimit(x)),
  sharpMaskingBounds: always(margins, (x) => metrics.sharpMaskingBounds(x)),
  unsteadyAnswersLevel: always(fc.tuple(margins, fc.constantFrom(0.2, Number.NaN, -1, 2)), ([m, e]) => metrics.unsteadyAnswersLevel(m, e)),
  maskingBound: always(margins, (x) => metrics.maskingBound(x)),
  hypergeometricInterval: always(fc.record({ population: strange, sampled: strange, found: strange, errorPerSide: strange }).filter(({ population }) => !(population > 1e6)), (x) => metrics.hypergeometricInterval(x)),
  hedgesG: always(fc.tuple(counts, counts), ([a, b]) => metrics.hedgesG(a, b)),
  brunnerMunzel: always(fc.tuple(counts, counts), ([a, b]) => metrics.brunnerMunzel(a, b)),
  responseRate: always(fc.record({ answers: strange, people: strange }), (x) => metrics.responseRate(x)),
  worstCaseGapBounds: always(fc.tuple(answered, answered, fc.record({ lowest: strange, highest: strange })), ([a, b, r]) => metrics.worstCaseGapBounds(a, b, r)),
  pauleMandel: always(teams, (x) => metrics.pauleMandel(x)),
  derSimonianLaird: always(teams, (x) => metrics.derSimonianLaird(x)),
  restrictedMaximumLikelihood: always(teams, (x) => metrics.restrictedMaximumLikelihood(x)),
  shrinkTeamValues: always(fc.tuple(teams, strange), ([t, v]) => metrics.shrinkTeamValues(t, v)),
  jamesStein: always(fc.tuple(list, strange), ([v, e]) => metrics.jamesStein(v, e)),
  funnelLimits: always(teams, (x) => metrics.funnelLimits(x)),
  reliabilityOfTeamValues: always(teams, (x) => metrics.reliabilityOfTeamValues(x)),
  severalRounds: always(fc.array(fc.array(fc.record({ value: strange, samplingVariance: strange, codingVariance: strange, commonCodingVariance: strange }), { maxLength: 3 }), { maxLength: 6 }), (x) => metrics.severalRounds(x)),
  covarianceMatrix: always(matrix, (x) => metrics.covarianceMatrix(x)),
  cronbachAlpha: always(matrix, (x) => metrics.cronbachAlpha(x)),
  oneFactorOmega: always(matrix, (x) => metrics.oneFactorOmega(x)),
  itemRestCorrelations: always(matrix, (x) => metrics.itemRestCorrelations(x)),
  intraclassCorrelation: always(fc.array(fc.record({ answers: strange, mean: strange, sumOfSquares: strange }), { maxLength: 5 }), (x) => metrics.intraclassCorrelation(x)),
  withinGroupAgreement: always(fc.record({ variances: list, answersOnScale: strange }), (x) => metrics.withinGroupAgreement(x)),
  ewmaChart: always(fc.tuple(fc.array(reading, { maxLength: 5 }), fc.record({ target: strange, lambda: strange, width: strange })), ([r, c]) => metrics.ewmaChart(r, c)),
  cusumChart: always(fc.tuple(list, fc.record({ target: strange, slack: strange, limit: strange })), ([v, c]) => metrics.cusumChart(v, c)),
  xmrChart: always(list, (x) => metrics.xmrChart(x)),
  pettittTest: always(list, (x) => metrics.pettittTest(x)),
  mannKendall: always(fc.record({ values: list, times: list }), (x) => metrics.mannKendall(x)),
  structuralBreak: always(fc.oneof(list, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 14 })), (x) => metrics.structuralBreak(x)),
  roundDifference: always(fc.tuple(reading, reading), ([a, b]) => metrics.roundDifference(a, b)),
  trendVerdict: always(fc.array(fc.record({ time: strange, value: strange, standardError: strange, startsAnew: fc.boolean() }), { maxLength: 7 }), (x) => metrics.trendVerdict(x)),
  benjaminiHochberg: always(list, (x) => metrics.benjaminiHochberg(x)),
  holm: always(list, (x) => metrics.holm(x)),
  shapleyDrivers: always(fc.record({ drivers: matrix, withOutcome: list }), (x) => metrics.shapleyDrivers(x)),
  relativeWeights: always(fc.record({ drivers: matrix, withOutcome: list }), (x) => metrics.relativeWeights(x)),
  driverIntervals: always(fc.record({ drivers: matrix, withOutcome: list }), (x) => metrics.driverIntervals(x, { answers: 100, draws: 100, random: seededRandom(1), method: 'relative-weights' })),
  listExperiment: always(lists, (x) => metrics.listExperiment(x)),
  listDesignTest: always(lists, (x) => metrics.listDesignTest(x)),
  combinedListEstimate: always(fc.record({ denied: lists, admitted: lists }), (x) => metrics.combinedListEstimate(x)),
  warner: always(fc.tuple(yes, strange), ([a, p]) => metrics.warner(a, p)),
  forcedResponse: always(fc.tuple(yes, fc.record({ honest: strange, forcedYes: strange })), ([a, d]) => metrics.forcedResponse(a, d)),
  stochasticLieDetector: always(fc.tuple(yes, strange, yes, strange), ([a, p, b, q]) => metrics.stochasticLieDetector({ answers: a, chance: p }, { answers: b, chance: q })),
  splitBallotGap: always(margins, (x) => metrics.splitBallotGap(x)),
  randomisationTest: always(margins, (x) => metrics.randomisationTest(x, { deals: 5, random: seededRandom(1) })),
};

describe('whatever comes in, a measure gives numbers or says why there are none', () => {
  test.each(Object.keys(measures) as (keyof typeof measures)[])('%s', (name) => {
    const { input, measure } = measures[name] as { input: fc.Arbitrary<unknown>; measure: (given: unknown) => Answer };
    fc.assert(
      fc.property(input, (given) => {
        const answer = measure(given);
        if (!answer.ok) return answer.reason.length > 0;
        return numbersIn(answer).every(Number.isFinite);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(name).toBeTruthy();
  });
});
