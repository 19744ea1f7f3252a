import { lengthOf, valueAt } from './scale.ts';
import type { Cell, MeanFraction, Scale } from './scale.ts';

/** Points at whole multiples of 1/steps of a scale; the outermost are merged into two end cells. */
export interface Grid {
  readonly letter: 'h' | 't';
  /** An even number. */
  readonly steps: number;
  /** The lowest point with a cell of its own; an end cell reaches from the end of the scale to half a step before it. */
  readonly firstPoint: number;
}

/** 0.5 apart on 1–5, from 2.0 to 4.0. */
export const HALF_POINT_GRID: Grid = { letter: 'h', steps: 8, firstPoint: 2 };
/** 0.1 apart on 1–5, from 1.8 to 4.2. */
export const TENTH_GRID: Grid = { letter: 't', steps: 40, firstPoint: 8 };

/**
 * The code of a mean on a grid: the nearest point, ties away from the middle of the scale, or an end cell.
 *
 * @example gridCode(HALF_POINT_GRID, { numerator: 5, denominator: 16 }, { lowest: 1, highest: 5 }) // 'h2.0': a mean of 2.25
 */
export function gridCode(grid: Grid, mean: MeanFraction, scale: Scale): string {
  const point = nearestPoint(grid, mean);
  if (point < grid.firstPoint) return `${grid.letter}-`;
  if (point > grid.steps - grid.firstPoint) return `${grid.letter}+`;
  return pointCode(grid, point, scale);
}

/** The means that a code of the grid stands for, or undefined when the grid has no such code on this scale. */
export function gridCell(grid: Grid, code: string, scale: Scale): Cell | undefined {
  const { letter, steps, firstPoint } = grid;
  const halfSteps = 2 * steps;
  const edge = (numerator: number) => valueAt(scale, { numerator, denominator: halfSteps });
  const endCell = 2 * firstPoint - 1;
  if (code === `${letter}-`) return { low: edge(0), high: edge(endCell), lowIncluded: true, highIncluded: true };
  if (code === `${letter}+`) {
    return { low: edge(halfSteps - endCell), high: edge(halfSteps), lowIncluded: true, highIncluded: true };
  }
  for (let point = firstPoint; point <= steps - firstPoint; point += 1) {
    if (pointCode(grid, point, scale) === code) {
      return {
        low: edge(2 * point - 1),
        high: edge(2 * point + 1),
        lowIncluded: 2 * point > steps,
        highIncluded: 2 * point < steps,
      };
    }
  }
  return undefined;
}

/** Whole numbers only: a tie is decided by arithmetic, never by rounding error. */
function nearestPoint({ steps }: Grid, { numerator, denominator }: MeanFraction): number {
  const isBelowMiddle = 2 * numerator <= denominator;
  const halfSteps = 2 * steps * numerator;
  return isBelowMiddle
    ? -floorDivide(denominator - halfSteps, 2 * denominator)
    : floorDivide(halfSteps + denominator, 2 * denominator);
}

function floorDivide(dividend: number, divisor: number): number {
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return (dividend - remainder) / divisor;
}

/** The point's value with as many decimals as the grid needs on this scale, at least one: h2.5, t3.0, on 0–10 h3.75. */
function pointCode(grid: Grid, point: number, scale: Scale): string {
  const value = valueAt(scale, { numerator: point, denominator: grid.steps });
  return `${grid.letter}${value.toFixed(decimalsOf(grid, scale))}`;
}

function decimalsOf({ steps }: Grid, scale: Scale): number {
  const length = lengthOf(scale);
  return [1, 2, 3].find((decimals) => (10 ** decimals * length) % steps === 0) ?? 3;
}
