import { lengthOf, valueAt } from './scale.ts';
import type { Cell, MeanFraction, Scale } from './scale.ts';

/** Edges are counted in eighths of the scale. */
const EIGHTHS = 8;

/** Upper edges of the bands: 2.5, 3.5 and 5 on 1–5; on a scale of two values below half and from half. */
function upperEdges(scale: Scale): number[] {
  return lengthOf(scale) === 1 ? [4, EIGHTHS] : [3, 5, EIGHTHS];
}

/**
 * The band of a mean: `b1`, `b2`, `b3` from the bottom up. A band includes its lower edge.
 *
 * @example bandOf({ numerator: 3, denominator: 8 }, { lowest: 1, highest: 5 }) // 'b2': a mean of exactly 2.5
 */
export function bandOf({ numerator, denominator }: MeanFraction, scale: Scale): string {
  const edgesReached = upperEdges(scale).filter((edge) => edge < EIGHTHS && EIGHTHS * numerator >= edge * denominator);
  return `b${edgesReached.length + 1}`;
}

/** The means in a band, or undefined when the code is not a band of this scale. */
export function bandCell(code: string, scale: Scale): Cell | undefined {
  const edges = upperEdges(scale);
  const index = edges.findIndex((_, position) => code === `b${position + 1}`);
  const high = edges[index];
  if (high === undefined) return undefined;
  return {
    low: valueAt(scale, { numerator: edges[index - 1] ?? 0, denominator: EIGHTHS }),
    high: valueAt(scale, { numerator: high, denominator: EIGHTHS }),
    lowIncluded: true,
    highIncluded: high === EIGHTHS,
  };
}
