import { composeFromBook, editBook, fillPlaceholders, instrumentLengths, isOwnQuestion, itemsOfBook, SOURCES, textsOfBook } from '@unguarded/instruments';
import type { BankItem, BookEdit, QuestionBook, RoundForm } from '@unguarded/instruments';
import { dayOf } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock } from '../identity-side.ts';
import { askedBefore, type AskedRound } from './asked-before.ts';
import { bookInForce, storeBook } from './question-books.ts';
import type { BankQuestion, BookOutcome, NextRound, QuestionBank, QuestionDesk, QuestionOverview } from './questions.ts';

export interface QuestionDeskSettings {
  database: IdentityDatabase;
  clock: Clock;
  organisation: string;
}

/** Opens the desk at which HR reads, reviews and plans questions. */
export const openQuestionDesk = (settings: QuestionDeskSettings): QuestionDesk => ({
  overview: () => overviewOf(settings),
  bank: () => bankOf(settings),
  edit: (seenVersion, edit) => edited(settings, seenVersion, edit),
});

const overviewOf = async ({ database, organisation }: QuestionDeskSettings): Promise<QuestionOverview> => {
  const { book, changedOn } = await bookInForce(database, organisation);
  const asked = await askedBefore(database);
  const { names, languages, contact, rotating, cycle, extras } = book;
  return {
    version: book.version,
    changedOn,
    settings: { names, languages, contact, rotating, cycle, extras },
    pulse: nextRound(book, 'pulse', asked),
    full: nextRound(book, 'full', asked),
    fullLastAskedOn: asked.findLast(({ form }) => form === 'full')?.frozenOn ?? null,
  };
};

const nextRound = (book: QuestionBook, form: RoundForm, history: AskedRound[]): NextRound => {
  const composed = composeFromBook(book, { form, history });
  if (!composed.ok) return composed;
  const { instrument, due, notReady } = composed;
  const items = new Map(itemsOfBook(book).map((item) => [item.id, item]));
  const rotating = new Set(book.rotating);
  const textOf = (itemId: string): string => {
    const text = items.get(itemId)?.wording[book.languages[0]]?.text ?? itemId;
    const filled = fillPlaceholders(text, book.names);
    return filled.ok ? filled.text : text;
  };
  return {
    ok: true,
    questions: instrument.items.map((item) => ({
      itemId: item.id, text: item.text, theme: item.theme, rotating: form === 'pulse' && rotating.has(item.id), own: isOwnQuestion(item),
    })),
    words: instrumentLengths(instrument),
    due: due.map(({ itemId, inRounds }) => ({ itemId, text: textOf(itemId), inRounds })),
    notReady,
    texts: textsOfBook(book, instrument.items.flatMap(({ id }) => items.get(id) ?? [])),
  };
};

const bankOf = async ({ database, organisation }: QuestionDeskSettings): Promise<QuestionBank> => {
  const { book } = await bookInForce(database, organisation);
  const items = itemsOfBook(book);
  return { items: items.map(bankQuestion), texts: textsOfBook(book, items) };
};

const bankQuestion = (item: BankItem): BankQuestion => {
  const { id, construct, facet, direction, responseSet, theme, sourceCode } = item;
  const { name, licence } = SOURCES[item.source];
  return {
    id, construct, facet, direction, responseSet, theme, sourceCode,
    source: name,
    licence,
    own: item.source === 'company',
    mirrors: item.mirrors ?? null,
    onlyAfter: item.followsUp ?? null,
    besideContact: item.besideContact === true,
    forTheOrganisationOnly: item.publishedFor === 'organisation',
  };
};

const edited = async ({ database, clock, organisation }: QuestionDeskSettings, seenVersion: number, edit: BookEdit): Promise<BookOutcome> => {
  const { book } = await bookInForce(database, organisation);
  if (book.version !== seenVersion) return { ok: false, fault: { reason: 'changed-meanwhile' } };
  const next = editBook(book, edit);
  if (!next.ok) return next;
  const stored = await storeBook(database, next.book, dayOf(clock()));
  return stored ? { ok: true, version: next.book.version } : { ok: false, fault: { reason: 'changed-meanwhile' } };
};
