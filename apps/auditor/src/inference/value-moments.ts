import type { WholeRange } from '../figures/coded-cell.ts';
import type { CodedAnswers, RatedSums } from './coded-answers.ts';
import { wholeNumbers } from './coded-answers.ts';

/** The favourable values of an item, counted from the lowest: the upper quarter of its scale, or the lower. */
export interface FavourableValues {
  first: number;
  last: number;
}

/** @example favourableValues({ length: 4, direction: 1 }) // { first: 3, last: 4 }: on 1–5 the answers 4 and 5 */
export function favourableValues({ length, direction }: { length: number; direction: 1 | -1 }): FavourableValues {
  const quarter = Math.floor(length / 4);
  return direction === 1 ? { first: length - quarter, last: length } : { first: 0, last: quarter };
}

function isFavourable(value: number, { first, last }: FavourableValues): boolean {
  return value >= first && value <= last;
}

/** The sums that so many people can have of whom so many answered favourably. */
function sumsWith(favourable: number, others: number, values: FavourableValues & { length: number }): WholeRange {
  const { first, last, length } = values;
  const [lowestOther, highestOther] = first === 0 ? [last + 1, length] : [0, first - 1];
  return { first: favourable * first + others * lowestOther, last: favourable * last + others * highestOther };
}

/** Whether so many can add these known answers up to one of the sums, with a number of favourable ones in the range. */
export function fitsFavourable(rest: { sums: RatedSums; known: readonly number[] }, allowed: { counts: WholeRange; values: FavourableValues; length: number }): boolean {
  const { sums, known } = rest;
  const { counts, values, length } = allowed;
  const knownSum = known.reduce((total, value) => total + value, 0);
  const knownFavourable = known.filter((value) => isFavourable(value, values)).length;
  const others = sums.rated - known.length;
  return wholeNumbers(Math.max(counts.first, knownFavourable), Math.min(counts.last, knownFavourable + others)).some((count) => {
    const possible = sumsWith(count - knownFavourable, others - (count - knownFavourable), { ...values, length });
    return possible.first + knownSum <= sums.last && possible.last + knownSum >= sums.first;
  });
}

/** How many may have answered favourably, by the code alone; null when the code is impossible. */
export function favourableCounts(coded: CodedAnswers, values: FavourableValues): WholeRange | null {
  const counts = coded.possible.flatMap((sums) =>
    wholeNumbers(0, sums.rated).filter((count) => fitsFavourable({ sums, known: [] }, { counts: { first: count, last: count }, values, length: coded.length })),
  );
  return counts.length === 0 ? null : { first: Math.min(...counts), last: Math.max(...counts) };
}

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
