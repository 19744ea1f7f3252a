import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { openDatabase } from './open-database.ts';
import { errorMessageOf, PostgresError } from './postgres-error.ts';

export interface MigrationPlan {
  /** Connection string of the owner of the database. */
  ownerUrl: string;
  /** The schema that these migrations make and keep; it also holds the list of applied migrations. */
  schema: string;
  /** All migrations there ever were, by name; names sort in the order of application (`'001-people'`). */
  migrations: Record<string, Migration>;
}

/** The table in which Kysely's migrator keeps what was applied. */
const APPLIED_TABLE = 'kysely_migration';

/**
 * Brings one schema of a database to the newest state: applies, in order and in one transaction, the
 * migrations that were not applied yet. Unqualified table names in a migration mean the schema.
 *
 * @returns the names applied now; empty if there was nothing to do.
 * @throws PostgresError `migration-state` when the database holds a migration that this version does not
 * know, or lacks one that stands before an applied one; `migration-failed` when the database refuses one
 * (nothing is kept of any); and the errors of {@link openDatabase}.
 * @example await migrate({ ownerUrl, schema: 'identity', migrations: { '001-people': { up } } }) // { applied: ['001-people'] }
 */
export async function migrate(plan: MigrationPlan): Promise<{ applied: string[] }> {
  await using database = openDatabase<unknown>(plan.ownerUrl, { maximumConnections: 2, schema: plan.schema });
  await database.verifyConnection();
  checkMigrationState(plan, { database: database.facts.database, applied: await appliedMigrations(database.kysely, plan.schema) });
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: () => Promise.resolve(plan.migrations) },
    migrationTableSchema: plan.schema,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw migrationFailure(error, results.find((result) => result.status === 'Error')?.migrationName);
  return { applied: results.map((result) => result.migrationName) };
}

async function appliedMigrations(kysely: Kysely<unknown>, schema: string): Promise<string[]> {
  const table = sql.id(schema, APPLIED_TABLE);
  const existing = await sql<{ exists: boolean }>`
    select exists (select from pg_catalog.pg_tables where schemaname = ${schema} and tablename = ${APPLIED_TABLE}) as exists
  `.execute(kysely);
  if (existing.rows[0]?.exists !== true) return [];
  const applied = await sql<{ name: string }>`select name from ${table}`.execute(kysely);
  return applied.rows.map((row) => row.name).toSorted();
}

function checkMigrationState(plan: MigrationPlan, state: { database: string; applied: string[] }): void {
  const known = Object.keys(plan.migrations).toSorted();
  const place = `Schema "${plan.schema}" of database "${state.database}"`;
  const unknown = state.applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new PostgresError('migration-state', `${place} holds the migration ${unknown.join(', ')}, which this version does not know: start the version that made it, or restore a backup from before.`);
  }
  const skipped = known.slice(0, state.applied.length).filter((name) => !state.applied.includes(name));
  if (skipped.length > 0) {
    throw new PostgresError('migration-state', `${place} lacks the migration ${skipped.join(', ')}, though later ones were applied: restore a backup, because applying it afterwards could damage data.`);
  }
}

function migrationFailure(error: unknown, migrationName: string | undefined): unknown {
  if (error instanceof PostgresError) return error;
  const which = migrationName === undefined ? 'The migrations' : `The migration ${migrationName}`;
  return new PostgresError('migration-failed', `${which} could not be applied, nothing was changed: ${errorMessageOf(error)}`, error);
}
