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
 * @says How many people of a unit can share an opinion, given those who answered.
 * @doesNotSay Who they are.
 * @next Use it for counts in small units.
 * @smallestN 15
 * @screen Not on a screen.
 */
export function hypergeometricInterval(sample: SampleOfPeople): Measured<{ low: number; high: number }> {
  const { population, sampled, found, errorPerSide } = sample;
  if (![population, sampled, found].every((count) => Number.isSafeInteger(count) && count >= 0)) return noNumber('not-whole-counts');
  if (!(errorPerSide > 0 && errorPerSide < 0.5)) return noNumber('not-a-number');
  if (found > sampled || sampled > population) return noNumber('more-answers-than-people');
  return { ok: true, low: fewestPossible(sample), high: mostPossible(sample) };
}

/** The lower end: the smallest K with P(X ≥ found) > error. For counts that have been checked. */
export function fewestPossible(sample: SampleOfPeople): number {
  const { population, sampled, found, errorPerSide } = sample;
  if (population >= KEY_STEP) return search(sample);
  const known = knownAt(errorPerSide);
  const key = (population * KEY_STEP + sampled) * KEY_STEP + found;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const fewest = search(sample);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, fewest);
  return fewest;
}

/** The upper end: the same, counted for those without the property. */
export function mostPossible({ population, sampled, found, errorPerSide }: SampleOfPeople): number {
  return population - fewestPossible({ population, sampled, found: sampled - found, errorPerSide });
}

/** Limits found before, by error and sample: thousands of teams ask for the same few. */
const knownByError = new Map<number, Map<number, number>>();
const KEY_STEP = 2 ** 17; // limits of larger groups are not remembered: their keys would not be exact
const MOST_KNOWN = 20_000;

function knownAt(errorPerSide: number): Map<number, number> {
  const known = knownByError.get(errorPerSide) ?? new Map<number, number>();
  if (knownByError.size < 100) knownByError.set(errorPerSide, known);
  return known;
}

/** The chance rises with K, so halving finds it. */
function search({ population, sampled, found, errorPerSide }: SampleOfPeople): number {
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
