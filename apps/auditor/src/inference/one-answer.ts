import type { WholeRange } from '../figures/coded-cell.ts';
import type { CodedAnswers, RatedSums } from './coded-answers.ts';
import { wholeNumbers } from './coded-answers.ts';

/** What a reader is left with about one other person's answer, counted from the lowest value; null: the code is impossible. */
export type Remaining = WholeRange | null;

/** How close readers can come to one person's answer, whoever they are. */
export interface Closeness {
  outsider: Remaining;
  /** Of all answers that a colleague may have given themselves, the one after which least is left of another's. */
  colleague: Remaining;
}

/** More that may be known than the code says: whether so many of those who rated can make up a sum with these answers among them. */
export type IsPossible = (rest: { sums: RatedSums; known: readonly number[] }) => boolean;

const EVERYTHING: IsPossible = () => true;

/**
 * The values that one person may have given, for an outsider and for a colleague who knows their own: closed form,
 * because sums of whole numbers leave no gaps. The colleague's is the narrowest over all own answers, and over not
 * having rated at all.
 *
 * @example closenessOf(codedAnswers({ code: 'b1', rated: null, respondents: 5 }, scale)) // outsider 0 to 4, colleague 0 to 3
 */
export function closenessOf(coded: CodedAnswers, isPossible: IsPossible = EVERYTHING): Closeness {
  const { length, respondents, possible } = coded;
  const values = wholeNumbers(0, length);
  const left = (known: readonly number[], sums: readonly RatedSums[]) =>
    rangeOf(values.filter((value) => sums.some((each) => fits(each, [value, ...known], length) && isPossible({ sums: each, known: [value, ...known] }))));
  const own = values.filter((value) => left([], possible) !== null && possible.some((each) => fits(each, [value], length)));
  const asColleague = own.flatMap((value) => left([value], possible.filter(({ rated }) => rated > 1)) ?? []);
  const withoutRating = left([], possible.filter(({ rated }) => rated < respondents)) ?? [];
  return { outsider: left([], possible), colleague: narrowest([...asColleague, ...[withoutRating].flat()]) };
}

/** Whether the others, with any answers at all, can add these known ones up to a possible sum. */
function fits({ rated, first, last }: RatedSums, known: readonly number[], length: number): boolean {
  const sum = known.reduce((total, value) => total + value, 0);
  const others = rated - known.length;
  return others >= 0 && sum <= last && sum + others * length >= first;
}

function rangeOf(values: readonly number[]): Remaining {
  const [first, last] = [values[0], values.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

export function narrowest(ranges: readonly WholeRange[]): Remaining {
  const [least] = ranges.toSorted((one, other) => widthOf(one) - widthOf(other));
  return least ?? null;
}

export function widthOf({ first, last }: WholeRange): number {
  return last - first;
}

/**
 * Whether the promise is kept: an outsider is left with half the scale at least, a colleague with a quarter, and both
 * with a value from the middle up and one from the middle down, so that nobody is known to have answered unfavourably.
 */
export function isProtected({ outsider, colleague }: Closeness, length: number): boolean {
  const holds = (remaining: Remaining, share: number) =>
    remaining === null || (widthOf(remaining) >= share * length && 2 * remaining.last >= length && 2 * remaining.first <= length);
  return holds(outsider, 1 / 2) && holds(colleague, 1 / 4);
}
