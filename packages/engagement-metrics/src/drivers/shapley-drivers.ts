import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { checkDrivers, explainedShare, type DriverCorrelations } from './regression-from-correlations.ts';

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
  const explained = Array.from({ length: 2 ** count }, (_, subset) => explainedShare(correlations, membersOf(subset, count)));
  const weights = weightsBySize(count);
  const shares = correlations.withOutcome.map((_, driver) =>
    explained.reduce((sum, without, subset) => {
      if ((subset >> driver) % 2 === 1) return sum;
      return sum + weights[membersOf(subset, count).length]! * (explained[subset + 2 ** driver]! - without);
    }, 0),
  );
  return { ok: true, shares, explained: explained.at(-1)! };
}

function membersOf(subset: number, count: number): number[] {
  return Array.from({ length: count }, (_, driver) => driver).filter((driver) => (subset >> driver) % 2 === 1);
}

/** s! (p - s - 1)!/p! for s = 0 … p - 1: each is the one before times s/(p - s). */
function weightsBySize(count: number): number[] {
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1) weights.push((weights[size - 1]! * size) / (count - size));
  return weights;
}
