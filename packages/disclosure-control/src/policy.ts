import { lengthOf } from './scale.ts';
import type { Scale } from './scale.ts';

/**
 * The policy on what may be told about a group of people, and the constants that follow from it.
 *
 * POLICY. Of every atom and item, for all possible answers: (1) an outsider who reads the code cannot narrow anyone's
 * answer to less than half the scale; (2) a colleague who also knows their own answer cannot narrow anyone else's to
 * less than a quarter; (3) what either of them is left with always contains a value that is not unfavourable, whether
 * agreeing with the item is good news or bad: a value from the middle upwards and one from the middle downwards.
 * policy.property.test.ts goes through all answers that up to 20 people can give, and beyond by sums.
 *
 * DERIVATION. On a scale of length L, cells are fractions of it. What decides is the end cell, where everybody must
 * have answered low: a colleague who answered highest takes L out of the sum and leaves least to the others.
 * - Three bands, the first below 3/8: n people have a sum above lowest of less than 3nL/8; after L there remain less
 *   than (3n/8 − 1)L for one person: 7L/8 at n = 5. A narrower first band fails: below 1/4 only L/4 remains of five.
 * - Grids, first cell up to 3/16: (3n/16 − 1)L remain, which is L/2, exactly the middle, at n = 8, and whole numbers
 *   allow it only when L is even. On scales with an even number of values (L odd; no middle) it takes nine people.
 * - On a scale of two values (L = 1) one answer is the whole interval, so two must be possible in the end cell after
 *   one is known: 3n/16 ≥ 2 takes n = 11. There is nothing between bands (below half, from half) and fortieths.
 * - The inner cells of either grid are no danger: a mean away from the ends is made by many different answers.
 */
export const MINIMUM_GROUP_SIZE = 5;

/** What was written is told of a part in which ten people answered, however many of them wrote. */
export const MINIMUM_COMMENT_GROUP_SIZE = 10;

/** From here a mean may be told on the grid of eighths of the scale (half points on 1–5). */
export const MINIMUM_FOR_HALF_POINTS = 8;

/** From here a mean may be told on the grid of fortieths (tenths on 1–5), and how many rated or preferred not to say. */
export const MINIMUM_FOR_TENTHS = 15;

/** From here statistics of the whole organisation are published besides the coded table. */
export const MINIMUM_FOR_ORGANISATION_STATISTICS = 100;

/** The numbers of people that the round sheet asks for: the policy's or more, never fewer. */
export interface Thresholds {
  /** Respondents of whom anything is told, and joiners and leavers whom a difference must hide. */
  readonly scores: number;
  readonly comments: number;
  /** Respondents from whom a mean is told in tenths. */
  readonly distributions: number;
}

/** What an organisation has that asks for no more. */
export const PROVED_THRESHOLDS: Thresholds = {
  scores: MINIMUM_GROUP_SIZE,
  comments: MINIMUM_COMMENT_GROUP_SIZE,
  distributions: MINIMUM_FOR_TENTHS,
};

/**
 * From how many people on a scale allows the grid of eighths.
 *
 * @example minimumForHalfPoints({ lowest: 1, highest: 4 }) // 9
 */
export function minimumForHalfPoints(scale: Scale): number {
  const length = lengthOf(scale);
  if (length === 1) return MINIMUM_FOR_TENTHS;
  return length % 2 === 0 ? MINIMUM_FOR_HALF_POINTS : MINIMUM_FOR_HALF_POINTS + 1;
}

/**
 * A smaller pooled variance of an item is told as this one, in squared units of its scale; null on a scale of two
 * values, where the variance is the share of either and the codes leave it no room. That nearly everybody else answered
 * alike would say of the rest that they did too, and a code then gives the answer. Decision 0012 derives it;
 * variance-floor.test.ts goes through the codes.
 *
 * @example itemVarianceFloor({ lowest: 1, highest: 5 }) // 0.7
 */
export function itemVarianceFloor(scale: Scale): number | null {
  const length = lengthOf(scale);
  return length === 1 ? null : (7 * Math.max(16, length ** 2)) / 160;
}

/**
 * A smaller pooled variance of the gap index is told as this one, in squared points of the 0–100 index. Decision 0012.
 *
 * @example gapIndexVarianceFloor(fiveItemsOnOneToFive) // 140.625
 */
export function gapIndexVarianceFloor(gapItems: readonly Scale[]): number {
  const lengths = gapItems.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return 125 * (1 + ((Math.max(...lengths) + 1) ** 2 + 25) / total ** 2);
}
