import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { noNumber, type Measured, type NoNumberReason } from '../arithmetic/measured.ts';
import { remembered } from '../arithmetic/remembered.ts';
import { isScale, type ResponseScale } from '../arithmetic/response-scale.ts';
import { sum } from '../arithmetic/sums.ts';
import type { CodedCell } from '../coded/coded-cell-values.ts';
import { MINIMUM_FOR_MASKING_BOUND } from './masking-bound.ts';
import { FALSE_ALARMS, USUAL_UNSTEADINESS } from './unsteady-answers-level.ts';

/** One question as a release gives it for one atom: the two coded means, `answers` being those who rated it, and its scale. */
export interface CodedItemBothWays {
  scale: ResponseScale;
  shown: CodedCell;
  unguarded: CodedCell;
}

export interface CodedItemsBothWays {
  /** The questions that were asked both ways, worded so that a higher answer is the more favourable one. */
  items: readonly CodedItemBothWays[];
  /** Everybody who could have answered. */
  rosterCount: number;
}

const NO_TAIL = 1e-18;
/** Beyond so many people the normal distribution tells the same level. */
const MOST_PEOPLE_EXACTLY = 10_000;

/**
 * The masking bound from what is published: the coded means of the questions asked both ways, and who answered. Sound whoever stayed
 * silent and why: it is never above the number of people who gave to one of the questions a higher answer with their name than without.
 *
 * Formula: max over items of ⌈(S_A + (N - n_A) lowest - S_B - (N - n_B) highest) / (highest - lowest)⌉, at least 0. S_A: smallest
 * whole sum of n_A answers with name whose mean is in its cell; S_B: largest of n_B answers without. Derivation: call a person's answer with
 * name a and without b, and put a = lowest and b = highest where it is missing. Whoever lacks one has a ≤ b; of the others each
 * a - b is at most highest - lowest, and positive only for a higher answer with the name. So the sum of a - b is at most that many people times
 * highest - lowest. Items with fewer than 15 answers in an arm say nothing. Printed only above `unsteady`: each answer moves with chance
 * 0.2 one step up or down; `unsteady` is the largest k that the same formula then exceeds with P(D > (k - 1)(highest - lowest)) > 0.05 / items,
 * D the sum of N people's differences (exact convolution; normal beyond 10,000 people).
 * Source: counting argument, measurement note 2.4; sharp for given sums: Hoeffding 1940.
 * Units: people.
 *
 * @example
 * maskingBoundFromCodes({ rosterCount: 20, items: [{ scale: { lowest: 1, highest: 5 },
 *   shown: { low: 4.25, high: 5, lowIncluded: true, highIncluded: true, answers: 20 },
 *   unguarded: { low: 2.45, high: 2.55, lowIncluded: true, highIncluded: false, answers: 18 } }] }) // { ok: true, people: 8, rosterCount: 20, unsteady: 2 }
 * @says At least so many people of the unit chose a higher answer with their name than without.
 * @doesNotSay Who, why, or how many more: it is usually much too small. Each missing answer makes it smaller.
 * @next Talk in the team about what makes open answers costly.
 * @smallestN 15 in each arm
 * @screen At least 8 of 20 gave a higher answer with their name.
 */
export function maskingBoundFromCodes({ items, rosterCount }: CodedItemsBothWays): Measured<{ people: number; rosterCount: number; unsteady: number }> {
  if (items.length === 0) return noNumber('too-few-items');
  if (!Number.isSafeInteger(rosterCount)) return noNumber(Number.isFinite(rosterCount) ? 'not-whole-counts' : 'not-a-number');
  const fault = items.map((item) => faultOf(item, rosterCount)).find((found) => found !== null);
  if (fault !== undefined) return noNumber(fault);
  const enough = items.filter(({ shown, unguarded }) => Math.min(shown.answers, unguarded.answers) >= MINIMUM_FOR_MASKING_BOUND);
  if (enough.length === 0) return noNumber('too-few-answers');
  const certain = Math.max(0, ...enough.map((item) => certainPeople(item, rosterCount)));
  const unsteady = Math.max(...enough.map(({ scale }) => unsteadyPeople({ scale, rosterCount, falseAlarms: FALSE_ALARMS / enough.length })));
  return { ok: true, people: certain > unsteady ? certain : 0, rosterCount, unsteady };
}

function faultOf({ scale, shown, unguarded }: CodedItemBothWays, rosterCount: number): NoNumberReason | null {
  if (!isScale(scale)) return 'outside-the-scale';
  for (const { low, high, answers } of [shown, unguarded]) {
    if (![low, high, answers].every(Number.isFinite)) return 'not-a-number';
    if (!Number.isInteger(answers) || answers < 0) return 'not-whole-counts';
    if (low < scale.lowest || high > scale.highest || low > high) return 'outside-the-scale';
    if (answers > rosterCount) return 'more-answers-than-people';
  }
  return null;
}

function certainPeople({ scale, shown, unguarded }: CodedItemBothWays, rosterCount: number): number {
  const leastShown = smallestSum(shown, scale) + (rosterCount - shown.answers) * scale.lowest;
  const mostUnguarded = largestSum(unguarded, scale) + (rosterCount - unguarded.answers) * scale.highest;
  return Math.ceil((leastShown - mostUnguarded) / (scale.highest - scale.lowest));
}

/** Sums of whole answers are whole: the smallest whose mean lies in the cell. */
function smallestSum({ low, lowIncluded, answers }: CodedCell, { lowest }: ResponseScale): number {
  const limit = low * answers;
  const nearest = Math.round(limit);
  const whole = Math.abs(limit - nearest) < 1e-6;
  return Math.max(lowest * answers, whole ? nearest + (lowIncluded ? 0 : 1) : Math.ceil(limit));
}

function largestSum({ high, highIncluded, answers }: CodedCell, { highest }: ResponseScale): number {
  return -smallestSum({ low: -high, high: 0, lowIncluded: highIncluded, highIncluded: true, answers }, { lowest: -highest, highest: 0 });
}

interface UnsteadyTeam {
  scale: ResponseScale;
  rosterCount: number;
  falseAlarms: number;
}

/** What certainPeople reaches where nobody means to answer differently, with so many false alarms. */
function unsteadyPeople({ scale, rosterCount, falseAlarms }: UnsteadyTeam): number {
  let level = 0;
  while (chanceAbove(level * (scale.highest - scale.lowest), rosterCount) > falseAlarms) level += 1;
  return level;
}

/** P(D > steps), D the sum of so many people's differences. */
function chanceAbove(steps: number, people: number): number {
  if (people > MOST_PEOPLE_EXACTLY) return 1 - normalCdf(steps + 0.5, 0, Math.sqrt(2 * USUAL_UNSTEADINESS * people));
  const differences = summedDifferences(people);
  return sum(differences.slice((differences.length + 1) / 2 + steps));
}

const summedDifferences = remembered(differencesOf, (people) => people);

/** P(D = d) of the sum of so many people's differences between two unsteady answers, d from -m to m. */
function differencesOf(people: number): readonly number[] {
  const moved = USUAL_UNSTEADINESS / 2;
  let twoTo: readonly number[] = convolved([moved, 1 - 2 * moved, moved], [moved, 1 - 2 * moved, moved]);
  let summed: readonly number[] = [1];
  for (let left = people; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) summed = convolved(summed, twoTo);
    if (left > 1) twoTo = convolved(twoTo, twoTo);
  }
  return summed;
}

/** The distribution of a sum of two independent symmetric whole numbers, without tails that no page could show. */
function convolved(a: readonly number[], b: readonly number[]): readonly number[] {
  const sums = new Float64Array(a.length + b.length - 1);
  for (const [i, chance] of a.entries()) for (let j = 0; j < b.length; j += 1) sums[i + j]! += chance * b[j]!;
  const tail = Math.min(sums.findIndex((chance) => chance > NO_TAIL), (sums.length - 1) / 2);
  return [...sums.subarray(tail, sums.length - tail)];
}
