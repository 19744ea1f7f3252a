/** A straight scale from figures to percent of a chart's width or height. */
export interface Axis { low: number; high: number; ticks: number[] }

/** The 0–100 scale on which every level stands. */
export const LEVEL_AXIS: Axis = { low: 0, high: 100, ticks: [0, 25, 50, 75, 100] };

const STEPS = [5, 10, 20, 25, 50];
const MOST_TICKS = 6;

/**
 * Where a figure stands on an axis, in percent from its start, never outside of it.
 *
 * @example percentOn({ low: -20, high: 40, ticks: [] }, 10) // 50
 */
export const percentOn = ({ low, high }: Axis, value: number): number =>
  Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));

/**
 * An axis that holds all the figures and ends on round ticks.
 *
 * @example axisAround([-4, 0, 27]) // { low: -10, high: 30, ticks: [-10, 0, 10, 20, 30] }
 */
export const axisAround = (figures: readonly number[]): Axis => {
  const lowest = Math.min(...figures);
  const highest = Math.max(...figures);
  const step = STEPS.find((candidate) => Math.ceil(highest / candidate) - Math.floor(lowest / candidate) <= MOST_TICKS - 1) ?? 50;
  const first = Math.floor(lowest / step);
  const last = Math.max(Math.ceil(highest / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, ticks };
};
