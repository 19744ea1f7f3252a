import type { Measured } from '../arithmetic/measured.ts';
import { noNumber } from '../arithmetic/measured.ts';
import { fewestPossible, mostPossible } from './hypergeometric-interval.ts';
import { cumulative, faultOfMargins, type TwoMargins } from './pigeonhole-bound.ts';

/**
 * Lower 95 % limit (L95) of the share of people who gave a higher answer with their name, if who answers does not depend on the answer.
 *
 * Formula: per threshold t exact hypergeometric limits at error 0.05 / (2 (K - 1)): K_B,lo = fewest people who feel at most t,
 * K_A,hi = most people who show at most t; L95 = max(0, max_t (K_B,lo - K_A,hi)) / N.
 * Source: Hoeffding 1940 / Fréchet 1951 bound, Bonferroni over thresholds; limits as hypergeometricInterval; measurement note 2.4.
 * Units: people, and share 0-1.
 *
 * @example
 * maskingLowerLimit({ shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 }) // { ok: true, people: 3, share: 0.214… }
 * @says At least so many people, with 95 % confidence, chose a higher answer with their name.
 * @doesNotSay Anything when fear decides who answers at all; then only the pigeonhole bound holds.
 * @next As for the pigeonhole bound: ask what makes open answers costly.
 * @smallestN 15 in each arm
 * @screen At least 3 of 24 gave a higher answer with their name.
 */
export function maskingLowerLimit(margins: TwoMargins): Measured<{ people: number; share: number }> {
  const fault = faultOfMargins(margins);
  if (fault !== null) return noNumber(fault);
  const { rosterCount: population } = margins;
  const shown = cumulative(margins.shown);
  const unguarded = cumulative(margins.unguarded);
  const thresholds = shown.length - 1;
  const errorPerSide = 0.05 / (2 * thresholds);
  let people = 0;
  for (let t = 0; t < thresholds; t += 1) {
    const most = Math.ceil((population * unguarded[t]!) / unguarded.at(-1)!) - Math.floor((population * shown[t]!) / shown.at(-1)!);
    if (most <= people) continue; // a lower limit is at most its estimate and an upper one at least: the median of a hypergeometric is next to its mean
    const felt = fewestPossible({ population, sampled: unguarded.at(-1)!, found: unguarded[t]!, errorPerSide });
    const showing = mostPossible({ population, sampled: shown.at(-1)!, found: shown[t]!, errorPerSide });
    people = Math.max(people, felt - showing);
  }
  return { ok: true, people, share: people / population };
}
