import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { cumulative, faultOfMargins, type TwoMargins } from './pigeonhole-bound.ts';

export interface SharpMaskingBounds {
  /** F_unguarded(t) - F_shown(t) for t below the top. */
  differences: number[];
  /** Share of people with a higher answer with name: no less and no more than this is possible. */
  share: { low: number; high: number };
  /** The upper bound if nobody shows less than they feel. */
  highIfNobodyShowsLess: number;
  /** Least mean steps up, and least mean steps in either direction. */
  leastStepsUp: number;
  leastStepsEitherWay: number;
}

/**
 * Sharp bounds of the share who answer higher with their name, from two margins that cannot be linked. For the organisation;
 * never for a team, where the lower one is a maximum of noise: without any masking it is above zero in 73 to 87 % of teams.
 *
 * Formula: D_t = F_B(t) - F_A(t). low = max(0, max_t D_t); high = 1 - max(0, max_t [F_A(t) - F_B(t - 1)]), t = 1…K;
 * least steps up Σ max(0, D_t); either way Σ |D_t| (Wasserstein-1). If nobody shows less: high = min(high, mean gap in steps).
 * Source: Fréchet 1951; Makarov 1981, Theory Prob. Appl. 26:803-806; Fan & Park 2010, Econometric Theory 26:931-951.
 * Units: shares 0-1; steps of the scale a person.
 *
 * @example
 * sharpMaskingBounds({ shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 }) // share 0.55 to 0.90
 * @says Between which shares the number of people who answer higher with their name must lie in the whole organisation.
 * @doesNotSay Where between: two sets of answers that cannot be linked do not tell.
 * @next Use it in the yearly report beside the gap; go to the teams with the gap and its interval.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function sharpMaskingBounds(margins: TwoMargins): Measured<SharpMaskingBounds> {
  const fault = faultOfMargins(margins);
  if (fault !== null) return noNumber(fault);
  const shown = shares(margins.shown);
  const unguarded = shares(margins.unguarded);
  const differences = shown.slice(0, -1).map((share, t) => unguarded[t]! - share);
  const reverse = shown.map((share, t) => share - (t === 0 ? 0 : unguarded[t - 1]!));
  const high = 1 - Math.max(0, ...reverse);
  const gap = sum(differences);
  return {
    ok: true,
    differences,
    share: { low: Math.max(0, ...differences), high },
    highIfNobodyShowsLess: Math.min(high, Math.max(0, gap)),
    leastStepsUp: differences.reduce((sum, difference) => sum + Math.max(0, difference), 0),
    leastStepsEitherWay: differences.reduce((sum, difference) => sum + Math.abs(difference), 0),
  };
}

function shares(counts: readonly number[]): number[] {
  const below = cumulative(counts);
  return below.map((count) => count / below.at(-1)!);
}
