import type { CellValue } from './cell-values.ts';
import { studentQuantile } from './student-quantile.ts';

/** One item's share in a level. */
export interface LevelItem {
  value: CellValue;
  /** Steps between the lowest and the highest value of the item. */
  length: number;
  direction: 1 | -1;
}

/** A level of one arm in points of 0–100, with the variances (points²) that its interval is made of. */
export interface Level {
  points: number;
  respondents: number;
  people: number;
  sampling: number;
  ownCoding: number;
  commonCoding: number;
  /** null: the person variance was assumed. */
  degreesOfFreedom: number | null;
}

/** A figure with its 95 % interval. */
export interface Figure {
  value: number;
  low: number;
  high: number;
}

const ASSUMED_VARIANCE = 625;
const DEPENDENCE = 3;

interface Arm {
  respondents: number;
  people: number;
  /** Points²; null where none is published. */
  personVariance: number | null;
  degreesOfFreedom: number;
}

/** Level of one atom: docs/decisions/0006 §5. */
export function levelOfAtom(items: readonly LevelItem[], { respondents, people, personVariance, degreesOfFreedom }: Arm): Level {
  const points = items.map(({ value, length, direction }) => (direction === 1 ? 0 : 100) + (direction * 100 * value.typical) / length);
  return {
    points: mean(points),
    respondents,
    people,
    sampling: ((1 - respondents / people) * (personVariance ?? ASSUMED_VARIANCE)) / respondents,
    ownCoding: ownCoding(items),
    commonCoding: mean(items.map(({ value, length }) => (100 / length) * Math.sqrt(value.commonVariance))) ** 2,
    degreesOfFreedom: personVariance === null ? null : degreesOfFreedom,
  };
}

function ownCoding(items: readonly LevelItem[]): number {
  const errors = items.map(({ value, length }) => (100 / length) * Math.sqrt(value.ownVariance));
  let sum = 0;
  for (const [i, one] of items.entries()) {
    for (const [j, other] of items.entries()) {
      const dependence = i === j ? 1 : Math.min(1, DEPENDENCE * Math.sqrt(one.value.hiddenShare * other.value.hiddenShare));
      sum += dependence * (errors[i] ?? 0) * (errors[j] ?? 0);
    }
  }
  return sum / items.length ** 2;
}

/** Several atoms together, each person of the roster counting once: 0006 §7. */
export function rollUp(levels: readonly Level[]): Level {
  const people = levels.reduce((sum, level) => sum + level.people, 0);
  const weighed = (valueOf: (level: Level) => number) => levels.reduce((sum, level) => sum + (level.people / people) * valueOf(level), 0);
  const squared = (valueOf: (level: Level) => number) => levels.reduce((sum, level) => sum + (level.people / people) ** 2 * valueOf(level), 0);
  return {
    points: weighed(({ points }) => points),
    respondents: levels.reduce((sum, level) => sum + level.respondents, 0),
    people,
    sampling: squared(({ sampling }) => sampling),
    ownCoding: squared((level) => level.ownCoding),
    commonCoding: weighed((level) => Math.sqrt(level.commonCoding)) ** 2,
    degreesOfFreedom: fewest(levels),
  };
}

/** A level with its interval, cut to 0…100. */
export function figureOf(level: Level): Figure {
  return around(level.points, [level], 0);
}

/** With name minus without name, cut to −100…100: 0006 §6. */
export function gapFigure(shown: Level, unguarded: Level): Figure {
  return around(shown.points - unguarded.points, [shown, unguarded], -100);
}

function around(value: number, levels: readonly Level[], lowest: number): Figure {
  const variance = levels.reduce((sum, { sampling, ownCoding: own, commonCoding }) => sum + sampling + own + commonCoding, 0);
  const half = studentQuantile(fewest(levels)) * Math.sqrt(variance);
  return { value, low: Math.max(lowest, value - half), high: Math.min(100, value + half) };
}

function fewest(levels: readonly Level[]): number | null {
  const known = levels.flatMap(({ degreesOfFreedom }) => degreesOfFreedom ?? []);
  return known.length === 0 ? null : Math.min(...known);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The variance behind one that is published to one significant digit: 0006 §1.
 *
 * @example varianceBehind(0.1) // 0.1225
 */
export function varianceBehind(published: number): number {
  return published.toExponential().startsWith('1') ? 1.225 * published : published;
}
