import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** A level or gap of one round with the standard error of its process version. */
export interface Reading {
  value: number;
  standardError: number;
}

/**
 * Difference between two rounds of the same unit: later minus earlier. Uses the process errors, because the question is about the unit
 * and not about who happened to answer twice. Only between comparable rounds.
 *
 * Formula: y₂ - y₁ ± 1.96 √(SE₁² + SE₂²); repeated answers of the same people make the true error smaller.
 * Source: Kish 1965, Survey Sampling, section 12.4.
 * Units: points.
 *
 * @example roundDifference({ value: 58, standardError: 2 }, { value: 64, standardError: 2 }) // { ok: true, value: 6, interval: { low: 0.46, high: 11.54 }, clear: true } (rounded)
 * @says How much a unit's figure changed from one pulse to another.
 * @doesNotSay Why; people and questions around it changed too.
 * @next If clear, tell the team what you think made the difference and ask if they agree.
 * @smallestN 5 in both rounds
 * @screen Up 6 points since spring (0 to 12).
 */
export function roundDifference(earlier: Reading, later: Reading): Measured<{ value: number; interval: Interval; clear: boolean }> {
  const figures = [earlier.value, earlier.standardError, later.value, later.standardError];
  if (!figures.every(Number.isFinite)) return noNumber('not-a-number');
  if (earlier.standardError <= 0 || later.standardError <= 0) return noNumber('all-answers-equal');
  const value = later.value - earlier.value;
  const halfWidth = twoSided95(null) * Math.hypot(earlier.standardError, later.standardError);
  const interval = intervalAround(value, halfWidth, { low: -Infinity, high: Infinity });
  return { ok: true, value, interval, clear: interval.low > 0 || interval.high < 0 };
}
