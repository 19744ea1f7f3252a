import { noNumber, type Measured } from '../arithmetic/measured.ts';

export interface CusumPoint {
  above: number;
  below: number;
  signal: boolean;
}

/**
 * Cumulative sums of how far the values lie above and below their usual level: finds small lasting changes of the organisation.
 *
 * Formula: C⁺_i = max(0, x_i - (target + k) + C⁺_(i-1)), C⁻_i = max(0, (target - k) - x_i + C⁻_(i-1)); signal above h.
 * Source: Page 1954, Biometrika 41:100-115; Montgomery, Statistical Quality Control, section 9.1.
 * Units: those of the values, k and h too (usual: k half a standard error, h five).
 *
 * @example cusumChart([9.45, 7.99], { target: 10, slack: 0.5, limit: 5 }) // points [{ above: 0, below: 0.05 }, { above: 0, below: 1.56 }], firstSignal null
 * @says Whether the organisation's level has changed for good.
 * @doesNotSay By how much; read the difference between rounds.
 * @next At a signal compare with what was changed at the time.
 * @smallestN 100 people, and 8 comparable rounds
 * @screen Not on a screen.
 */
export function cusumChart(
  values: readonly number[],
  chart: { target: number; slack: number; limit: number },
): Measured<{ points: CusumPoint[]; firstSignal: number | null }> {
  if (values.length === 0) return noNumber('too-few-rounds');
  if (![...values, chart.target, chart.slack, chart.limit].every(Number.isFinite)) return noNumber('not-a-number');
  const points: CusumPoint[] = [];
  let [above, below] = [0, 0];
  for (const value of values) {
    above = Math.max(0, value - (chart.target + chart.slack) + above);
    below = Math.max(0, chart.target - chart.slack - value + below);
    points.push({ above, below, signal: Math.max(above, below) > chart.limit });
  }
  const first = points.findIndex((point) => point.signal);
  return { ok: true, points, firstSignal: first === -1 ? null : first };
}
