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
  let answers = 0;
  let total = 0;
  for (let step = 0; step < counts.length; step += 1) {
    const count = counts[step]!;
    if (Number.isNaN(count)) return noNumber('not-a-number');
    if (!Number.isSafeInteger(count) || count < 0) return noNumber('not-whole-counts');
    answers += count;
    total += count * step;
  }
  if (answers === 0) return noNumber('nobody-answered');
  const mean = total / answers;
  const sumOfSquares = counts.reduce((sum, count, step) => sum + count * (step - mean) ** 2, 0);
  return { ok: true, answers, mean, sumOfSquares };
}
