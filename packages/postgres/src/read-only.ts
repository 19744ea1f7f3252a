import type { ReadonlyKysely } from 'kysely/readonly';
import type { Database } from './open-database.ts';

/**
 * The query builder of a database for whoever only reads: to insert, update or delete with it is a type error.
 * What the role may do is decided by PostgreSQL all the same.
 *
 * @example readOnly(database).selectFrom('release').selectAll()
 */
export function readOnly<Schema>(database: Database<Schema>): ReadonlyKysely<Schema> {
  // Kysely offers the type and no conversion; at run time it is the same object.
  return database.kysely as never;
}
