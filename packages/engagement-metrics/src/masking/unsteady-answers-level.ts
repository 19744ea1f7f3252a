import type { AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { remembered } from '../arithmetic/remembered.ts';
import { sum } from '../arithmetic/sums.ts';
import { faultOfMargins, type TwoMargins } from './pigeonhole-bound.ts';

/** Chance that the same person answers the same question one step up or down when asked again. */
export const USUAL_UNSTEADINESS = 0.2;
export const FALSE_ALARMS = 0.05;

/**
 * How many "higher with their name" unsteady answers alone would reach: people who answer the same question twice do not always
 * choose the same answer. A masking bound is printed only above this level.
 *
 * Formula: each answer moves with chance e (0.2) one step up or down, alike in both channels. At threshold t the m_t people who
 * feel t or t + 1 can cross it, each by +1 or -1 with chance q (1 - q), q = e/2; m_t from both arms' counts together, scaled to N and rounded
 * up. The level is the largest k with Σ_t P(S_t ≥ k) > 0.05 (exact convolution, Bonferroni over thresholds), or 0.
 * Source: measurement note 2.4 (20 % answer noise gives K_min ≥ 1 in most teams of eight without any masking).
 * Units: people.
 *
 * @example unsteadyAnswersLevel({ shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 }) // { ok: true, people: 2 }
 * @says How many people would seem to answer higher with their name although nothing but chance is at work.
 * @doesNotSay That those above it are sure; it is a 95 percent level.
 * @next Do not print a smaller bound.
 * @smallestN 15 in each arm
 * @screen Not on a screen.
 */
export function unsteadyAnswersLevel(margins: TwoMargins, unsteadiness = USUAL_UNSTEADINESS): Measured<{ people: number }> {
  const fault = faultOfMargins(margins);
  if (fault !== null) return noNumber(fault);
  if (!(unsteadiness >= 0 && unsteadiness <= 1)) return noNumber('not-a-number');
  const crossing = unsteadiness / 2;
  const chance = crossing * (1 - crossing);
  const tails = peopleWithinReach(margins).map((people) => tailChances({ people, chance }));
  let level = 0;
  while (tails.reduce((sum, tail) => sum + (tail[level + 1] ?? 0), 0) > FALSE_ALARMS) level += 1;
  return { ok: true, people: level };
}

/** For each threshold, those who stand one step from crossing it. */
function peopleWithinReach({ shown, unguarded, rosterCount }: TwoMargins): number[] {
  const both: AnswerCounts = shown.map((count, step) => count + unguarded[step]!);
  const answers = sum(both);
  return both.slice(0, -1).map((count, t) => Math.ceil((rosterCount * (count + both[t + 1]!)) / answers - 1e-9));
}

const tailChances = remembered(convolve, ({ people, chance }) => `${people} ${chance}`);

/** P(S ≥ k) for k = 0, 1, 2 …, S the sum of so many steps that are +1 or -1 with the same chance, else 0. */
function convolve({ people, chance }: { people: number; chance: number }): readonly number[] {
  let distribution = [1];
  for (let person = 0; person < people; person += 1) {
    const next = Array.from({ length: distribution.length + 2 }, () => 0);
    for (const [index, mass] of distribution.entries()) {
      next[index]! += chance * mass;
      next[index + 1]! += (1 - 2 * chance) * mass;
      next[index + 2]! += chance * mass;
    }
    distribution = next;
  }
  const tails: number[] = [];
  let above = 0;
  for (let index = distribution.length - 1; index >= people; index -= 1) {
    above += distribution[index]!;
    tails[index - people] = above;
  }
  return tails;
}
