import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/**
 * Chance that a person drawn from A answers higher than a person drawn from B, ties counting half; and Cliff's delta of the same.
 * About randomly drawn people, so not the share of people who answer differently with their names.
 *
 * Formula: PS = P(A > B) + ½ P(A = B); δ = 2 PS - 1.
 * Source: McGraw & Wong 1992, Psych. Bull. 111:361-365; Vargha & Delaney 2000; Cliff 1993, Psych. Bull. 114:494-509; Bross 1958 (ridit).
 * Units: PS 0-1; δ -1 to 1.
 *
 * @example probabilityOfSuperiority([0, 1, 2, 6, 3], [2, 3, 3, 1, 1]) // { ok: true, superiority: 0.8, cliffsDelta: 0.6 }
 * @says How often one of two randomly drawn people answers higher.
 * @doesNotSay How many people answer differently with their names.
 * @next Use it with Brunner and Munzel's interval.
 * @smallestN 10 in each arm
 * @screen Not on a screen.
 */
export function probabilityOfSuperiority(a: AnswerCounts, b: AnswerCounts): Measured<{ superiority: number; cliffsDelta: number }> {
  const [ofA, ofB] = [countMoments(a), countMoments(b)];
  if (!ofA.ok) return ofA;
  if (!ofB.ok) return ofB;
  if (a.length !== b.length) return noNumber('mixed-scales');
  let belowInB = 0;
  let doubled = 0;
  for (const [step, count] of a.entries()) {
    doubled += count * (2 * belowInB + b[step]!);
    belowInB += b[step]!;
  }
  const superiority = doubled / (2 * ofA.answers * ofB.answers);
  return { ok: true, superiority, cliffsDelta: 2 * superiority - 1 };
}
