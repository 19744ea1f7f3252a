import type { BankItem } from '../bank/bank-item.ts';
import { SOURCES } from '../bank/sources.ts';
import type { Direction, Item } from '../instrument.ts';
import { countWords } from '../wording/count-words.ts';
import { LOCALES } from '../wording/locale.ts';
import type { Locale } from '../wording/locale.ts';
import type { ResponseScaleId } from '../wording/response-scales.ts';
import type { Wording } from '../wording/wording.ts';
import { identityWordIn, traitWordIn } from './identity-words.ts';

/** A question that HR wrote. */
export interface OwnQuestionDraft {
  /** A short name for files and tables: lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly responseSet: string;
  /** 1: agreeing is good news; -1: it is bad news. */
  readonly direction: Direction;
  readonly writtenIn: Locale;
  readonly texts: Readonly<Partial<Record<Locale, string>>>;
  /** Who read a translation against the language it was written in; a translation without a name stays a draft. */
  readonly reviewers?: Readonly<Partial<Record<Locale, string>>>;
}

export interface OwnQuestionFault {
  readonly reason: 'name' | 'scale' | 'no-text' | 'too-long' | 'brackets' | 'asks-who-somebody-is' | 'asks-what-somebody-is';
  readonly locale: Locale | null;
  /** What is wrong and what to do, in English. */
  readonly message: string;
  /** The word that gave it away, where it was a word. */
  readonly word?: string;
}

/** The closed scales that a company's own question can have: those whose labels fit any statement. */
export const OWN_QUESTION_SCALES = ['agree5', 'agree5-do-not-know', 'good5', 'satisfied5', 'frequency5', 'yesno', 'zero-to-ten'] as const satisfies readonly ResponseScaleId[];

const MOST_WORDS = 30;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A company's own question as an item that can be asked: on a closed scale, without asking who or what somebody is, and
 * marked as the company's own. Everything that is wrong is said at once. The word check cannot understand a sentence; it
 * stops the usual mistakes, and the thresholds of the release protect against the rest.
 *
 * @example
 * ownQuestion({ name: 'canteen', responseSet: 'good5', direction: 1, writtenIn: 'en', texts: { en: 'How good is the canteen?' } })
 * // { ok: true, item: { id: 'company-canteen', source: 'company', … } }
 * @example
 * ownQuestion({ …, texts: { en: 'Please leave your e-mail.' } })
 * // { ok: false, faults: [{ reason: 'asks-who-somebody-is', locale: 'en', word: 'e mail', message: 'A pulse never asks who somebody is. Leave out "e mail".' }] }
 */
export function ownQuestion(draft: OwnQuestionDraft): { ok: true; item: BankItem } | { ok: false; faults: readonly OwnQuestionFault[] } {
  const { name, responseSet, direction } = draft;
  const faults = ownQuestionFaults(draft);
  if (faults.length > 0 || !isOwnQuestionScale(responseSet)) return { ok: false, faults };
  const item: BankItem = {
    id: `company-${name}`,
    construct: 'company',
    facet: name,
    direction,
    responseSet,
    theme: 'company-questions',
    source: 'company',
    sourceCode: name,
    wording: Object.fromEntries(LOCALES.flatMap((locale) => wordingEntry(draft, locale))),
  };
  return { ok: true, item };
}

/** Is this item of an instrument the company's own question, so that the page must say so? */
export function isOwnQuestion({ source }: Pick<Item, 'source'>): boolean {
  return source === SOURCES.company.name;
}

function ownQuestionFaults({ name, responseSet, writtenIn, texts }: OwnQuestionDraft): OwnQuestionFault[] {
  const written = LOCALES.flatMap((locale) => (texts[locale] === undefined ? [] : [{ locale, text: texts[locale] }]));
  return [
    ...(NAME.test(name) ? [] : [fault('name', null, 'Give the question a short name of lower-case letters, digits and hyphens.')]),
    ...(isOwnQuestionScale(responseSet) ? [] : [fault('scale', null, `Choose one of the closed scales: ${OWN_QUESTION_SCALES.join(', ')}.`)]),
    ...(texts[writtenIn] === undefined ? [fault('no-text', writtenIn, 'Write the question in the language that you said it is written in.')] : []),
    ...written.flatMap(({ locale, text }) => textFaults(text, locale)),
  ];
}

function textFaults(text: string, locale: Locale): OwnQuestionFault[] {
  const who = identityWordIn(text, locale);
  const what = traitWordIn(text, locale);
  return [
    ...(text.trim() === '' ? [fault('no-text', locale, 'Write the question, or leave this language out.')] : []),
    ...(countWords(text) > MOST_WORDS ? [fault('too-long', locale, `Say it in at most ${MOST_WORDS} words.`)] : []),
    ...(hasStrayBrackets(text) ? [fault('brackets', locale, 'The only words in brackets can be [my organisation] and [provider].')] : []),
    ...(who === undefined ? [] : [{ ...fault('asks-who-somebody-is', locale, `A pulse never asks who somebody is. Leave out "${who}".`), word: who }]),
    ...(what === undefined
      ? []
      : [{ ...fault('asks-what-somebody-is', locale, `With "${what}" an answer could be narrowed down to a few people. Ask about the work instead.`), word: what }]),
  ];
}

function wordingEntry({ texts, writtenIn, reviewers }: OwnQuestionDraft, locale: Locale): [Locale, Wording][] {
  const text = texts[locale]?.trim();
  if (text === undefined) return [];
  const reviewer = reviewers?.[locale]?.trim() ?? '';
  if (locale === writtenIn) return [[locale, { text, status: 'source' }]];
  return [[locale, reviewer === '' ? { text, status: 'draft' } : { text, status: 'reviewed', reviewer }]];
}

function hasStrayBrackets(text: string): boolean {
  const withoutPlaceholders = text.replaceAll(/\[(?:[Mm]y organisation|[Pp]rovider)\]/g, '');
  return /[[\]]/.test(withoutPlaceholders);
}

function isOwnQuestionScale(id: string): id is (typeof OWN_QUESTION_SCALES)[number] {
  return (OWN_QUESTION_SCALES as readonly string[]).includes(id);
}

function fault(reason: OwnQuestionFault['reason'], locale: Locale | null, message: string): OwnQuestionFault {
  return { reason, locale, message };
}
