import { noNumber, type Measured } from './measured.ts';

/** How many people gave each answer, lowest answer first. Refusals and items left out are not in it. */
export type AnswerCounts = readonly number[];

export interface CountMoments {
  answers: number;
  /** In steps above the lowest answer. */
  mean: number;
  /** Sum of squared deviations from the mean, in steps². */
  sumOfSquares: number;
}

/** Answers, mean and sum of squares of a column of counts, in steps above the lowest answer; refuses what cannot be a count. */
export function countMoments(counts: AnswerCounts): Measured<CountMoments> {
  if (counts.length < 2) return noNumber('outside-the-scale');
  if (counts.some((count) => Number.isNaN(count))) return noNumber('not-a-number');
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) return noNumber('not-whole-counts');
  const answers = counts.reduce((sum, count) => sum + count, 0);
  if (answers === 0) return noNumber('nobody-answered');
  const mean = counts.reduce((sum, count, step) => sum + count * step, 0) / answers;
  const sumOfSquares = counts.reduce((sum, count, step) => sum + count * (step - mean) ** 2, 0);
  return { ok: true, answers, mean, sumOfSquares };
}
