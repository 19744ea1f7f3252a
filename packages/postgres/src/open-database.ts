import type { Driver, Kysely as KyselyInstance } from 'kysely';
import { Kysely } from 'kysely';
import { PostgresJSDialect, PostgresJSDriver } from 'kysely-postgres-js';
import postgres from 'postgres';
import { columnTypes } from './column-parsers.ts';
import { explainConnectionFailure } from './connection-failure.ts';
import type { DatabaseFacts } from './database-urls.ts';
import { databaseFactsOf } from './database-urls.ts';

export interface DatabaseOptions {
  /** Connections in the pool, opened when needed; 10 if left out. */
  maximumConnections?: number;
  /** Schema in which unqualified table names are looked up; PostgreSQL's own default if left out. */
  schema?: string;
}

/** A pool of connections of one role to one database. */
export interface Database<Schema> extends AsyncDisposable {
  /** The typed query builder. */
  readonly kysely: KyselyInstance<Schema>;
  /** The same pool as tagged template, for the few queries that the builder cannot say. */
  readonly sql: postgres.Sql;
  /** Where this leads, without the password. */
  readonly facts: DatabaseFacts;
  /** Opens a first connection now, so that a wrong address is told at the start and not at the first query. */
  verifyConnection(): Promise<void>;
  /** Ends the pool; queries under way get five seconds. */
  close(): Promise<void>;
}

/** Seconds after which a server that does not answer counts as unreachable. */
const CONNECT_TIMEOUT_SECONDS = 10;
const CLOSE_TIMEOUT_SECONDS = 5;

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
  const sql = postgres(url, connectionOptions(options));
  const kysely = new Kysely<Schema>({ dialect: dialectWithClearErrors(sql, facts) });
  const close = async (): Promise<void> => {
    await sql.end({ timeout: CLOSE_TIMEOUT_SECONDS });
    await kysely.destroy();
  };
  return { kysely, sql, facts, close, verifyConnection: () => verifyConnection(sql, facts), [Symbol.asyncDispose]: close };
}

function connectionOptions(options: DatabaseOptions) {
  return {
    max: options.maximumConnections ?? 10,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    // The driver prints notices by default; a log line of the answer side could tell when something happened.
    onnotice: () => undefined,
    types: columnTypes,
    connection: {
      application_name: 'unguarded',
      ...(options.schema === undefined ? {} : { search_path: `"${options.schema}"` }),
    },
  };
}

async function verifyConnection(sql: postgres.Sql, facts: DatabaseFacts): Promise<void> {
  try {
    await sql`select 1`;
  } catch (error) {
    throw explainConnectionFailure(error, facts);
  }
}

function dialectWithClearErrors(sql: postgres.Sql, facts: DatabaseFacts): PostgresJSDialect {
  const dialect = new PostgresJSDialect({ postgres: sql });
  dialect.createDriver = (): Driver => new DriverWithClearErrors(sql, facts);
  return dialect;
}

class DriverWithClearErrors extends PostgresJSDriver {
  readonly #facts: DatabaseFacts;

  constructor(sql: postgres.Sql, facts: DatabaseFacts) {
    super({ postgres: sql });
    this.#facts = facts;
  }

  override async acquireConnection(...parameters: Parameters<PostgresJSDriver['acquireConnection']>): ReturnType<PostgresJSDriver['acquireConnection']> {
    try {
      return await super.acquireConnection(...parameters);
    } catch (error) {
      throw explainConnectionFailure(error, this.#facts);
    }
  }
}
