import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { remembered } from '../arithmetic/remembered.ts';
import { checkDrivers, explainedBySubset, isMoreThanAll, type DriverCorrelations } from './regression-from-correlations.ts';

const MOST_DRIVERS = 12;

/**
 * Share of R² that each driver explains, averaged over all orders in which the drivers can be taken in (LMG, Shapley value). Exact, up
 * to twelve drivers. Adds up to R². Never a cause.
 *
 * Formula: Σ over subsets S without i of |S|! (p - |S| - 1)!/p! (R²(S ∪ i) - R²(S)).
 * Source: Lindeman, Merenda & Gold 1980; Grömping 2006, J. Stat. Software 17(1).
 * Units: shares of the outcome's variance.
 *
 * @example shapleyDrivers({ drivers: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // { ok: true, shares: [0.2867, 0.0867], explained: 0.3733 } (rounded)
 * @says Which themes go along most with engagement in the whole organisation.
 * @doesNotSay That changing one would change engagement: people who like their work rate everything higher.
 * @next Talk about the two largest with people; do not rank the rest.
 * @smallestN 100, for the organisation as a whole
 * @screen Goes along most with engagement: room to act.
 */
export function shapleyDrivers(correlations: DriverCorrelations): Measured<{ shares: number[]; explained: number }> {
  const checked = checkDrivers(correlations);
  if (!checked.ok) return checked;
  const count = correlations.withOutcome.length;
  if (count > MOST_DRIVERS) return noNumber('not-identified');
  const explained = explainedBySubset(correlations);
  if (isMoreThanAll(explained.at(-1)!)) return noNumber('not-identified');
  const weights = weightsOfSubsets(count);
  const shares = correlations.withOutcome.map((_, driver) => {
    const bit = 2 ** driver;
    let share = 0;
    for (let subset = 0; subset < explained.length; subset += 1) {
      if ((subset & bit) === 0) share += weights[subset]! * (explained[subset + bit]! - explained[subset]!);
    }
    return share;
  });
  return { ok: true, shares, explained: explained.at(-1)! };
}

/** The weight of what a driver adds to a subset, by the subset's bits. */
const weightsOfSubsets = remembered(
  (count: number) => {
    const bySize = weightsBySize(count);
    const sizes = new Uint8Array(2 ** count);
    for (let subset = 1; subset < sizes.length; subset += 1) sizes[subset] = sizes[subset >> 1]! + (subset & 1);
    return Float64Array.from(sizes, (size) => bySize[size] ?? 0);
  },
  (count) => count,
);

/** s! (p - s - 1)!/p! for s = 0 … p - 1: each is the one before times s/(p - s). */
function weightsBySize(count: number): number[] {
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1) weights.push((weights[size - 1]! * size) / (count - size));
  return weights;
}
