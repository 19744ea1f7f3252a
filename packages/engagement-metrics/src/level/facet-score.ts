import { indexFromMean } from './index-0-100.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import type { Direction, ResponseScale } from '../arithmetic/response-scale.ts';
import { meanOf } from '../arithmetic/sums.ts';

export interface FacetAnswer {
  /** null: left out. "Prefer not to say" is a measurement: it counts 50 points. */
  answer: number | 'prefer-not-to-say' | null;
  scale: ResponseScale;
  direction: Direction;
}

/**
 * One person's score on a facet (candour, reprisal, permission, surveillance, …): the mean of its items on 0-100.
 *
 * Formula: mean over answered items of the item's index; "prefer not to say" scores 50; at least half of the items must be answered.
 * Source: Civil Service People Survey, technical guide 2020 (prefer not to say = 50 inside an index); measurement note 1.6.
 * Units: points on 0-100.
 *
 * @example
 * facetScore([{ answer: 2, scale: { lowest: 1, highest: 5 }, direction: -1 }, { answer: 'prefer-not-to-say', … }]) // { ok: true, points: 62.5, answered: 2 }
 * @says How safe it feels to speak up in one respect: openness, reprisal, permission, being watched.
 * @doesNotSay Why, or who is behind it. "Prefer not to say" counts as the middle.
 * @next Take the lowest facet to the team and ask what would change it.
 * @smallestN 5
 * @screen Speaking up, reprisal: 62 of 100.
 */
export function facetScore(answers: readonly FacetAnswer[]): Measured<{ points: number; answered: number }> {
  const points: number[] = [];
  for (const { answer, scale, direction } of answers) {
    if (answer === null) continue;
    if (answer === 'prefer-not-to-say') {
      points.push(50);
      continue;
    }
    const index = indexFromMean({ mean: answer, scale, direction });
    if (!index.ok) return index;
    points.push(index.points);
  }
  if (points.length === 0 || 2 * points.length < answers.length) return noNumber(points.length === 0 ? 'nobody-answered' : 'too-few-items');
  return { ok: true, points: meanOf(points), answered: points.length };
}
