import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

const standardCdf = normalCdf.factory(0, 1);
const NEGLIGIBLE_PROBABILITY = 1e-12;

export interface TruncatedNormal {
  mean: number;
  standardDeviation: number;
  low: number;
  high: number;
}

/**
 * Mean and variance of a normal variable that is known to lie between two limits.
 *
 * Formula: with a, b the standardised limits and Z = Φ(b) - Φ(a): mean = μ + s (φ(a) - φ(b)) / Z,
 * variance = s² (1 + (a φ(a) - b φ(b)) / Z - ((φ(a) - φ(b)) / Z)²). Worked in the lower tail, where Φ keeps its digits.
 * Where Z < 10⁻¹² the limits are beyond what the normal can explain: every value between them is taken as equally likely.
 * Source: Johnson, Kotz & Balakrishnan 1994, Continuous Univariate Distributions 1, section 13.10.
 *
 * @example truncatedNormalMoments({ mean: 0, standardDeviation: 1, low: 0, high: 8 }) // { mean: 0.7979, variance: 0.3634 } (rounded)
 */
export function truncatedNormalMoments(input: TruncatedNormal): { mean: number; variance: number } {
  const { mean, standardDeviation, low, high } = input;
  const upper = low > mean;
  const a = (upper ? mean - high : low - mean) / standardDeviation;
  const b = (upper ? mean - low : high - mean) / standardDeviation;
  const probability = standardCdf(b) - standardCdf(a);
  if (probability < NEGLIGIBLE_PROBABILITY) return { mean: (low + high) / 2, variance: (high - low) ** 2 / 12 };
  const densityA = standardDensity(a);
  const densityB = standardDensity(b);
  const shift = (densityA - densityB) / probability;
  const share = 1 + (a * densityA - b * densityB) / probability - shift ** 2;
  return {
    mean: mean + (upper ? -shift : shift) * standardDeviation,
    variance: standardDeviation ** 2 * Math.max(0, share),
  };
}

function standardDensity(z: number): number {
  return Math.exp(-(z ** 2) / 2) / ROOT_OF_TWO_PI;
}

const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
