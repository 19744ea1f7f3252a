import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The roles of the identity cluster, by the names that stand in the run-time connection strings. */
export interface IdentityRoles {
  /** Serves people; owns nothing, so it can change no table and undo no right given out. */
  identityApp: string;
}

/** One step of the schema as data. */
export interface SchemaChange {
  /** In the order in which they are executed. */
  statements: readonly string[];
  /** What the run-time role may do then, table by table: `{ promise: 'select, insert' }`. */
  grants: Readonly<Record<string, string>>;
}

/** The migration that makes one change. */
export const migrationOf = ({ statements, grants }: SchemaChange, { identityApp }: IdentityRoles): Migration => ({
  up: async (database: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
    for (const [table, rights] of Object.entries(grants)) {
      await sql`grant ${sql.raw(rights)} on ${sql.id('identity', table)} to ${sql.id(identityApp)}`.execute(database);
    }
  },
});
