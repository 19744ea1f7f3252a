import type { BankItem } from '../bank/bank-item.ts';
import type { ScaleLabels } from '../instrument.ts';
import type { Locale } from '../wording/locale.ts';
import { fillPlaceholders } from '../wording/placeholders.ts';
import type { FillFault, PlaceholderValues } from '../wording/placeholders.ts';
import { responseScale } from '../wording/response-scales.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import { THEMES } from '../wording/themes.ts';
import type { ThemeId } from '../wording/themes.ts';
import { lastReview } from '../wording/text-review.ts';
import type { TextReview } from '../wording/text-review.ts';
import type { Wording } from '../wording/wording.ts';

/** Why a text cannot be written in a language; `where` names the text: `item:…`, `theme:…`, `scale:…`. */
export interface WordingFault {
  readonly reason: 'not-worded' | FillFault;
  readonly where: string;
  readonly locale: Locale;
}

/** Every text that some items need in one language, with the names filled in, and who vouches for them. */
export interface LanguageWords {
  readonly items: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<ThemeId, string>;
  readonly scales: ReadonlyMap<ResponseScaleId, ScaleLabels>;
  readonly drafts: readonly string[];
  readonly reviewers: readonly string[];
  readonly faults: readonly WordingFault[];
}

/** In which language to write, and what people put in place of what the banks say. */
export interface WritingOrder {
  readonly locale: Locale;
  readonly values: PlaceholderValues;
  /** Themes and scales that a person of the organisation has reviewed; of one text the last counts. */
  readonly reviews: readonly TextReview[];
}

interface Desk extends WritingOrder {
  readonly drafts: string[];
  readonly reviewers: Set<string>;
  readonly faults: WordingFault[];
}

/** Writes the items, their themes and their scales in one language. */
export function wordsInLanguage(items: readonly BankItem[], order: WritingOrder): LanguageWords {
  const { locale } = order;
  const desk: Desk = { ...order, drafts: [], reviewers: new Set(), faults: [] };
  const themes = [...new Set(items.map(({ theme }) => theme))];
  const scales = [...new Set(items.map(({ responseSet }) => responseSet))];
  return {
    items: new Map(items.map(({ id, wording }) => [id, write(desk, `item:${id}`, wording[locale])])),
    themes: new Map(themes.map((theme) => [theme, write(desk, `theme:${theme}`, themeIn(desk, theme))])),
    scales: new Map(scales.map((scale) => [scale, writeScale(desk, scale)])),
    drafts: desk.drafts,
    reviewers: [...desk.reviewers],
    faults: desk.faults,
  };
}

function write(desk: Desk, where: string, wording: Wording | undefined): string {
  const { locale, drafts, reviewers, faults } = desk;
  if (wording === undefined) {
    faults.push({ reason: 'not-worded', where, locale });
    return '';
  }
  if (wording.status === 'draft') drafts.push(where);
  if (wording.status === 'reviewed') reviewers.add(wording.reviewer);
  return fill(desk, where, wording.text);
}

function writeScale(desk: Desk, id: ResponseScaleId): ScaleLabels {
  const where = `scale:${id}`;
  const { labels, doNotKnow, reviewer } = scaleIn(desk, id);
  if (reviewer !== undefined) desk.reviewers.add(reviewer);
  else if (desk.locale !== 'en') desk.drafts.push(where);
  const filled = labels.map((label) => fill(desk, where, label));
  return doNotKnow === undefined ? { labels: filled } : { labels: filled, doNotKnow };
}

function themeIn({ reviews, locale }: Desk, theme: ThemeId): Wording {
  const review = lastReview(reviews, `theme:${theme}`, locale);
  const [text = ''] = review?.texts ?? [];
  return review === undefined ? THEMES[theme][locale] : { text, status: 'reviewed', reviewer: review.reviewer };
}

function scaleIn({ reviews, locale }: Desk, id: ResponseScaleId): ScaleLabels & { reviewer: string | undefined } {
  const { words, reviewers } = responseScale(id);
  const review = lastReview(reviews, `scale:${id}`, locale);
  if (review === undefined) return { ...words[locale], reviewer: reviewers[locale] };
  const labels = review.texts.slice(0, words[locale].labels.length);
  const [doNotKnow] = review.texts.slice(labels.length);
  return { labels, ...(doNotKnow === undefined ? {} : { doNotKnow }), reviewer: review.reviewer };
}

function fill({ values, locale, faults }: Desk, where: string, text: string): string {
  const filled = fillPlaceholders(text, values);
  if (filled.ok) return filled.text;
  if (!faults.some((fault) => fault.where === where)) faults.push({ reason: filled.reason, where, locale });
  return text;
}
