import type { DatabaseFacts } from './database-urls.ts';
import { errorCodeOf, PostgresError } from './postgres-error.ts';

/** Codes of Node, of the driver and of PostgreSQL for "nobody serves you here", with what they mean. */
const UNREACHABLE: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection reset',
  ENOTFOUND: 'unknown host name',
  EAI_AGAIN: 'host name could not be looked up',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  ETIMEDOUT: 'no answer',
  CONNECT_TIMEOUT: 'no answer',
  CONNECTION_CLOSED: 'connection closed',
  CONNECTION_DESTROYED: 'connection closed',
  '57P01': 'the server is shutting down',
  '57P02': 'the server has crashed',
  '57P03': 'the server is starting or shutting down',
  '53300': 'the server has no connection left',
};

/**
 * A failure to connect, in one line with address, database and role and without the password. What is
 * no failure to connect comes back unchanged.
 */
export function explainConnectionFailure(error: unknown, facts: DatabaseFacts): unknown {
  const code = errorCodeOf(error);
  if (error instanceof PostgresError || code === undefined) return error;
  const place = `the PostgreSQL database "${facts.database}" at ${facts.host}:${facts.port}`;
  const reason = UNREACHABLE[code];
  if (reason !== undefined) {
    return new PostgresError('unreachable', `Cannot reach ${place}: ${reason}. Is the server running, and is the address right?`, error);
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
