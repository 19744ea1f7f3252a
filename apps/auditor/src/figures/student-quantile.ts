import { NORMAL_QUANTILE } from './normal-distribution.ts';

const known = new Map<number, number>();

/**
 * The 97.5 % point of Student's t distribution, by Newton steps on its distribution function; null degrees of freedom
 * stand for a variance that is taken as known: the normal distribution.
 *
 * @example studentQuantile(10) // 2.2281 (rounded)
 */
export function studentQuantile(degreesOfFreedom: number | null): number {
  if (degreesOfFreedom === null) return NORMAL_QUANTILE;
  const found = known.get(degreesOfFreedom) ?? solve(degreesOfFreedom);
  known.set(degreesOfFreedom, found);
  return found;
}

const UPPER = 0.025;

/** From below the wanted point the tail is convex, so Newton's steps never go past it. */
function solve(degreesOfFreedom: number): number {
  let t = NORMAL_QUANTILE;
  for (let step = 0; step < 200; step += 1) {
    const next = t + (upperTail(t, degreesOfFreedom) - UPPER) / density(t, degreesOfFreedom);
    if (Math.abs(next - t) < 1e-13 * t) return next;
    t = next;
  }
  return t;
}

function density(t: number, df: number): number {
  const scale = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2)) / Math.sqrt(df * Math.PI);
  return scale * (1 + (t * t) / df) ** (-(df + 1) / 2);
}

/** P(T > t) = ½ I(df / (df + t²); df/2, ½). */
function upperTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), { a: df / 2, b: 0.5 }) / 2;
}

interface BetaShape {
  a: number;
  b: number;
}

const DEPTH_OF_FRACTION = 600;

/** The regularised incomplete beta function by its continued fraction 1/(1 + d₁/(1 + d₂/(1 + …))) (Abramowitz & Stegun 26.5.8). */
function incompleteBeta(x: number, { a, b }: BetaShape): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, { a: b, b: a });
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  let denominator = 1;
  for (let index = DEPTH_OF_FRACTION; index > 0; index -= 1) denominator = 1 + coefficientOfBeta(x, index, { a, b }) / denominator;
  return front / denominator;
}

function coefficientOfBeta(x: number, index: number, { a, b }: BetaShape): number {
  const m = Math.floor(index / 2);
  if (index % 2 === 0) return (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
  return (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** ln Γ(x) for x > 0: Stirling's series after the argument is raised above 10. */
function logGamma(x: number): number {
  let shift = 0;
  let argument = x;
  while (argument < 12) {
    shift -= Math.log(argument);
    argument += 1;
  }
  const inverse = 1 / (argument * argument);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / argument;
  return shift + (argument - 0.5) * Math.log(argument) - argument + Math.log(2 * Math.PI) / 2 + series;
}
