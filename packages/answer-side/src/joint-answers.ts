import type { Instrument, ItemAnswer } from '@unguarded/instruments';
import { responseSetOf } from '@unguarded/instruments';

/** From how many people joint figures of the whole organisation are computed, and from how many for each item in them. */
const MINIMUM_PEOPLE = 100;
const MINIMUM_PEOPLE_PER_ITEM = 10;

/** How answers to different items go together, over all who rated every one of these items. In memory only. */
export interface JointAnswers {
  /** In the order of the instrument. */
  itemIds: string[];
  people: number;
  /** Sample covariances in squared scale points, row and column as in `itemIds`; variances on the diagonal. */
  covariances: number[][];
}

/** Takes one person's answers after the other. */
export interface JointCount {
  add(answers: Readonly<Record<string, ItemAnswer>>): void;
  /** Null when too few people rated the same items: fewer than 100, or than ten for each of two items. */
  result(): JointAnswers | null;
}

const NOT_RATED = -1;

/**
 * Starts counting answers jointly. What is added stays in this process and is gone with the count.
 *
 * When too few rated all items, the item that the fewest rated is left out, the last one of several, until it is enough.
 * The result does not depend on the order of the people: sums and sums of products are whole numbers.
 *
 * @example
 * const joint = startJointCount(instrument);
 * people.forEach((answers) => joint.add(answers));
 * joint.result()?.covariances[0][1]; // 0.42
 */
export function startJointCount(instrument: Instrument): JointCount {
  const scales = instrument.items.map(({ id }) => ({ id, lowest: responseSetOf(instrument, id)?.lowest ?? 0, highest: responseSetOf(instrument, id)?.highest ?? 0 }));
  const [itemIds, lowest] = [scales.filter(isGraded).map(({ id }) => id), scales.filter(isGraded).map((scale) => scale.lowest)];
  const people: number[][] = [];
  return {
    add: (answers) => {
      people.push(itemIds.map((id, column) => ratingAbove(answers[id] ?? null, lowest[column] ?? 0)));
    },
    result: () => {
      const columns = columnsWithEnough(people, itemIds.map((_, column) => column));
      if (columns === null) return null;
      const whole = people.filter((row) => hasRatedAll(row, columns));
      return { itemIds: columns.map((column) => itemIds[column] ?? ''), people: whole.length, covariances: covariancesOf(whole, columns) };
    },
  };
}

/** On a scale of two values the variance is the share of either, which is told of nobody. */
function isGraded({ lowest, highest }: { lowest: number; highest: number }): boolean {
  return highest - lowest > 1;
}

/** Points above the lowest value, which moves no covariance. */
function ratingAbove(answer: ItemAnswer, lowest: number): number {
  return typeof answer === 'number' ? answer - lowest : NOT_RATED;
}

function hasRatedAll(row: readonly number[], columns: readonly number[]): boolean {
  return columns.every((column) => row[column] !== NOT_RATED);
}

function columnsWithEnough(people: readonly number[][], all: readonly number[]): number[] | null {
  let columns = [...all];
  while (columns.length >= 2) {
    const whole = people.filter((row) => hasRatedAll(row, columns)).length;
    if (whole >= Math.max(MINIMUM_PEOPLE, MINIMUM_PEOPLE_PER_ITEM * columns.length)) return columns;
    const leastRated = columns.toSorted((one, other) => ratersOf(people, one) - ratersOf(people, other) || other - one)[0];
    columns = columns.filter((column) => column !== leastRated);
  }
  return null;
}

function ratersOf(people: readonly number[][], column: number): number {
  return people.filter((row) => row[column] !== NOT_RATED).length;
}

function covariancesOf(people: readonly number[][], columns: readonly number[]): number[][] {
  const n = people.length;
  const sumOver = (of: (row: readonly number[]) => number) => people.reduce((sum, row) => sum + of(row), 0);
  const sums = columns.map((column) => sumOver((row) => row[column] ?? 0));
  return columns.map((one, row) => columns.map((other, column) => {
    const products = sumOver((person) => (person[one] ?? 0) * (person[other] ?? 0));
    return (n * products - (sums[row] ?? 0) * (sums[column] ?? 0)) / (n * (n - 1));
  }));
}
