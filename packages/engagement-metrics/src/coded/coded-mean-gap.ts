import type { CodedArmEstimate } from './coded-arm-estimate.ts';
import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import type { Measured } from '../arithmetic/measured.ts';
import { smallestDegrees } from './roll-up.ts';

export interface CodedGap {
  /** With name minus without name, in points. */
  value: number;
  finite: Interval;
  process: Interval;
  degreesOfFreedom: number | null;
  respondentsWithName: number;
  respondentsWithoutName: number;
  /** The finite interval does not contain zero. */
  clear: boolean;
}

const POSSIBLE_GAP: Interval = { low: -100, high: 100 };

/**
 * Candour gap of a team or unit from coded tables: the level with name minus the level without name, over the same items and people.
 * Give it two levels of one atom, or two roll-ups over the same atoms.
 *
 * Formula: gap = shown - unguarded; variance = sum of the two arms' variances (sampling, own coding, common coding); interval
 * gap ± t × √variance with the smaller of the two degrees of freedom, cut to -100…100. Finite: with (1 - n/N), about these people in this round;
 * process: without, about this kind of team. Never of zero width, because the coding alone is not exact.
 * Source: Cochran 1977, Sampling Techniques, chapter 2; measurement note 2.1; docs/decisions/0006.
 * Units: points, -100 to 100.
 *
 * @example codedMeanGap(withName, withoutName) // { ok: true, value: 16, finite: { low: 7, high: 25 }, clear: true, … }
 * @says How much more favourable people answer with their names than without, on the same questions.
 * @doesNotSay Who answered differently, or that anybody is dishonest.
 * @next Ask in the next meeting what would make it easier to say the same thing openly; look at Speaking up.
 * @smallestN 5 in each arm
 * @screen Agreement is 74 of 100 with names, 58 without: about 16 points apart (7 to 25).
 */
export function codedMeanGap(shown: CodedArmEstimate, unguarded: CodedArmEstimate): Measured<CodedGap> {
  const value = shown.value - unguarded.value;
  const coding = [shown, unguarded].reduce((sum, arm) => sum + arm.codingVariance + arm.commonCodingVariance, 0);
  const degreesOfFreedom = smallestDegrees([shown.degreesOfFreedom, unguarded.degreesOfFreedom]);
  const quantile = twoSided95(degreesOfFreedom);
  const around = (sampling: number) => intervalAround(value, quantile * Math.sqrt(sampling + coding), POSSIBLE_GAP);
  const finite = around(shown.samplingVariance + unguarded.samplingVariance);
  return {
    ok: true,
    value,
    finite,
    process: around(shown.processVariance + unguarded.processVariance),
    degreesOfFreedom,
    respondentsWithName: shown.respondents,
    respondentsWithoutName: unguarded.respondents,
    clear: finite.low > 0 || finite.high < 0,
  };
}
