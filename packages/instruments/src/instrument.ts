import type { Locale } from './wording/locale.ts';

/** One answer to one item: a value on the item's scale, a refusal that is counted, or null for an item left out. */
export type ItemAnswer = number | 'prefer-not-to-say' | null;

export type Answers = Readonly<Record<string, ItemAnswer>>;

/** An answer with "do not know", which only some scales offer. It carries no rating: where ratings are counted it is null. */
export type ItemResponse = ItemAnswer | 'do-not-know';

export type Responses = Readonly<Record<string, ItemResponse>>;

/** A rating scale: whole numbers from `lowest` to `highest`, each with its words. */
export interface ResponseSet {
  readonly id: string;
  readonly lowest: number;
  readonly highest: number;
  /** The words of the values, index 0 for the lowest. */
  readonly labels: readonly string[];
  /** The words of "do not know"; a scale without them does not offer it. */
  readonly doNotKnow?: string;
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
  /** Published for the whole organisation only, never for a group. */
  readonly publishedFor?: 'organisation';
  /** Shown only with the instrument's contact beside it. */
  readonly besideContact?: true;
}

/** The words of a scale in another language. */
export interface ScaleLabels {
  readonly labels: readonly string[];
  readonly doNotKnow?: string;
}

/** Every text of an instrument in another language; the questions, their order and their scales are the same. */
export interface Translation {
  readonly locale: Locale;
  readonly items: Readonly<Record<string, string>>;
  /** By the heading in the instrument's own language. */
  readonly themes: Readonly<Record<string, string>>;
  readonly responseSets: Readonly<Record<string, ScaleLabels>>;
  readonly contact?: string;
  /** The texts that nobody has reviewed: `item:…`, `theme:…`, `scale:…`. With one of them no round opens in this language. */
  readonly drafts: readonly string[];
  /** Who reviewed the others, each name once. */
  readonly reviewers: readonly string[];
}

/** What is asked in a round, in the order in which it is asked. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly locale: Locale;
  readonly responseSets: readonly ResponseSet[];
  readonly items: readonly Item[];
  /** The items that the check-in asks too, so that answers with and without names can be compared. */
  readonly gapItemIds: readonly string[];
  /** Whom to turn to, beside the items that must not be asked without it. */
  readonly contact?: string;
  /** The texts above that nobody has reviewed, written as in a translation; left out when there is none. */
  readonly drafts?: readonly string[];
  readonly translations?: readonly Translation[];
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
