import type { CodedAnswers } from './coded-answers.ts';
import { wholeNumbers } from './coded-answers.ts';
import type { IsPossible } from './one-answer.ts';
import type { SquaresRange } from './value-moments.ts';
import { squaresOf, squaresWith } from './value-moments.ts';

/** The variance of the whole organisation for one item in one arm. */
export interface OrganisationItem {
  /** Steps², raised to the floor, to one significant digit; undefined: not published. */
  variance: number | undefined;
  floor: number;
}

/** What one atom's code and the organisation's figures say together; undefined: no more than the code. */
export type Narrowing = IsPossible | undefined;

/**
 * What the pooled variance adds to every atom's code: what the other atoms cannot make up, this one must have. In the
 * order of the atoms given, which are all of the arm.
 */
export function narrowingsOf(atoms: readonly CodedAnswers[], item: OrganisationItem): Narrowing[] {
  const squares = narrowedSquares(atoms, item);
  return atoms.map(({ length }, index) => {
    const square = squares[index];
    return square === undefined ? undefined : (rest) => fitsSquares(rest, square, length);
  });
}

/** Atoms of the same code and number of people have the same limits; most organisations have few different ones. */
function squaresOfEach(atoms: readonly CodedAnswers[]): SquaresRange[] {
  const memory = new Map<string, SquaresRange>();
  return atoms.map((coded) => {
    const key = `${coded.length} ${coded.possible.map(({ rated, first, last }) => `${rated}:${first}-${last}`).join()}`;
    const range = memory.get(key) ?? squaresOf(coded) ?? { low: 0, high: 0 };
    memory.set(key, range);
    return range;
  });
}

function ratedOf(atoms: readonly CodedAnswers[]): SquaresRange {
  return { low: sumOf(atoms.map(({ possible }) => possible[0]?.rated ?? 0)), high: sumOf(atoms.map(({ possible }) => possible.at(-1)?.rated ?? 0)) };
}

/** Where the pooled variance leaves an atom less room than its code does. */
function narrowedSquares(atoms: readonly CodedAnswers[], { variance, floor }: OrganisationItem): (SquaresRange | undefined)[] {
  if (variance === undefined) return atoms.map(() => undefined);
  const ranges = squaresOfEach(atoms);
  const rating = atoms.filter(({ possible }) => possible.every(({ rated }) => rated > 0)).length;
  const total = squaresOfAll({ variance, floor }, { low: ratedOf(atoms).low - atoms.length, high: ratedOf(atoms).high - rating });
  const [leastOfAll, mostOfAll] = [sumOf(ranges.map(({ low }) => low)), sumOf(ranges.map(({ high }) => high))];
  return ranges.map(({ low, high }) => {
    const narrowed = { low: total.low - (mostOfAll - high), high: total.high - (leastOfAll - low) };
    return narrowed.low > low + ROUNDING || narrowed.high < high - ROUNDING ? narrowed : undefined;
  });
}

const ROUNDING = 1e-6;

/** The variances that round to a digit: 2 stands for 1.5 to 2.5, 1 for 0.95 to 1.5, 0 for 0. */
function roundedTo(variance: number): SquaresRange {
  if (variance === 0) return { low: 0, high: 0 };
  const magnitude = 10 ** Math.floor(Math.log10(variance) + 1e-9);
  const digit = Math.round(variance / magnitude);
  return { low: variance - (digit === 1 ? magnitude / 20 : magnitude / 2), high: variance + magnitude / 2 };
}

/** What the floor rounds to stands for all variances below, too. */
function squaresOfAll({ variance, floor }: { variance: number; floor: number }, degreesOfFreedom: SquaresRange): SquaresRange {
  const isFloor = floor > 0 && Math.abs(variance - Number(floor.toPrecision(1))) < ROUNDING;
  const { low, high } = isFloor ? { low: 0, high: roundedTo(variance).high } : roundedTo(variance);
  return { low: low * Math.max(0, degreesOfFreedom.low), high: high * degreesOfFreedom.high };
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
