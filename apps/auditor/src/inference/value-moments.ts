import type { CodedAnswers, RatedSums } from './coded-answers.ts';

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
  const correction = rated === 0 ? 0 : (sum * sum) / rated;
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
  const all = { low: Infinity, high: -Infinity };
  for (const sums of coded.possible) {
    for (const sum of decidingSums(sums, coded.length)) {
      const squares = squaresWith({ rated: sums.rated, sum, known: [] }, coded.length);
      if (squares !== null) Object.assign(all, { low: Math.min(all.low, squares.low), high: Math.max(all.high, squares.high) });
    }
  }
  return all.low > all.high ? null : all;
}

/**
 * The sums at which squares are least or greatest. Least: where all answers can be alike, else at an end, because in
 * between they are concave. Greatest: where everybody stands at an end of the scale, as nearly half of them as can be;
 * between such sums they are convex.
 */
function decidingSums({ rated, first, last }: RatedSums, length: number): number[] {
  if (rated === 0) return [first];
  const alike = [Math.ceil(first / rated) * rated, Math.floor(last / rated) * rated];
  const half = Math.round(rated / 2) * length;
  const atEnds = [half - length, half, half + length, Math.ceil(first / length) * length, Math.floor(last / length) * length];
  return [first, last, ...[...alike, ...atEnds].filter((sum) => sum >= first && sum <= last)];
}
