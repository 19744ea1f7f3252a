import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { remembered } from './remembered.ts';

/** A 95 % interval unless its maker says otherwise. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of Student's t; of the normal distribution when the degrees of freedom are null (variance taken as known). */
export function twoSided95(degreesOfFreedom: number | null): number {
  return degreesOfFreedom === null ? NORMAL_QUANTILE : studentQuantile(degreesOfFreedom);
}

const NORMAL_QUANTILE = normalQuantile(0.975, 0, 1);
const studentQuantile = remembered(
  (degreesOfFreedom: number) => tQuantile(0.975, degreesOfFreedom),
  (degreesOfFreedom) => degreesOfFreedom,
);

/** Value ± quantile × standard error, cut to the range that the value can have at all. */
export function intervalAround(value: number, halfWidth: number, range: Interval): Interval {
  return { low: Math.max(range.low, value - halfWidth), high: Math.min(range.high, value + halfWidth) };
}
