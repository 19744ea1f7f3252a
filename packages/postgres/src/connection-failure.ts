import type { DatabaseFacts } from './database-urls.ts';
import { errorCodeOf, errorMessageOf, PostgresError } from './postgres-error.ts';

const UNREACHABLE = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ENOENT',
  'CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_DESTROYED',
  '57P01', '57P02', '57P03', // shutting down, crashed, starting up
  '53300', // too many connections
]);

/**
 * A failure to connect, in one line with address, database and role and without the password. What is
 * no failure to connect comes back unchanged.
 */
export function explainConnectionFailure(error: unknown, facts: DatabaseFacts): unknown {
  const code = errorCodeOf(error);
  if (error instanceof PostgresError || code === undefined) return error;
  const place = `the PostgreSQL database "${facts.database}" at ${facts.host}:${facts.port}`;
  if (UNREACHABLE.has(code)) {
    return new PostgresError('unreachable', `Cannot reach ${place} (${reasonOf(error, code)}). Is the server running, and is the address right?`, error);
  }
  if (code === '28P01' || code === '28000') {
    return new PostgresError('authentication', `The role "${facts.role}" was not let into ${place}: role, password or pg_hba.conf do not fit.`, error);
  }
  if (code === '42501') {
    return new PostgresError('connect-denied', `The role "${facts.role}" has no right to connect to ${place}.`, error);
  }
  if (code === '3D000') return new PostgresError('missing-database', `There is no database "${facts.database}" at ${facts.host}:${facts.port}.`, error);
  return error;
}

function reasonOf(error: unknown, code: string): string {
  if (/^[A-Z_]+$/.test(code)) return code.toLowerCase().replaceAll('_', ' ');
  return errorMessageOf(error);
}
