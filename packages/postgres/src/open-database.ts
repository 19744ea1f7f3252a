import { Kysely } from 'kysely';
import postgres from 'postgres';
import { columnTypes } from './column-parsers.ts';
import { ConnectionPool } from './connection-pool.ts';
import type { DatabaseFacts } from './database-urls.ts';
import { databaseFactsOf } from './database-urls.ts';
import { poolDialect } from './pool-dialect.ts';

export interface DatabaseOptions {
  /** Connections in the pool, opened when needed; 10 if left out. */
  maximumConnections?: number;
  /** Schema in which unqualified table names are looked up; PostgreSQL's own default if left out. */
  schema?: string;
}

/** A pool of connections of one role to one database. */
export interface Database<Schema> extends AsyncDisposable {
  /** The typed query builder. */
  readonly kysely: Kysely<Schema>;
  /** The bare driver, for the few queries that the builder cannot say; it has connections of its own. */
  readonly sql: postgres.Sql;
  /** Where this leads, without the password. */
  readonly facts: DatabaseFacts;
  /** Opens a first connection now, so that a wrong address is told at the start and not at the first query. */
  readonly verifyConnection: () => Promise<void>;
  /** Ends the pool; queries under way get five seconds. */
  readonly close: () => Promise<void>;
}

/** Seconds after which a server that does not answer counts as unreachable. */
const CONNECT_TIMEOUT_SECONDS = 10;
const CLOSE_TIMEOUT_SECONDS = 5;
const RECONNECT_SECONDS = 0.25;

/**
 * Opens a pool on a database. No connection is made before the first query.
 *
 * Counts, sums and numerics are numbers (an integer beyond 2^53 − 1 fails the query), a `date` is a
 * `'YYYY-MM-DD'` string, a `timestamptz` a Date. JSON columns take values, not JSON text.
 *
 * @throws PostgresError `configuration` for a malformed address; later, from queries through `kysely` and
 * from `verifyConnection`: `unreachable`, `authentication`, `connect-denied`, `missing-database`.
 * @example
 * await using database = openDatabase<{ unit: { id: string } }>(urls.identity);
 * await database.kysely.selectFrom('unit').selectAll().execute(); // [{ id: '…' }]
 */
export function openDatabase<Schema>(url: string, options: DatabaseOptions = {}): Database<Schema> {
  const facts = databaseFactsOf(url);
  const settings = connectionOptions(options);
  const pool = new ConnectionPool({ url, facts, settings }, settings.max);
  const kysely = new Kysely<Schema>({ dialect: poolDialect(pool) });
  const sql = postgres(url, settings);
  const close = async (): Promise<void> => {
    await Promise.all([pool.end(CLOSE_TIMEOUT_SECONDS), sql.end({ timeout: CLOSE_TIMEOUT_SECONDS })]);
    await kysely.destroy();
  };
  const verifyConnection = async (): Promise<void> => {
    pool.release(await pool.acquire());
  };
  return { kysely, sql, facts, verifyConnection, close, [Symbol.asyncDispose]: close };
}

function connectionOptions(options: DatabaseOptions) {
  return {
    max: options.maximumConnections ?? 10,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    // A connection that reached its age would be closed in the middle of a transaction.
    max_lifetime: null,
    backoff: () => RECONNECT_SECONDS,
    // The driver prints notices by default; a line in the log of the answer side could tell when something happened.
    onnotice: () => undefined,
    types: columnTypes,
    connection: {
      application_name: 'unguarded',
      ...(options.schema === undefined ? {} : { search_path: `"${options.schema}"` }),
    },
  };
}
