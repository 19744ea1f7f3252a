import { DisclosureError } from './disclosure-error.ts';

/** How one publication group answered one item. */
export interface ItemTally {
  /** People per value, index 0 for the lowest. */
  readonly counts: readonly number[];
  readonly preferNotToSay: number;
  readonly leftOut: number;
}

/** Over the people who rated all gap items: of each the sum of their values, on the items' scale. */
export interface GapIndexTally {
  readonly people: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * The counts of one publication group in one round, never stored and never shown. Structurally the same on either side
 * of the wall: anonymous ballots on the answer side, signed check-ins on the identity side.
 */
export interface GroupTally {
  readonly groupId: string;
  readonly respondents: number;
  /** Ballots that came but could not be counted. */
  readonly spoilt: number;
  readonly items: Readonly<Record<string, ItemTally>>;
  readonly gapIndex: GapIndexTally;
}

export interface RoundTally {
  readonly roundId: string;
  readonly groups: readonly GroupTally[];
}

/** The counts of several groups together. */
export interface SumOfTallies {
  readonly respondents: number;
  readonly spoilt: number;
  readonly items: Readonly<Record<string, ItemTally>>;
  readonly gapIndex: GapIndexTally;
}

/**
 * Adds up groups, item by item.
 *
 * Throws DisclosureError 'tally' when an item does not add up to the group's respondents or has another number of values.
 *
 * @param valuesOf Number of values on each item's scale.
 */
export function addTallies(tallies: readonly GroupTally[], valuesOf: Readonly<Record<string, number>>): SumOfTallies {
  const sumOver = (countOf: (tally: GroupTally) => number) => tallies.reduce((sum, tally) => sum + countOf(tally), 0);
  const items: Record<string, ItemTally> = {};
  for (const [itemId, values] of Object.entries(valuesOf)) {
    items[itemId] = addItems(tallies.map((tally) => checkedItem(tally, itemId, values)), values);
  }
  return {
    respondents: sumOver(({ respondents }) => respondents),
    spoilt: sumOver(({ spoilt }) => spoilt),
    items,
    gapIndex: {
      people: sumOver(({ gapIndex }) => gapIndex.people),
      sum: sumOver(({ gapIndex }) => gapIndex.sum),
      sumOfSquares: sumOver(({ gapIndex }) => gapIndex.sumOfSquares),
    },
  };
}

/** People who gave a value. */
export function ratedOf({ counts }: ItemTally): number {
  return counts.reduce((people, count) => people + count, 0);
}

function addItems(items: readonly ItemTally[], values: number): ItemTally {
  const counts = Array.from({ length: values }, (_, index) => items.reduce((sum, item) => sum + (item.counts[index] ?? 0), 0));
  return {
    counts,
    preferNotToSay: items.reduce((sum, item) => sum + item.preferNotToSay, 0),
    leftOut: items.reduce((sum, item) => sum + item.leftOut, 0),
  };
}

function checkedItem({ groupId, respondents, items }: GroupTally, itemId: string, values: number): ItemTally {
  const item = items[itemId] ?? (respondents === 0 ? nobody(values) : undefined);
  const isWhole = item !== undefined && [...item.counts, item.preferNotToSay, item.leftOut].every(isCount);
  if (isWhole && item.counts.length === values && ratedOf(item) + item.preferNotToSay + item.leftOut === respondents) return item;
  throw new DisclosureError('tally', `Item ${itemId} of group ${groupId} does not add up to ${respondents} respondents.`);
}

function nobody(values: number): ItemTally {
  return { counts: Array.from({ length: values }, () => 0), preferNotToSay: 0, leftOut: 0 };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
