import { createHash } from 'node:crypto';
import { firstBook, parseBook, renderBook, type QuestionBook } from '@unguarded/instruments';
import type { IdentityDatabase } from '../identity-database.ts';

export interface StoredBook {
  book: QuestionBook;
  /** Null as shipped. */
  changedOn: string | null;
}

/** The book in force; the first one of an organisation that has not chosen anything is never stored. */
export const bookInForce = async (database: IdentityDatabase, organisation: string): Promise<StoredBook> => {
  const row = await database.selectFrom('question_book').orderBy('version', 'desc').limit(1).select(['text', 'changed_on']).executeTakeFirst();
  if (row === undefined) return { book: firstBook(organisation), changedOn: null };
  const parsed = parseBook(row.text);
  if (!parsed.ok) throw new TypeError('The stored book of questions cannot be read.');
  return { book: parsed.book, changedOn: row.changed_on };
};

/** Stores a version under its hash; false when that version is there already. */
export const storeBook = async (database: IdentityDatabase, book: QuestionBook, changedOn: string): Promise<boolean> => {
  const text = renderBook(book);
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  const stored = await database
    .insertInto('question_book')
    .values({ version: book.version, hash, text, changed_on: changedOn })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst();
  return stored !== undefined;
};
