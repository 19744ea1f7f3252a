import hypergeometricCdf from '@stdlib/stats-base-dists-hypergeometric-cdf';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

export interface SampleOfPeople {
  /** All people, those of them who answered, and those of these who have the property. */
  population: number;
  sampled: number;
  found: number;
  /** Chance of error at each end: 0.025 for a 95 % interval. */
  errorPerSide: number;
}

/**
 * Exact interval for how many people of a finite group have a property, when some of the group were sampled without replacement.
 *
 * Formula: from the smallest K with P(X ≥ found) > error to the largest K with P(X ≤ found) > error, X hypergeometric(N, K, n).
 * Source: Wright 1991, Exact Confidence Bounds when Sampling from Small Finite Universes, Springer; Buonaccorsi 1987, Am. Stat. 41:215-218.
 * Units: people.
 *
 * @example hypergeometricInterval({ population: 12, sampled: 8, found: 5, errorPerSide: 0.025 }) // { ok: true, low: 5, high: 9 }
 */
export function hypergeometricInterval(sample: SampleOfPeople): Measured<{ low: number; high: number }> {
  const { population, sampled, found, errorPerSide } = sample;
  if (![population, sampled, found].every((count) => Number.isSafeInteger(count) && count >= 0)) return noNumber('not-whole-counts');
  if (!(errorPerSide > 0 && errorPerSide < 0.5)) return noNumber('not-a-number');
  if (found > sampled || sampled > population) return noNumber('more-answers-than-people');
  return { ok: true, low: smallestPossible(sample), high: population - smallestPossible({ ...sample, found: sampled - found }) };
}

/** Smallest K with P(X ≥ found) > error; the chance rises with K, so halving finds it. The largest K is the same, counted for those without the property. */
function smallestPossible({ population, sampled, found, errorPerSide }: SampleOfPeople): number {
  let low = found;
  let high = population - (sampled - found);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const chance = found === 0 ? 1 : 1 - hypergeometricCdf(found - 1, population, middle, sampled);
    if (chance > errorPerSide) high = middle;
    else low = middle + 1;
  }
  return low;
}
