import { studentQuantile } from '../figures/student-quantile.ts';
import type { WholeRange } from '../figures/coded-cell.ts';
import type { CodedAnswers } from './coded-answers.ts';
import { wholeNumbers } from './coded-answers.ts';

/** An interval of an item as printed, and what its maker must have put into it. */
export interface PrintedInterval {
  coded: CodedAnswers;
  /** Printed half width, in points of 0–100, and how far the print rounds. */
  halfWidth: number;
  rounding: number;
  people: number;
  /** Points²: the parts of the variance that come from the coding. */
  codingVariance: number;
}

export interface RemainingHistograms {
  /** Ways in which the people may have answered: before and after the interval is read. */
  before: number;
  after: number;
  /** Of one person's answer, counted from the lowest value; null: no way of answering fits. */
  answer: WholeRange | null;
}

/** Beyond this many people there are too many ways to go through. */
const MOST_PEOPLE = 14;

/**
 * What is left of a group's answers when an interval was made of the group's own variance: the histograms whose variance,
 * with the group's own degrees of freedom or with a normal quantile, prints as it is printed. null: not looked at.
 *
 * @example histogramsLeft(intervalOfFivePeople) // { before: 61, after: 1, answer: { first: 1, last: 2 } }
 */
export function histogramsLeft(interval: PrintedInterval): RemainingHistograms | null {
  const { coded, people } = interval;
  if (coded.respondents > MOST_PEOPLE || coded.length > 4) return null;
  const sums = coded.possible.at(-1);
  if (sums === undefined) return null;
  const possible = [...histograms(coded.length + 1, sums.rated)].filter((counts) => {
    const sum = counts.reduce((total, count, value) => total + count * value, 0);
    return sum >= sums.first && sum <= sums.last;
  });
  const share = people > 0 ? 1 - coded.respondents / people : 0;
  const left = possible.filter((counts) => printsAlike(counts, share, interval));
  const values = wholeNumbers(0, coded.length).filter((value) => left.some((counts) => (counts[value] ?? 0) > 0));
  const [first, last] = [values[0], values.at(-1)];
  return { before: possible.length, after: left.length, answer: first === undefined || last === undefined ? null : { first, last } };
}

function printsAlike(counts: readonly number[], unanswered: number, { coded, halfWidth, rounding, codingVariance }: PrintedInterval): boolean {
  const rated = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, value) => sum + count * value, 0) / rated;
  const variance = counts.reduce((sum, count, value) => sum + count * (value - mean) ** 2, 0) / (rated - 1);
  const points = (variance * (100 / coded.length) ** 2) / rated;
  return [studentQuantile(rated - 1), studentQuantile(null)].some((quantile) =>
    [0, codingVariance].some((coding) =>
      [1, unanswered].some((sampled) => Math.abs(quantile * Math.sqrt(sampled * points + coding) - halfWidth) <= rounding),
    ),
  );
}

function* histograms(values: number, people: number): Generator<number[]> {
  if (values === 1) {
    yield [people];
    return;
  }
  for (let count = 0; count <= people; count += 1) for (const rest of histograms(values - 1, people - count)) yield [count, ...rest];
}
