import type { WholeRange } from '../figures/coded-cell.ts';
import { cellOf, possibleSums } from '../figures/coded-cell.ts';
import type { Scale } from '../instrument.ts';

/** So many people rated, and their answers, counted from the lowest value, add up to one of these sums. */
export interface RatedSums extends WholeRange {
  rated: number;
}

/** All that a published code says of the answers to one item in one arm of one atom. */
export interface CodedAnswers {
  respondents: number;
  /** Steps between the lowest and the highest value. */
  length: number;
  /** Every number of people who may have rated, with the sums that the code allows them. */
  possible: RatedSums[];
}

const FEWEST_RATED = 5;

/** A code with what is told beside it. */
export interface ToldCode {
  code: string;
  rated: number | null;
  respondents: number;
  /** Below so many who rated, the code says so and nothing else; five, or more by the thresholds of the round. */
  fewestRated?: number;
}

/**
 * Reads a code as information: where the number who rated is not told, every number from five to all is possible.
 *
 * @example codedAnswers({ code: 'b1', rated: null, respondents: 6 }, scale).possible // [{ rated: 5, first: 0, last: 7 }, { rated: 6, first: 0, last: 8 }]
 */
export function codedAnswers({ code, rated, respondents, fewestRated = FEWEST_RATED }: ToldCode, scale: Scale): CodedAnswers {
  const length = scale.highest - scale.lowest;
  const cell = cellOf(code, scale);
  const numbers = rated === null ? wholeNumbers(code === 'few' ? 0 : fewestRated, code === 'few' ? fewestRated - 1 : respondents) : [rated];
  const possible = numbers
    .filter((people) => people <= respondents)
    .map((people) => ({ rated: people, ...possibleSums(cell, { length, rated: people }) }))
    .filter(({ first, last }) => first <= last);
  return { respondents, length, possible };
}

export function wholeNumbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
