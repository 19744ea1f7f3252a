import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** A scoring key as data: points of each answer of each item, and how many items must be answered. */
export interface ScoringKey {
  items: Readonly<Record<string, Readonly<Record<string, number>>>>;
  needed: number;
}

/**
 * One person's score by a published key (Proxy Stress Index, PERMA, engagement index): the mean of the points of the answered items.
 *
 * Formula: mean of key points; no score with fewer answered items than the key needs.
 * Source: Civil Service People Survey, technical guide 2020, pp. 15-25.
 * Units: points of the key, usually 0-100.
 *
 * @example keyedScore({ needed: 2, items: { B47: { SA: 100, A: 75 }, E03: { Yes: 100, No: 0 } } }, { B47: 'A', E03: 'No' }) // { ok: true, points: 37.5, answered: 2 }
 * @says One person's score by the published rules of an index.
 * @doesNotSay Anything about one person that would be shown: only means of many are.
 * @next Use the key of the instrument, never one of your own.
 * @smallestN 5
 * @screen Not on a screen.
 */
export function keyedScore(key: ScoringKey, answers: Readonly<Record<string, string | null>>): Measured<{ points: number; answered: number }> {
  const points: number[] = [];
  for (const [itemId, answer] of Object.entries(answers)) {
    const item = Object.hasOwn(key.items, itemId) ? key.items[itemId] : undefined;
    if (item === undefined) return noNumber('unknown-item');
    if (answer === null) continue;
    if (!Object.hasOwn(item, answer)) return noNumber('outside-the-scale');
    points.push(item[answer]!);
  }
  if (points.some((point) => !Number.isFinite(point))) return noNumber('not-a-number');
  if (points.length === 0) return noNumber('nobody-answered');
  if (points.length < key.needed) return noNumber('too-few-items');
  return { ok: true, points: points.reduce((sum, point) => sum + point, 0) / points.length, answered: points.length };
}
