import type { WholeRange } from '../figures/coded-cell.ts';
import type { CodedAnswers } from './coded-answers.ts';
import { wholeNumbers } from './coded-answers.ts';
import type { IsPossible } from './one-answer.ts';
import type { FavourableValues, SquaresRange } from './value-moments.ts';
import { favourableCounts, fitsFavourable, squaresOf, squaresWith } from './value-moments.ts';

/** The figures of the whole organisation about one item in one arm. */
export interface OrganisationItem {
  /** Percent, in steps of five; undefined: not published. */
  favourableShare: number | undefined;
  /** Steps², to one significant digit; undefined: not published. */
  variance: number | undefined;
  values: FavourableValues;
}

/** What one atom's code and the organisation's figures say together; undefined: no more than the code. */
export type Narrowing = IsPossible | undefined;

/**
 * What the share of favourable answers and the pooled variance add to every atom's code, one after the other: what the
 * other atoms cannot make up, this one must have. In the order of the atoms given, which are all of the arm.
 */
export function narrowingsOf(atoms: readonly CodedAnswers[], item: OrganisationItem): Narrowing[] {
  const memory = new Memory(item.values);
  const counts = narrowedCounts(atoms, item, memory);
  const squares = narrowedSquares(atoms, item, memory);
  return atoms.map(({ length }, index) => {
    const [count, square] = [counts[index], squares[index]];
    if (count === undefined && square === undefined) return undefined;
    return (rest) =>
      (count === undefined || fitsFavourable(rest, { counts: count, values: item.values, length })) && (square === undefined || fitsSquares(rest, square, length));
  });
}

/** Atoms of the same code and number of people have the same limits; most organisations have few different ones. */
class Memory {
  readonly #values: FavourableValues;
  readonly #counts = new Map<string, WholeRange | null>();
  readonly #squares = new Map<string, SquaresRange | null>();

  constructor(values: FavourableValues) {
    this.#values = values;
  }

  counts(coded: CodedAnswers): WholeRange | null {
    return remembered(this.#counts, coded, () => favourableCounts(coded, this.#values));
  }

  squares(coded: CodedAnswers): SquaresRange | null {
    return remembered(this.#squares, coded, () => squaresOf(coded));
  }
}

function remembered<T>(memory: Map<string, T>, coded: CodedAnswers, make: () => T): T {
  const key = `${coded.length} ${coded.possible.map(({ rated, first, last }) => `${rated}:${first}-${last}`).join()}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

/** Where the organisation's share leaves an atom fewer numbers of favourable answers than its code does. */
function narrowedCounts(atoms: readonly CodedAnswers[], { favourableShare }: OrganisationItem, memory: Memory): (WholeRange | undefined)[] {
  if (favourableShare === undefined) return atoms.map(() => undefined);
  const ranges = atoms.map((coded) => memory.counts(coded) ?? { first: 0, last: 0 });
  const total = favourablePeople(favourableShare, ratedOf(atoms));
  const [leastOfAll, mostOfAll] = [sumOf(ranges.map(({ first }) => first)), sumOf(ranges.map(({ last }) => last))];
  return ranges.map(({ first, last }) => {
    const narrowed = { first: Math.max(first, total.first - (mostOfAll - last)), last: Math.min(last, total.last - (leastOfAll - first)) };
    return narrowed.first > first || narrowed.last < last ? narrowed : undefined;
  });
}

/** Rounded to steps of five, halves up: (share − 2.5) % of those who rated, up to but not (share + 2.5) %. */
function favourablePeople(share: number, rated: WholeRange): WholeRange {
  const steps = share / 5;
  const beyond = ((2 * steps + 1) * rated.last) / 40;
  return { first: Math.max(0, Math.ceil(((2 * steps - 1) * rated.first) / 40)), last: Math.min(rated.last, Math.ceil(beyond) - 1) };
}

function ratedOf(atoms: readonly CodedAnswers[]): WholeRange {
  const numbers = atoms.map(({ possible }) => possible.map(({ rated }) => rated));
  return { first: sumOf(numbers.map((of) => Math.min(...of, Infinity))), last: sumOf(numbers.map((of) => Math.max(...of, 0))) };
}

/** Where the pooled variance leaves an atom less room than its code does. */
function narrowedSquares(atoms: readonly CodedAnswers[], { variance }: OrganisationItem, memory: Memory): (SquaresRange | undefined)[] {
  if (variance === undefined) return atoms.map(() => undefined);
  const ranges = atoms.map((coded) => memory.squares(coded) ?? { low: 0, high: 0 });
  const rating = atoms.filter(({ possible }) => possible.every(({ rated }) => rated > 0)).length;
  const total = squaresOfAll(variance, { low: ratedOf(atoms).first - atoms.length, high: ratedOf(atoms).last - rating });
  const [leastOfAll, mostOfAll] = [sumOf(ranges.map(({ low }) => low)), sumOf(ranges.map(({ high }) => high))];
  return ranges.map(({ low, high }) => {
    const narrowed = { low: total.low - (mostOfAll - high), high: total.high - (leastOfAll - low) };
    return narrowed.low > low + ROUNDING || narrowed.high < high - ROUNDING ? narrowed : undefined;
  });
}

const ROUNDING = 1e-6;

/** One significant digit: 2 stands for 1.5 to 2.5, 1 for 0.95 to 1.5, 0 for 0; times the degrees of freedom. */
function squaresOfAll(variance: number, degreesOfFreedom: SquaresRange): SquaresRange {
  if (variance === 0) return { low: 0, high: 0 };
  const magnitude = 10 ** Math.floor(Math.log10(variance) + 1e-9);
  const digit = Math.round(variance / magnitude);
  const below = digit === 1 ? magnitude / 20 : magnitude / 2;
  return { low: (variance - below) * Math.max(0, degreesOfFreedom.low), high: (variance + magnitude / 2) * degreesOfFreedom.high };
}

function fitsSquares({ sums, known }: Parameters<IsPossible>[0], allowed: SquaresRange, length: number): boolean {
  return wholeNumbers(sums.first, sums.last).some((sum) => {
    const squares = squaresWith({ rated: sums.rated, sum, known }, length);
    return squares !== null && squares.low <= allowed.high + ROUNDING && squares.high >= allowed.low - ROUNDING;
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
