/**
 * Everything that can be wrong with the world outside when we open, migrate or run PostgreSQL:
 *
 * - `configuration`: the connection strings are incomplete or malformed.
 * - `unreachable`: nothing answers at the address, or it answers too late.
 * - `authentication`: the server does not know the role, or the password is wrong.
 * - `connect-denied`: the role is known, but may not enter this database.
 * - `missing-database`: the server has no database of that name.
 * - `migration-state`: the applied migrations are not a beginning of the migrations this version knows.
 * - `migration-failed`: a migration was refused by the database; nothing of it was kept.
 * - `data-directory`: the directory of an embedded cluster cannot be made, read or written.
 * - `already-running`: a living process of ours uses the same directory.
 * - `cluster-start`: the embedded PostgreSQL did not start.
 */
export type PostgresErrorCode =
  | 'configuration'
  | 'unreachable'
  | 'authentication'
  | 'connect-denied'
  | 'missing-database'
  | 'migration-state'
  | 'migration-failed'
  | 'data-directory'
  | 'already-running'
  | 'cluster-start';

/**
 * The one error class of this package. The message is one line that can be printed as it is: what is
 * wrong and what to do, without a password.
 */
export class PostgresError extends Error {
  readonly code: PostgresErrorCode;

  constructor(code: PostgresErrorCode, message: string, cause?: unknown) {
    super(message.replaceAll(/\s*\n\s*/g, ' ').trim(), cause === undefined ? undefined : { cause });
    this.name = 'PostgresError';
    this.code = code;
  }
}

/** The `code` of a Node system error or of an error sent by PostgreSQL, for instance `'ECONNREFUSED'` or `'42501'`. */
export function errorCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of anything that was thrown. */
export function errorMessageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
