import { noNumber, type Measured } from '../arithmetic/measured.ts';

export interface EwmaPoint {
  average: number;
  low: number;
  high: number;
  signal: boolean;
}

/** One round's value with its own standard error: rounds have different numbers of answers. */
export interface RoundReading {
  value: number;
  standardError: number;
}

/**
 * Exponentially weighted moving average against the team's usual level, with limits that follow each round's own standard error.
 *
 * Formula: z_i = λ x_i + (1 - λ) z_(i-1), z_0 = target; Var z_i = λ² σ_i² + (1 - λ)² Var z_(i-1); signal outside target ± L √Var z_i.
 * With equal σ: L σ √(λ/(2 - λ) (1 - (1 - λ)^(2i))).
 * Source: Roberts 1959; Lucas & Saccucci 1990, Technometrics 32:1-12; Montgomery, Statistical Quality Control, section 9.2.
 * Units: those of the values. Usual: λ 0.2, L 2.7.
 *
 * @example ewmaChart([{ value: 9.45, standardError: 1 }], { target: 10, lambda: 0.1, width: 2.7 }) // { ok: true, points: [{ average: 9.945, low: 9.73, high: 10.27, signal: false }], firstSignal: null }
 * @says Whether a team has slowly left its usual level.
 * @doesNotSay When exactly, or why.
 * @next At a signal look at the rounds before it, and at breaks in membership.
 * @smallestN 5, and 8 comparable rounds
 * @screen Not on a screen.
 */
export function ewmaChart(
  rounds: readonly RoundReading[],
  chart: { target: number; lambda: number; width: number },
): Measured<{ points: EwmaPoint[]; firstSignal: number | null }> {
  if (rounds.length === 0) return noNumber('too-few-rounds');
  const figures = [...rounds.flatMap((round) => [round.value, round.standardError]), chart.target, chart.lambda, chart.width];
  if (figures.some((figure) => !Number.isFinite(figure))) return noNumber('not-a-number');
  if (!(chart.lambda > 0 && chart.lambda <= 1) || rounds.some((round) => round.standardError <= 0)) return noNumber('outside-the-scale');
  const points: EwmaPoint[] = [];
  let average = chart.target;
  let variance = 0;
  for (const { value, standardError } of rounds) {
    average = chart.lambda * value + (1 - chart.lambda) * average;
    variance = (chart.lambda * standardError) ** 2 + (1 - chart.lambda) ** 2 * variance;
    const limit = chart.width * Math.sqrt(variance);
    const [low, high] = [chart.target - limit, chart.target + limit];
    points.push({ average, low, high, signal: average < low || average > high });
  }
  const first = points.findIndex((point) => point.signal);
  return { ok: true, points, firstSignal: first === -1 ? null : first };
}
