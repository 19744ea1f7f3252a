import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { maskingLowerLimit } from './masking-lower-limit.ts';
import { faultOfMargins, pigeonholeBound, type TwoMargins } from './pigeonhole-bound.ts';
import { unsteadyAnswersLevel } from './unsteady-answers-level.ts';

/** Answers in each arm below which no bound is printed. */
export const MINIMUM_FOR_MASKING_BOUND = 15;

/**
 * The masking bound as it may be printed for a unit: the larger of the pigeonhole bound and the 95 % lower limit, if it is above
 * what unsteady answers alone reach; otherwise 0 with that level. Never the plug-in estimate.
 *
 * Formula: max(K_min, N × L95), printed from 15 answers in each arm and only above the unsteady-answers level.
 * Source: measurement note 2.4; docs of the three parts.
 * Units: people.
 *
 * @example
 * maskingBound({ shown: [0, 0, 1, 9, 14], unguarded: [4, 8, 6, 4, 2], rosterCount: 24 }) // { ok: true, people: 17, rosterCount: 24, unsteady: 3 }
 * @says At least so many people of the unit chose a higher answer with their name than without.
 * @doesNotSay Who, why, or how many more.
 * @next Talk in the team about what makes open answers costly.
 * @smallestN 15 in each arm
 * @screen At least 17 of 24 gave a higher answer with their name.
 */
export function maskingBound(margins: TwoMargins): Measured<{ people: number; rosterCount: number; unsteady: number }> {
  const fault = faultOfMargins(margins);
  if (fault !== null) return noNumber(fault);
  const smallerArm = Math.min(sum(margins.shown), sum(margins.unguarded));
  if (smallerArm < MINIMUM_FOR_MASKING_BOUND) return noNumber('too-few-answers');
  const certain = pigeonholeBound(margins);
  if (!certain.ok) return certain;
  const likely = maskingLowerLimit(margins);
  const unsteady = unsteadyAnswersLevel(margins);
  if (!likely.ok) return likely;
  if (!unsteady.ok) return unsteady;
  const people = Math.max(certain.people, likely.people);
  return { ok: true, people: people > unsteady.people ? people : 0, rosterCount: margins.rosterCount, unsteady: unsteady.people };
}
