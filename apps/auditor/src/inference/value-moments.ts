import type { CodedAnswers } from './coded-answers.ts';
import { wholeNumbers } from './coded-answers.ts';

/** Limits of the squared deviations from the mean, added up. */
export interface SquaresRange {
  low: number;
  high: number;
}

/**
 * The least and the greatest sum of squared deviations of so many answers with this sum, some of them known: least when
 * the others are as equal as whole numbers can be, greatest when they stand at the ends of the scale.
 */
export function squaresWith({ rated, sum, known }: { rated: number; sum: number; known: readonly number[] }, length: number): SquaresRange | null {
  const others = rated - known.length;
  const left = sum - known.reduce((total, value) => total + value, 0);
  if (left < 0 || left > others * length) return null;
  const knownSquares = known.reduce((total, value) => total + value * value, 0);
  const correction = (sum * sum) / rated;
  const even = others === 0 ? 0 : Math.floor(left / others);
  const above = left - even * others;
  const atTop = Math.floor(left / length);
  const rest = left - atTop * length;
  return {
    low: knownSquares + above * (even + 1) ** 2 + (others - above) * even * even - correction,
    high: knownSquares + atTop * length * length + rest * rest - correction,
  };
}

/** The squared deviations that a code allows, over all sums and numbers of people that it allows. */
export function squaresOf(coded: CodedAnswers): SquaresRange | null {
  const ranges = coded.possible.flatMap(({ rated, first, last }) =>
    rated === 0 ? [{ low: 0, high: 0 }] : wholeNumbers(first, last).flatMap((sum) => squaresWith({ rated, sum, known: [] }, coded.length) ?? []),
  );
  return ranges.length === 0 ? null : { low: Math.min(...ranges.map(({ low }) => low)), high: Math.max(...ranges.map(({ high }) => high)) };
}
