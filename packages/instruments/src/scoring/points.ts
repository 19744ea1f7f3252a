import type { PointedItem } from './scoring-key.ts';

/** Strongly disagree 0, disagree 25, neither 50, agree 75, strongly agree 100. */
const RISING = { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 } as const;
/** Strongly disagree 100 … strongly agree 0. */
const FALLING = { 1: 100, 2: 75, 3: 50, 4: 25, 5: 0 } as const;

/** More points the more a person agrees (or the more often). */
export function rising(itemId: string): PointedItem {
  return { itemId, points: RISING };
}

/** Fewer points the more a person agrees (or the more often). */
export function falling(itemId: string): PointedItem {
  return { itemId, points: FALLING };
}

/** The same item with a refusal counted as a measurement in the middle. */
export function refusalInTheMiddle({ itemId, points }: PointedItem): PointedItem {
  return { itemId, points: { ...points, 'prefer-not-to-say': 50 } };
}
