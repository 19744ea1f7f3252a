import type { Measured } from '../arithmetic/measured.ts';
import { meanOf } from '../arithmetic/sums.ts';
import { checkSeries } from './series.ts';

const LIMIT_FACTOR = 2.66;

/**
 * XmR chart of a short series: natural limits from the differences between neighbouring rounds. Where a series has a trend, every
 * point signals: take the trend out first, or use EWMA.
 *
 * Formula: mean ± 2.66 × mean |x_i - x_(i-1)|; upper limit of the moving range 3.267 × its mean.
 * Source: Wheeler & Chambers 1992, Understanding Statistical Process Control; 2.66 = 3/d₂ with d₂ = 1.128.
 * Units: those of the values.
 *
 * @example xmrChart([60, 62, 61, 63]) // { ok: true, mean: 61.5, low: 57.07, high: 65.93, movingRange: 1.667, signals: [] } (rounded)
 * @says Which rounds lie outside what the series itself usually does.
 * @doesNotSay Anything with fewer than eight rounds behind it.
 * @next Ask what happened in a round that signals.
 * @smallestN 5, and 8 comparable rounds
 * @screen Not on a screen.
 */
export function xmrChart(
  values: readonly number[],
): Measured<{ mean: number; low: number; high: number; movingRange: number; signals: number[] }> {
  const checked = checkSeries(values, 3);
  if (!checked.ok) return checked;
  const mean = meanOf(values);
  const movingRange = meanOf(values.slice(1).map((value, index) => Math.abs(value - values[index]!)));
  const [low, high] = [mean - LIMIT_FACTOR * movingRange, mean + LIMIT_FACTOR * movingRange];
  const signals = values.flatMap((value, index) => (value < low || value > high ? [index] : []));
  return { ok: true, mean, low, high, movingRange, signals };
}
