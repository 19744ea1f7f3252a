import { PostgresError } from './postgres-error.ts';

/** One connection string for each role: two sides, and on the answer side the counting and the publishing role. */
export interface DatabaseUrls {
  /** Run-time role of the identity side (who). */
  identity: string;
  /** Owner of the identity database; only for migrations. */
  identityOwner: string;
  /** Run-time role of the answer side (what). */
  answer: string;
  /** Owner of the answers database; only for migrations. */
  answerOwner: string;
  /** Reads the ballots of closed rounds, nothing else. */
  tally: string;
  /** Writes and reads releases, nothing else. */
  releases: string;
}

const ENVIRONMENT_NAMES: Record<keyof DatabaseUrls, string> = {
  identity: 'IDENTITY_DATABASE_URL',
  identityOwner: 'IDENTITY_OWNER_URL',
  answer: 'ANSWER_DATABASE_URL',
  answerOwner: 'ANSWER_OWNER_URL',
  tally: 'TALLY_DATABASE_URL',
  releases: 'RELEASES_DATABASE_URL',
};

/** What a connection string says, without the password. */
export interface DatabaseFacts {
  host: string;
  port: number;
  database: string;
  role: string;
}

/**
 * The six connection strings from the environment, `null` when none is given (then the embedded
 * clusters are used).
 *
 * @throws PostgresError `configuration` when only some are given (half a configuration would silently
 * put one side on the wrong server) or when one is not a PostgreSQL connection string.
 * @example databaseUrlsFromEnvironment({}) // null
 */
export function databaseUrlsFromEnvironment(environment: Record<string, string | undefined>): DatabaseUrls | null {
  const names = Object.values(ENVIRONMENT_NAMES);
  const missing = names.filter((name) => !environment[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0) throw incompleteConfiguration(missing);
  const read = (side: keyof DatabaseUrls): string => checkedUrl(ENVIRONMENT_NAMES[side], environment);
  return {
    identity: read('identity'),
    identityOwner: read('identityOwner'),
    answer: read('answer'),
    answerOwner: read('answerOwner'),
    tally: read('tally'),
    releases: read('releases'),
  };
}

/**
 * The role that a connection string logs in as; migrations grant to these names.
 *
 * @throws PostgresError `configuration` when the string names no role.
 * @example roleNameOf('postgres://tally:secret@127.0.0.1:5432/answers') // 'tally'
 */
export function roleNameOf(url: string): string {
  return databaseFactsOf(url).role;
}

/**
 * Host, port, database and role of a connection string.
 *
 * @throws PostgresError `configuration` when it is not `postgres://role:password@host:port/database`.
 * @example databaseFactsOf('postgres://tally:x@db:5433/answers') // { host: 'db', port: 5433, database: 'answers', role: 'tally' }
 */
export function databaseFactsOf(url: string): DatabaseFacts {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const role = decodeURIComponent(parsed?.username ?? '');
  const database = decodeURIComponent(parsed?.pathname.slice(1) ?? '');
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol) || role === '' || database === '') {
    throw new PostgresError('configuration', 'A connection string must look like postgres://role:password@host:port/database.');
  }
  return { host: parsed.hostname, port: parsed.port === '' ? 5432 : Number(parsed.port), database, role };
}

function checkedUrl(name: string, environment: Record<string, string | undefined>): string {
  const url = environment[name] ?? '';
  try {
    databaseFactsOf(url);
  } catch (error) {
    throw new PostgresError('configuration', `${name} must look like postgres://role:password@host:port/database.`, error);
  }
  return url;
}

function incompleteConfiguration(missing: string[]): PostgresError {
  const verb = missing.length === 1 ? 'is' : 'are';
  return new PostgresError(
    'configuration',
    `${missing.join(', ')} ${verb} missing: give all six connection strings, or none to use the embedded PostgreSQL.`,
  );
}
