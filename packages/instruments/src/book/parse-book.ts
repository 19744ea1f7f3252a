import { CONSTRUCTS } from '../bank/bank-item.ts';
import type { BankItem } from '../bank/bank-item.ts';
import { isCount, isText, listOf, objectOf, objectWithOptional, oneOf, parseJson } from '../json-shape.ts';
import type { Shape } from '../json-shape.ts';
import { LOCALES } from '../wording/locale.ts';
import { RESPONSE_SCALES } from '../wording/response-scales.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import type { TextReview } from '../wording/text-review.ts';
import type { Wording } from '../wording/wording.ts';
import { renderBook } from './question-book.ts';
import type { QuestionBook } from './question-book.ts';

const SCALE_IDS = Object.keys(RESPONSE_SCALES) as ResponseScaleId[];

const isSourceText: Shape<Wording> = objectOf({ text: isText, status: oneOf(['source', 'draft']) });
const isReviewedText: Shape<Wording> = objectOf({ text: isText, status: oneOf(['reviewed']), reviewer: isText });
const isWording: Shape<Wording> = (value): value is Wording => isSourceText(value) || isReviewedText(value);

const isOwnItem: Shape<BankItem> = objectOf({
  id: isText,
  construct: oneOf(CONSTRUCTS),
  facet: isText,
  direction: oneOf([1, -1]),
  responseSet: oneOf(SCALE_IDS),
  theme: oneOf(['company-questions']),
  source: oneOf(['company']),
  sourceCode: isText,
  wording: objectWithOptional({}, { en: isWording, de: isWording, fr: isWording, es: isWording }),
});

const isReview: Shape<TextReview> = objectOf({ where: isText, locale: oneOf(LOCALES), texts: listOf(isText), reviewer: isText });

const isLanguages: Shape<QuestionBook['languages']> = (value): value is QuestionBook['languages'] =>
  listOf(oneOf(LOCALES))(value) && value.length > 0 && new Set(value).size === value.length;

const isBook: Shape<QuestionBook> = objectOf({
  version: isCount,
  names: objectWithOptional({}, { 'my organisation': isText, provider: isText }),
  languages: isLanguages,
  contact: objectWithOptional({}, { en: isText, de: isText, fr: isText, es: isText }),
  reviews: listOf(isReview),
  ownQuestions: listOf(isOwnItem),
  rotating: listOf(isText),
  cycle: isCount,
  extras: listOf(isText),
});

/**
 * Reads the text of a stored version; refused when it is not exactly what renderBook writes of a book.
 *
 * @example parseBook('{}') // { ok: false }
 */
export function parseBook(text: string): { ok: true; book: QuestionBook } | { ok: false } {
  const value = parseJson(text);
  return isBook(value) && renderBook(value) === text ? { ok: true, book: value } : { ok: false };
}
