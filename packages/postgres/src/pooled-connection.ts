import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import postgres from 'postgres';
import { explainConnectionFailure } from './connection-failure.ts';
import type { DatabaseFacts } from './database-urls.ts';
import { PostgresError } from './postgres-error.ts';

/** What a connection needs to know to be opened. */
export interface ConnectionRequest {
  url: string;
  facts: DatabaseFacts;
  settings: postgres.Options<Record<string, postgres.PostgresType>>;
}

const COMMANDS_THAT_AFFECT_ROWS = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/**
 * One connection to PostgreSQL for one user at a time. Once its socket is closed it is lost for good: the driver
 * would open it again, and what remained of a transaction would be executed, statement by statement, outside of it.
 */
export class PooledConnection implements DatabaseConnection {
  readonly #sql: postgres.Sql;
  #lost = false;

  private constructor(request: ConnectionRequest) {
    this.#sql = postgres(request.url, { ...request.settings, max: 1, onclose: () => (this.#lost = true) });
  }

  /** @throws PostgresError `unreachable`, `authentication`, `connect-denied`, `missing-database`. */
  static async open(request: ConnectionRequest): Promise<PooledConnection> {
    const connection = new PooledConnection(request);
    try {
      await connection.#sql`select 1`;
      return connection;
    } catch (error) {
      void connection.close(0);
      throw explainConnectionFailure(error, request.facts);
    }
  }

  get isLost(): boolean {
    return this.#lost;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.#run(query, { prepare: true });
    const rows = [...result] as Row[];
    return COMMANDS_THAT_AFFECT_ROWS.has(result.command) ? { rows, numAffectedRows: BigInt(result.count) } : { rows };
  }

  async *streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    for await (const rows of this.#run(query).cursor(chunkSize)) yield { rows: rows as Row[] };
  }

  /** Executes a statement of one word and tells as which one PostgreSQL understood it. */
  async command(statement: string): Promise<string> {
    this.#refuseIfLost();
    return (await this.#sql.unsafe(statement)).command;
  }

  /** Ends the connection; a query under way gets the given number of seconds. */
  async close(seconds: number): Promise<void> {
    await this.#sql.end({ timeout: seconds });
  }

  #run(query: CompiledQuery, options: postgres.UnsafeQueryOptions = {}) {
    this.#refuseIfLost();
    return this.#sql.unsafe(query.sql, query.parameters as postgres.ParameterOrJSON<never>[], options);
  }

  #refuseIfLost(): void {
    if (this.#lost) throw new PostgresError('unreachable', 'The connection to PostgreSQL was lost.');
  }
}
