import type { BankItem } from '../bank/bank-item.ts';
import { ALWAYS_ASKED_ITEM_IDS, FULL_INSTRUMENT_ITEM_IDS } from '../composing/forms.ts';
import { ownQuestion } from '../composing/own-question.ts';
import type { OwnQuestionDraft, OwnQuestionFault } from '../composing/own-question.ts';
import { PULSE_RULES } from '../planning/pulse-rules.ts';
import { LOCALES } from '../wording/locale.ts';
import type { Locale } from '../wording/locale.ts';
import { fillPlaceholders } from '../wording/placeholders.ts';
import type { PlaceholderValues } from '../wording/placeholders.ts';
import type { TextReview } from '../wording/text-review.ts';
import { itemOfBook } from './question-book.ts';
import type { QuestionBook } from './question-book.ts';
import { reviewFault } from './review-fault.ts';
import type { ReviewFault } from './review-fault.ts';

/** What HR can do. The wording of a source cannot be changed: another wording is another question. */
export type BookEdit =
  | { readonly kind: 'review'; readonly review: TextReview }
  /** Adds an own question to what rotates; `replaces` takes an earlier wording of it out. */
  | { readonly kind: 'own-question'; readonly draft: OwnQuestionDraft; readonly replaces?: string }
  | { readonly kind: 'rotate'; readonly rotating: readonly string[]; readonly cycle: number }
  | { readonly kind: 'extras'; readonly extras: readonly string[] }
  | {
      readonly kind: 'settings';
      readonly names: PlaceholderValues;
      readonly languages: readonly Locale[];
      readonly contact: Readonly<Partial<Record<Locale, string>>>;
    };

export type BookFault =
  | { readonly reason: ReviewFault | 'name-taken' | 'no-language' | 'unfit-name' | 'cycle-not-a-count' }
  | { readonly reason: 'cycle-too-short'; /** The shortest that is long enough. */ readonly shortestCycle: number }
  | { readonly reason: 'unknown-item' | 'item-twice' | 'always-asked' | 'only-after-another' | 'only-beside-contact' | 'one-side-of-a-pair'; readonly itemId: string }
  | { readonly reason: 'own-question'; readonly faults: readonly OwnQuestionFault[] };

type Edited = { ok: true; book: QuestionBook } | { ok: false; fault: BookFault };

const LONGEST_CONTACT = 300;

/**
 * The next version of a book. The version that was stays what it is: rounds that were asked by it keep their questions.
 *
 * @example editBook(book, { kind: 'rotate', rotating: ['own-manager-backs-me'], cycle: 1 }) // { ok: true, book: { version: 2, … } }
 * @example editBook(book, { kind: 'rotate', rotating: ['csps24-b47'], cycle: 1 }) // { ok: false, fault: { reason: 'always-asked', itemId: 'csps24-b47' } }
 */
export function editBook(book: QuestionBook, edit: BookEdit): Edited {
  const changed = changedBy(book, edit);
  return changed.ok ? { ok: true, book: { ...changed.book, version: book.version + 1 } } : changed;
}

function changedBy(book: QuestionBook, edit: BookEdit): Edited {
  switch (edit.kind) {
    case 'review':
      return reviewed(book, edit.review);
    case 'own-question':
      return asked(book, edit);
    case 'rotate':
      return rotated(book, edit);
    case 'extras':
      return extended(book, edit.extras);
    case 'settings':
      return settled(book, edit);
  }
}

function reviewed(book: QuestionBook, review: TextReview): Edited {
  const reason = reviewFault(book, review);
  if (reason !== null) return refused({ reason });
  const others = book.reviews.filter(({ where, locale }) => where !== review.where || locale !== review.locale);
  const trimmed = { ...review, reviewer: review.reviewer.trim(), texts: review.texts.map((text) => text.trim()) };
  return { ok: true, book: { ...book, reviews: [...others, trimmed] } };
}

function asked(book: QuestionBook, { draft, replaces }: Extract<BookEdit, { kind: 'own-question' }>): Edited {
  if (replaces !== undefined && !book.ownQuestions.some(({ id }) => id === replaces)) return refused({ reason: 'unknown-item', itemId: replaces });
  const made = ownQuestion(draft);
  if (!made.ok) return refused({ reason: 'own-question', faults: made.faults });
  if (book.ownQuestions.some(({ id }) => id === made.item.id)) return refused({ reason: 'name-taken' });
  const without = (ids: readonly string[]) => ids.filter((id) => id !== replaces);
  return {
    ok: true,
    book: {
      ...book,
      ownQuestions: [...book.ownQuestions, made.item],
      rotating: replaces === undefined ? book.rotating : [...without(book.rotating), ...(book.rotating.includes(replaces) ? [made.item.id] : [])],
      extras: without(book.extras),
    },
  };
}

function rotated(book: QuestionBook, { rotating, cycle }: Extract<BookEdit, { kind: 'rotate' }>): Edited {
  if (!Number.isSafeInteger(cycle) || cycle < 1 || cycle > 52) return refused({ reason: 'cycle-not-a-count' });
  const fault = faultOfItems(book, rotating, (item) => {
    if (ALWAYS_ASKED_ITEM_IDS.includes(item.id)) return 'always-asked';
    if (item.besideContact === true) return 'only-beside-contact';
    return item.mirrors === undefined ? null : 'one-side-of-a-pair';
  });
  if (fault !== null) return refused(fault);
  if (rotating.length > PULSE_RULES.rotatingItems * cycle) return refused({ reason: 'cycle-too-short', shortestCycle: Math.ceil(rotating.length / PULSE_RULES.rotatingItems) });
  return { ok: true, book: { ...book, rotating: [...rotating], cycle } };
}

function extended(book: QuestionBook, extras: readonly string[]): Edited {
  const fault = faultOfItems(book, extras, (item) => {
    if ((FULL_INSTRUMENT_ITEM_IDS as readonly string[]).includes(item.id)) return 'always-asked';
    return item.mirrors === undefined || extras.includes(item.mirrors) ? null : 'one-side-of-a-pair';
  });
  return fault === null ? { ok: true, book: { ...book, extras: [...extras] } } : refused(fault);
}

type ItemRefusal = Extract<BookFault, { itemId: string }>['reason'];

function faultOfItems(book: QuestionBook, ids: readonly string[], refusalOf: (item: BankItem) => ItemRefusal | null): BookFault | null {
  for (const [index, itemId] of ids.entries()) {
    const item = itemOfBook(book, itemId);
    if (item === undefined) return { reason: 'unknown-item', itemId };
    if (ids.indexOf(itemId) !== index) return { reason: 'item-twice', itemId };
    const reason = item.followsUp === undefined ? refusalOf(item) : 'only-after-another';
    if (reason !== null) return { reason, itemId };
  }
  return null;
}

function settled(book: QuestionBook, { names, languages, contact }: Extract<BookEdit, { kind: 'settings' }>): Edited {
  const [first, ...others] = LOCALES.filter((locale) => languages.includes(locale)).toSorted((a, b) => languages.indexOf(a) - languages.indexOf(b));
  if (first === undefined) return refused({ reason: 'no-language' });
  const unfit = Object.keys(names).some((name) => !fillPlaceholders(`[${name}]`, names).ok);
  if (unfit || names['my organisation'] === undefined) return refused({ reason: 'unfit-name' });
  const contacts = LOCALES.map((locale): [Locale, string] => [locale, (contact[locale] ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_CONTACT)]);
  return {
    ok: true,
    book: { ...book, names, languages: [first, ...others], contact: Object.fromEntries(contacts.filter(([, text]) => text !== '')) },
  };
}

function refused(fault: BookFault): Edited {
  return { ok: false, fault };
}
