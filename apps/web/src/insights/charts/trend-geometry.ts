import { type Axis, axisAround, percentOn } from './axis.ts';
import type { Place } from './plane-model.ts';

/** A level at one pulse, or null where nothing could be published. */
export interface TrendValue { value: number; low: number; high: number }

/** Where a pulse's figure stands: all positions in percent of the drawing, y from its top. */
interface PlacedValue { index: number; x: number; y: number; yLow: number; yHigh: number }

/** Neighbouring pulses that can be compared: they share one line and one band. */
export type Segment = PlacedValue[];

const FULL = 100;

/** The middle of the column of a pulse, so that the first and the last have room for their words. */
export const columnMiddle = (index: number, count: number): number => ((index + 0.5) / count) * FULL;

/** An axis for both series together, within 0 and 100. */
export const trendAxis = (values: readonly (TrendValue | null)[]): Axis => {
  const figures = values.flatMap((value) => (value === null ? [] : [value.low, value.high]));
  return figures.length === 0 ? axisAround([0, FULL]) : axisAround(figures.map((figure) => Math.min(FULL, Math.max(0, figure))));
};

/**
 * The line of one series, cut where a pulse has no figure and where it cannot be compared with the one before.
 *
 * @example trendSegments({ values: [a, b, c], breaks: [false, false, true], axis }) // [[a, b], [c]] with positions
 */
export const trendSegments = ({ values, breaks, axis }: { values: readonly (TrendValue | null)[]; breaks: readonly boolean[]; axis: Axis }): Segment[] => {
  const segments: Segment[] = [];
  let current: Segment = [];
  const finish = () => {
    if (current.length > 0) segments.push(current);
    current = [];
  };
  for (const [index, value] of values.entries()) {
    if (value === null || breaks[index] === true) finish();
    if (value !== null) {
      const y = (figure: number) => FULL - percentOn(axis, figure);
      current.push({ index, x: columnMiddle(index, values.length), y: y(value.value), yLow: y(value.low), yHigh: y(value.high) });
    }
  }
  finish();
  return segments;
};

/** The corners of a segment's band, upper edge first and lower edge back. */
export const bandPlaces = (segment: Segment): Place[] =>
  [...segment.map(({ x, yHigh }) => ({ x, y: yHigh })), ...[...segment].reverse().map(({ x, yLow }) => ({ x, y: yLow }))];
