import type { BankItem } from '../bank/bank-item.ts';
import { LOCALES } from '../wording/locale.ts';
import type { Locale } from '../wording/locale.ts';
import { responseScale } from '../wording/response-scales.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import { lastReview } from '../wording/text-review.ts';
import { THEMES } from '../wording/themes.ts';
import type { Wordings } from '../wording/wording.ts';
import type { QuestionBook } from './question-book.ts';

/** One text in one language, and who vouches for it. */
export interface BookText {
  /** `item:…`, `theme:…` or `scale:…`: what a review names. */
  readonly where: string;
  readonly locale: Locale;
  /** In the language in which it was written. */
  readonly original: readonly string[];
  readonly texts: readonly string[];
  readonly state: 'source' | 'draft' | 'reviewed';
  readonly reviewer: string | null;
}

/**
 * Every text that these items need, in every language that it has: questions, headings, scales.
 *
 * @example textsOfBook(book, itemsOfBook(book)).filter(({ state }) => state === 'draft').length // what nobody has reviewed
 */
export function textsOfBook(book: QuestionBook, items: readonly BankItem[]): BookText[] {
  const themes = [...new Set(items.map(({ theme }) => theme))];
  const scales = [...new Set(items.map(({ responseSet }) => responseSet))];
  return [
    ...items.flatMap(({ id, wording }) => worded(`item:${id}`, wording)),
    ...themes.flatMap((theme) => worded(`theme:${theme}`, THEMES[theme])).map((text) => withReview(book, text)),
    ...scales.flatMap(scaled).map((text) => withReview(book, text)),
  ];
}

function worded(where: string, wordings: Wordings): BookText[] {
  const source = Object.values(wordings).find(({ status }) => status === 'source');
  return LOCALES.flatMap((locale): BookText[] => {
    const words = wordings[locale];
    if (words === undefined) return [];
    const reviewer = words.status === 'reviewed' ? words.reviewer : null;
    return [{ where, locale, original: [source?.text ?? ''], texts: [words.text], state: words.status, reviewer }];
  });
}

function scaled(id: ResponseScaleId): BookText[] {
  const { words, reviewers } = responseScale(id);
  const textsIn = (locale: Locale) => [...words[locale].labels, ...(words[locale].doNotKnow === undefined ? [] : [words[locale].doNotKnow])];
  return LOCALES.map((locale) => {
    const reviewer = reviewers[locale] ?? null;
    const state = locale === 'en' ? 'source' : reviewer === null ? 'draft' : 'reviewed';
    return { where: `scale:${id}`, locale, original: textsIn('en'), texts: textsIn(locale), state, reviewer };
  });
}

/** Items carry the reviews of the book in their wording already; headings and scales are shared and do not. */
function withReview({ reviews }: QuestionBook, text: BookText): BookText {
  const review = lastReview(reviews, text.where, text.locale);
  return review === undefined ? text : { ...text, texts: review.texts, state: 'reviewed', reviewer: review.reviewer };
}
