import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** What one group contributes: how many answered, their mean, and their sum of squared deviations from it. */
export interface GroupMoments {
  answers: number;
  mean: number;
  sumOfSquares: number;
}

export interface IntraclassCorrelation {
  icc1: number;
  icc2: number;
  meanSquareBetween: number;
  meanSquareWithin: number;
  /** Group size in the formulas: the mean size, or Σ-corrected n₀. */
  groupSize: number;
}

/**
 * ICC(1): the share of the differences between answers that lies between groups; ICC(2): how reliable the group means are.
 *
 * Formula: ICC(1) = (MSB - MSW)/(MSB + (k - 1) MSW), ICC(2) = (MSB - MSW)/MSB; k the mean group size (as R `multilevel` has it), or
 * n₀ = (N - Σ n²/N)/(J - 1) with size 'harmonised' (as most textbooks).
 * Source: Bliese 2000, in Klein & Kozlowski (eds.), Multilevel Theory, pp. 349-381; Shrout & Fleiss 1979.
 * Units: at most 1; ICC(1) can be slightly negative by chance.
 *
 * @example intraclassCorrelation([{ answers: 2, mean: 2, sumOfSquares: 2 }, { answers: 2, mean: 4, sumOfSquares: 2 }]) // { ok: true, icc1: 0.333…, icc2: 0.5, … }
 * @says How much of what people answer depends on the team they are in, and how well team means can be told apart.
 * @doesNotSay What it is in the teams that makes the difference.
 * @next With ICC(1) at zero or below do not report the index by team.
 * @smallestN 100 people in 8 teams
 * @screen Not on a screen.
 */
export function intraclassCorrelation(groups: readonly GroupMoments[], size: 'mean' | 'harmonised' = 'mean'): Measured<IntraclassCorrelation> {
  if (groups.length < 2) return noNumber('too-few-teams');
  if (groups.some((g) => ![g.answers, g.mean, g.sumOfSquares].every(Number.isFinite) || g.sumOfSquares < 0)) return noNumber('not-a-number');
  if (groups.some((group) => !Number.isInteger(group.answers) || group.answers < 1)) return noNumber('nobody-answered');
  const answers = groups.reduce((sum, group) => sum + group.answers, 0);
  if (answers <= groups.length) return noNumber('too-few-answers');
  const mean = groups.reduce((sum, group) => sum + group.answers * group.mean, 0) / answers;
  const meanSquareBetween = groups.reduce((sum, g) => sum + g.answers * (g.mean - mean) ** 2, 0) / (groups.length - 1);
  const meanSquareWithin = groups.reduce((sum, group) => sum + group.sumOfSquares, 0) / (answers - groups.length);
  const squares = groups.reduce((sum, group) => sum + group.answers ** 2, 0);
  const groupSize = size === 'mean' ? answers / groups.length : (answers - squares / answers) / (groups.length - 1);
  return intraclassFromMeanSquares({ meanSquareBetween, meanSquareWithin, groupSize });
}

/**
 * The same from a published analysis of variance.
 *
 * @example intraclassFromMeanSquares({ meanSquareBetween: 4, meanSquareWithin: 2, groupSize: 2 }) // { ok: true, icc1: 0.333…, icc2: 0.5, … }
 */
export function intraclassFromMeanSquares(squares: Omit<IntraclassCorrelation, 'icc1' | 'icc2'>): Measured<IntraclassCorrelation> {
  const { meanSquareBetween, meanSquareWithin, groupSize } = squares;
  if (![meanSquareBetween, meanSquareWithin, groupSize].every(Number.isFinite)) return noNumber('not-a-number');
  if (meanSquareBetween + meanSquareWithin === 0) return noNumber('all-answers-equal');
  if (!(meanSquareBetween > 0)) return noNumber('not-identified');
  return {
    ok: true,
    icc1: (meanSquareBetween - meanSquareWithin) / (meanSquareBetween + (groupSize - 1) * meanSquareWithin),
    icc2: (meanSquareBetween - meanSquareWithin) / meanSquareBetween,
    meanSquareBetween,
    meanSquareWithin,
    groupSize,
  };
}
