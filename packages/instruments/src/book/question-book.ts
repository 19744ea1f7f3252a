import type { BankItem } from '../bank/bank-item.ts';
import { BANK_ITEMS, bankItem } from '../bank/item-bank.ts';
import { canonicalJson } from '../canonical-json.ts';
import { DEFAULT_ROTATING_ITEM_IDS } from '../composing/forms.ts';
import type { Locale } from '../wording/locale.ts';
import type { PlaceholderValues } from '../wording/placeholders.ts';
import { lastReview } from '../wording/text-review.ts';
import type { TextReview } from '../wording/text-review.ts';
import type { Wording } from '../wording/wording.ts';

/**
 * What one organisation made of the banks: how it is called, in which languages it asks, who reviewed which text, its own
 * questions, what rotates. A book is never changed: every edit is the next version, and all versions are kept.
 */
export interface QuestionBook {
  /** 1 as shipped, one more with each edit. */
  readonly version: number;
  readonly names: PlaceholderValues;
  /** The first is the language in which results are read; a person reads any of them. */
  readonly languages: readonly [Locale, ...Locale[]];
  /** Whom to turn to, in the organisation's words; stands beside items that are never asked without it. */
  readonly contact: Readonly<Partial<Record<Locale, string>>>;
  readonly reviews: readonly TextReview[];
  readonly ownQuestions: readonly BankItem[];
  /** The items that rotate, of the banks or the organisation's own. */
  readonly rotating: readonly string[];
  /** Within how many pulses each of them is asked. */
  readonly cycle: number;
  /** What the yearly full instrument asks besides its fixed part. */
  readonly extras: readonly string[];
}

/** Pulses until everything that rotates by default was asked: twelve items, three at a time. */
const DEFAULT_CYCLE = 4;

/**
 * The book of an organisation that has not chosen anything yet.
 *
 * @example firstBook('Acme').names // { 'my organisation': 'Acme' }
 */
export function firstBook(organisation: string): QuestionBook {
  return {
    version: 1,
    names: { 'my organisation': organisation },
    languages: ['en'],
    contact: {},
    reviews: [],
    ownQuestions: [],
    rotating: [...DEFAULT_ROTATING_ITEM_IDS],
    cycle: DEFAULT_CYCLE,
    extras: [],
  };
}

/** The text of a version, as it is stored and addressed by its hash: canonical JSON. */
export function renderBook(book: QuestionBook): string {
  return canonicalJson(book);
}

/** The item as this organisation asks it, with its reviews; undefined where neither the banks nor the book have it. */
export function itemOfBook(book: QuestionBook, id: string): BankItem | undefined {
  const found = book.ownQuestions.find((own) => own.id === id) ?? bankItem(id);
  return found === undefined ? undefined : withReviews(book, found);
}

/**
 * Every item that this organisation could ask, those of the banks first, each with its reviews.
 *
 * @example itemsOfBook(firstBook('Acme')).length === BANK_ITEMS.length // true
 */
export function itemsOfBook(book: QuestionBook): BankItem[] {
  return [...BANK_ITEMS, ...book.ownQuestions].map((item) => withReviews(book, item));
}

function withReviews({ reviews }: QuestionBook, item: BankItem): BankItem {
  const entries = Object.entries(item.wording) as [Locale, Wording][];
  const wording = entries.map(([locale, words]): [Locale, Wording] => {
    const review = lastReview(reviews, `item:${item.id}`, locale);
    const [text = ''] = review?.texts ?? [];
    return [locale, review === undefined ? words : { text, status: 'reviewed', reviewer: review.reviewer }];
  });
  return { ...item, wording: Object.fromEntries(wording) };
}
