/** One answer to one item: a value on the item's scale, a refusal that is counted, or null for an item left out. */
export type ItemAnswer = number | 'prefer-not-to-say' | null;

export type Answers = Readonly<Record<string, ItemAnswer>>;

/** A rating scale: whole numbers from `lowest` to `highest`, each with its words. */
export interface ResponseSet {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
  /** The words of the values, index 0 for the lowest. */
  readonly labels: readonly string[];
}

/** 1: agreeing is good news for what stands on the leader's screen (Engagement, Speaking up); -1: it is bad news. */
export type Direction = 1 | -1;

export interface Item {
  readonly id: string;
  readonly construct: string;
  readonly facet: string;
  readonly direction: Direction;
  readonly responseSet: ResponseSet['id'];
  readonly text: string;
  /** The neutral heading over the question; never the construct, which would lead the answer. */
  readonly theme: string;
  readonly source: string;
  readonly sourceCode: string;
  readonly licence: string;
}

/** What is asked in a round, in the order in which it is asked. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly locale: 'en';
  readonly responseSets: readonly ResponseSet[];
  readonly items: readonly Item[];
  /** The items that the check-in asks too, so that answers with and without names can be compared. */
  readonly gapItemIds: readonly string[];
}

/** The four facets of fear, in the order in which a page shows them under "Speaking up". */
export const FEAR_FACETS = ['candour', 'reprisal', 'permission', 'surveillance'] as const;
export type FearFacet = (typeof FEAR_FACETS)[number];

/**
 * The response set of an item of the instrument, or undefined when the instrument does not ask that item.
 *
 * @example responseSetOf(demoInstrument, 'Q3')?.highest // 5
 */
export function responseSetOf(instrument: Instrument, itemId: string): ResponseSet | undefined {
  const item = instrument.items.find(({ id }) => id === itemId);
  return instrument.responseSets.find(({ id }) => id === item?.responseSet);
}
