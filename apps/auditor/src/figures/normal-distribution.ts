const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
const FROM_HERE_TAIL = 3;

/** The 97.5 % point of the standard normal distribution. */
export const NORMAL_QUANTILE = 1.959963984540054;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_OF_TWO_PI;
}

/**
 * Probability that a standard normal variable lies between two limits, worked where no digits are lost: in the middle by
 * the series Φ(z) = ½ + φ(z) Σ z^(2k+1)/(1·3·…·(2k+1)) (Abramowitz & Stegun 26.2.11), in the tails by the continued fraction 26.2.14.
 *
 * @example normalProbability(-1.96, 1.96) // 0.9500 (rounded)
 */
export function normalProbability(low: number, high: number): number {
  if (low > 0) return upperTail(low) - upperTail(high);
  if (high < 0) return upperTail(-high) - upperTail(-low);
  return 1 - upperTail(-low) - upperTail(high);
}

/** P(Z > z) for z ≥ 0. */
function upperTail(z: number): number {
  return z < FROM_HERE_TAIL ? 0.5 - centralPart(z) : normalDensity(z) * millsRatio(z);
}

function centralPart(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return normalDensity(z) * sum;
}

const DEPTH_OF_FRACTION = 120;

/** (1 − Φ(z)) / φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function millsRatio(z: number): number {
  let denominator = z;
  for (let level = DEPTH_OF_FRACTION; level > 0; level -= 1) denominator = z + level / denominator;
  return 1 / denominator;
}
