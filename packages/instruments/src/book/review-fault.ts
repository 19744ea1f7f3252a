import { identityWordIn, traitWordIn } from '../composing/identity-words.ts';
import type { Locale } from '../wording/locale.ts';
import { placeholdersIn } from '../wording/placeholders.ts';
import { RESPONSE_SCALES, responseScale } from '../wording/response-scales.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import type { TextReview } from '../wording/text-review.ts';
import { THEMES } from '../wording/themes.ts';
import type { ThemeId } from '../wording/themes.ts';
import type { Wordings } from '../wording/wording.ts';
import { itemOfBook } from './question-book.ts';
import type { QuestionBook } from './question-book.ts';

export type ReviewFault = 'unknown-text' | 'words-of-the-source' | 'no-reviewer' | 'text-missing' | 'other-placeholders' | 'asks-who-somebody-is';

const LONGEST_NAME = 80;
const LONGEST_TEXT = 400;

/** Why a review cannot be taken; null when it can. A review may mend the draft, but not change what it leaves open for names. */
export function reviewFault(book: QuestionBook, { where, locale, texts, reviewer }: TextReview): ReviewFault | null {
  const present = textsOf(book, where, locale);
  if (present === null) return 'unknown-text';
  if (present === 'of-the-source') return 'words-of-the-source';
  const name = reviewer.trim();
  if (name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}]/u.test(name)) return 'no-reviewer';
  if (texts.length !== present.length || texts.some((text) => text.trim() === '' || text.length > LONGEST_TEXT)) return 'text-missing';
  if (!texts.every((text, index) => holdsTheSame(text, present[index] ?? ''))) return 'other-placeholders';
  return where.startsWith('item:company-') && texts.some((text) => asksWho(text, locale)) ? 'asks-who-somebody-is' : null;
}

/** The texts as they stand, without reviews; null where there is no such text. */
function textsOf(book: QuestionBook, where: string, locale: Locale): readonly string[] | 'of-the-source' | null {
  const [kind, ...rest] = where.split(':');
  const id = rest.join(':');
  if (kind === 'item') return worded(itemOfBook(book, id)?.wording, locale);
  if (kind === 'theme') return Object.hasOwn(THEMES, id) ? worded(THEMES[id as ThemeId], locale) : null;
  if (kind !== 'scale' || !Object.hasOwn(RESPONSE_SCALES, id)) return null;
  if (locale === 'en') return 'of-the-source';
  const { labels, doNotKnow } = responseScale(id as ResponseScaleId).words[locale];
  return [...labels, ...(doNotKnow === undefined ? [] : [doNotKnow])];
}

function worded(wordings: Wordings | undefined, locale: Locale): readonly string[] | 'of-the-source' | null {
  const words = wordings?.[locale];
  if (words === undefined) return null;
  return words.status === 'source' ? 'of-the-source' : [words.text];
}

function holdsTheSame(text: string, present: string): boolean {
  return placeholdersIn(text).toSorted().join('|') === placeholdersIn(present).toSorted().join('|');
}

function asksWho(text: string, locale: Locale): boolean {
  return identityWordIn(text, locale) !== undefined || traitWordIn(text, locale) !== undefined;
}
