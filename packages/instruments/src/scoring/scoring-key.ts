interface KeyFacts {
  readonly id: string;
  readonly title: string;
  /** Who published the rule, and where. */
  readonly source: string;
  readonly higherIs: 'better' | 'worse';
  /** The lowest and the highest score that there can be. */
  readonly range: readonly [number, number];
}

/** The points of each answer of an item, by the answer ("1" to "5"); "prefer-not-to-say" where the rule counts a refusal. */
export interface PointedItem {
  readonly itemId: string;
  readonly points: Readonly<Record<string, number>>;
}

/** One person's score is the mean of the points of the answers that have points; a group's is the mean over its persons. */
export interface PersonMeanKey extends KeyFacts {
  readonly kind: 'person-mean';
  readonly items: readonly PointedItem[];
  /** With fewer answers that have points a person has no score. */
  readonly needs: number;
}

/** The mean of other keys of the book, unrounded. */
export interface CompositeKey extends KeyFacts {
  readonly kind: 'composite';
  readonly parts: readonly string[];
  /** With fewer parts that have a score there is none. */
  readonly needs: number;
}

export interface SharedItem {
  readonly itemId: string;
  readonly favourable: readonly number[];
}

/** Percent of the ratings that are favourable; refusals, "do not know" and items left out leave both sums. */
export interface FavourableShareKey extends KeyFacts {
  readonly kind: 'favourable-share';
  readonly items: readonly SharedItem[];
  /** 'items': the mean of the items' percentages (OPM); 'answers': one percentage of all ratings together (Civil Service). */
  readonly pooledOver: 'items' | 'answers';
}

/** Percent of favourable ratings minus percent of unfavourable ones, of one item. */
export interface ShareDifferenceKey extends KeyFacts {
  readonly kind: 'share-difference';
  readonly itemId: string;
  readonly favourable: readonly number[];
  readonly unfavourable: readonly number[];
}

/** A scoring rule as data. */
export type ScoringKey = PersonMeanKey | CompositeKey | FavourableShareKey | ShareDifferenceKey;
