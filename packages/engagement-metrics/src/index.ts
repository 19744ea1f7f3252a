export { noNumber, type Measured, type NoNumber, type NoNumberReason } from './arithmetic/measured.ts';
export { FIVE_POINT_SCALE, varianceInPoints, type Direction, type ResponseScale } from './arithmetic/response-scale.ts';
export type { AnswerCounts } from './arithmetic/answer-counts.ts';
export type { Interval } from './arithmetic/interval.ts';

export { indexFromCounts, indexFromMean } from './level/index-0-100.ts';
export { favourableShare } from './level/favourable-share.ts';
export { indexOfShares, themeScore } from './level/index-of-shares.ts';
export { indexOfSharesError, type RatedRow } from './level/index-of-shares-error.ts';
export { facetScore, type FacetAnswer } from './level/facet-score.ts';
export { recommendScore } from './level/recommend-score.ts';
export { printedFigure } from './level/printed-figure.ts';

export { codedCellValues, type CodedCell, type CodedCellFit, type CodedCellTable, type CodedValue } from './coded/coded-cell-values.ts';
export { codedFavourableShare, type CodedShare, type PartLevel } from './coded/coded-favourable-share.ts';
export { varianceBehindOneDigit } from './coded/rounded-variance.ts';
export { codedArmEstimate, type CodedArm, type CodedArmEstimate, type CodedItem } from './coded/coded-arm-estimate.ts';
export { rollUp } from './coded/roll-up.ts';
export { codedMeanGap, type CodedGap } from './coded/coded-mean-gap.ts';
export { codedPerceptionGap, type CodedPerceptionGap } from './coded/coded-perception-gap.ts';

export { meanGap, type GapInference, type MeanGap } from './gap/mean-gap.ts';
export { finitePopulationMean, type FinitePopulationMean, type PopulationSample } from './gap/finite-population-mean.ts';
export { shareGap, type ShareOf } from './gap/share-gap.ts';
export { perceptionGap, type Population } from './gap/perception-gap.ts';
export { believedGap, meanBelievedGap, type Belief } from './gap/believed-gap.ts';

export { pigeonholeBound, type TwoMargins } from './masking/pigeonhole-bound.ts';
export { hypergeometricInterval, type SampleOfPeople } from './masking/hypergeometric-interval.ts';
export { maskingLowerLimit } from './masking/masking-lower-limit.ts';
export { sharpMaskingBounds, type SharpMaskingBounds } from './masking/sharp-masking-bounds.ts';
export { unsteadyAnswersLevel } from './masking/unsteady-answers-level.ts';
export { maskingBound } from './masking/masking-bound.ts';
export { maskingBoundFromCodes, type CodedItemBothWays, type CodedItemsBothWays } from './masking/masking-bound-from-codes.ts';

export { hedgesG } from './effect/hedges-g.ts';
export { probabilityOfSuperiority } from './effect/probability-of-superiority.ts';
export { brunnerMunzel, type BrunnerMunzel } from './effect/brunner-munzel.ts';

export { responseRate } from './nonresponse/response-rate.ts';
export { worstCaseBounds, worstCaseGapBounds, type AnsweredMean, type Range } from './nonresponse/worst-case-bounds.ts';

export type { TeamValue } from './teams/team-values.ts';
export { derSimonianLaird, pauleMandel } from './teams/paule-mandel.ts';
export { restrictedMaximumLikelihood } from './teams/restricted-maximum-likelihood.ts';
export { shrinkTeamValues, type ShrunkTeam } from './teams/shrink-team-values.ts';
export { jamesStein } from './teams/james-stein.ts';
export { funnelLimits, type FunnelTeam } from './teams/funnel-limits.ts';
export { reliabilityOfTeamValues } from './teams/gap-reliability.ts';
export { severalRounds, type RoundValue, type SeveralRounds, type TeamOverRounds } from './teams/several-rounds.ts';

export { covarianceMatrix, type SquareMatrix } from './reliability/covariance-matrix.ts';
export { cronbachAlpha } from './reliability/cronbach-alpha.ts';
export { oneFactorOmega, type OneFactor } from './reliability/one-factor-omega.ts';
export { itemRestCorrelations } from './reliability/item-rest-correlations.ts';
export { intraclassCorrelation, intraclassFromMeanSquares, type GroupMoments, type IntraclassCorrelation } from './reliability/intraclass-correlation.ts';
export { withinGroupAgreement } from './reliability/within-group-agreement.ts';
export { indexGuard, type IndexDoubt } from './reliability/index-guard.ts';

export { ewmaChart, type EwmaPoint, type RoundReading } from './trend/ewma-chart.ts';
export { cusumChart, type CusumPoint } from './trend/cusum-chart.ts';
export { xmrChart } from './trend/xmr-chart.ts';
export { pettittChance, pettittTest } from './trend/pettitt-test.ts';
export { mannKendall } from './trend/mann-kendall.ts';
export { breakFigures, structuralBreak, type BreakFigures, type BreakParts, type Stretch } from './trend/structural-break.ts';
export { roundDifference, type Reading } from './trend/round-difference.ts';
export { trendVerdict, type TrendRound, type TrendVerdict, type Verdict } from './trend/trend-verdict.ts';

export { benjaminiHochberg, benjaminiYekutieli } from './many-tests/benjamini-hochberg.ts';
export { bonferroni, holm } from './many-tests/holm.ts';

export type { DriverCorrelations } from './drivers/regression-from-correlations.ts';
export { shapleyDrivers } from './drivers/shapley-drivers.ts';
export { relativeWeights } from './drivers/relative-weights.ts';
export { adjustedExplained } from './drivers/adjusted-explained.ts';
export { driverIntervals, type DriverBootstrap } from './drivers/driver-intervals.ts';

export { listDesignTest, listExperiment, type DesignShares, type ListCounts } from './indirect/list-experiment.ts';
export { combinedListEstimate, type ListsByDirectAnswer } from './indirect/combined-list-estimate.ts';
export { crosswise, forcedResponse, stochasticLieDetector, warner, type DetectorGroup, type IndirectShare, type YesAnswers } from './indirect/randomised-response.ts';
export { randomisationTest, splitBallotGap, type SplitArms } from './indirect/split-ballot.ts';
