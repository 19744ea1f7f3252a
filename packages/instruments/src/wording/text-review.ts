import type { Locale } from './locale.ts';

/** What a person of the organisation has read in a language and answers for: the text as it will be asked. */
export interface TextReview {
  /** `item:…`, `theme:…` or `scale:…`, by the ids of the banks. */
  readonly where: string;
  readonly locale: Locale;
  /** One text; of a scale its labels, lowest first, then the words of "do not know" where it has them. */
  readonly texts: readonly string[];
  /** The person's name. */
  readonly reviewer: string;
}

/** The latest review of a text in a language, which counts. */
export function lastReview(reviews: readonly TextReview[], where: string, locale: Locale): TextReview | undefined {
  return reviews.findLast((review) => review.where === where && review.locale === locale);
}
