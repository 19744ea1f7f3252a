import { spawn } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCodeOf, errorMessageOf, PostgresError } from '../postgres-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import { POSTGRES_MAJOR_VERSION } from './binaries.ts';
import { SUPERUSER } from './cluster-plan.ts';
import type { OperatingUser } from './operating-user.ts';
import { commandAs } from './operating-user.ts';

/** What is needed to make the files of a cluster. */
export interface DataDirectoryRequest {
  clusterDirectory: string;
  superuserPassword: string;
  binaries: PostgresBinaries;
  user: OperatingUser;
  /** Whether the files must survive a power failure. */
  durable: boolean;
}

/** An unfinished data directory; only a finished one is called `data`. */
const UNFINISHED = 'data.new';

/**
 * Makes a directory with all above it. (Node's own `recursive` goes round for ever where the system answers ENOENT
 * below an existing directory, as in /proc.)
 *
 * @throws PostgresError `data-directory` in one line when the path cannot be made.
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Made by another start in the same moment.
    if (errorCodeOf(error) !== 'EEXIST') throw unusableDirectory(directory, error);
  }
}

/**
 * Makes the directory of a cluster, for its owner only.
 *
 * @throws PostgresError `data-directory` in one line when the path cannot be made or written.
 */
export function makeClusterDirectory(clusterDirectory: string, user: OperatingUser): void {
  try {
    if (!existsSync(clusterDirectory)) mkdirSync(clusterDirectory, { mode: 0o700 });
    accessSync(clusterDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
    giveTo(user, clusterDirectory);
  } catch (error) {
    throw unusableDirectory(clusterDirectory, error);
  }
}

/**
 * The data directory of a cluster, made by `initdb` if it is not there yet: UTF-8 with the builtin
 * C.UTF-8 locale, the same on every machine. It gets its name when it is finished, so that an interrupted
 * start leaves nothing that a later one could mistake for a cluster.
 *
 * @throws PostgresError `data-directory`.
 */
export async function makeDataDirectory(request: DataDirectoryRequest): Promise<string> {
  const dataDirectory = join(request.clusterDirectory, 'data');
  removeUnfinished(request.clusterDirectory);
  if (existsSync(dataDirectory)) {
    checkVersion(dataDirectory);
    adopt(dataDirectory, request.user);
    return dataDirectory;
  }
  const unfinished = join(request.clusterDirectory, `${UNFINISHED}-${process.pid}`);
  await initialise(request, unfinished);
  renameSync(unfinished, dataDirectory);
  return dataDirectory;
}

/** One line for whatever makes a directory unusable. */
export function unusableDirectory(directory: string, error: unknown): PostgresError {
  if (error instanceof PostgresError) return error;
  const reasons: Record<string, string> = {
    EACCES: 'permission denied',
    ENOENT: 'nothing can be made there',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'there is a file of that name',
    ENOSPC: 'the disk is full',
    ENAMETOOLONG: 'the name is too long',
  };
  const reason = reasons[errorCodeOf(error) ?? ''] ?? errorMessageOf(error);
  return new PostgresError('data-directory', `The data directory ${directory} cannot be used: ${reason}. Choose another directory, or change its rights.`, error);
}

async function initialise(request: DataDirectoryRequest, directory: string): Promise<void> {
  const passwordFile = join(request.clusterDirectory, 'initial-password');
  try {
    writeFileSync(passwordFile, request.superuserPassword, { mode: 0o600 });
    giveTo(request.user, passwordFile);
    const parameters = initdbParameters({ directory, passwordFile, durable: request.durable });
    const { exitCode, output } = await run(request, parameters);
    if (exitCode !== 0) throw new PostgresError('data-directory', `PostgreSQL could not make its files in ${directory}: ${lastComplaint(output)}`);
  } catch (error) {
    throw unusableDirectory(request.clusterDirectory, error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdbParameters(options: { directory: string; passwordFile: string; durable: boolean }): string[] {
  const parameters = [
    '-D', options.directory, '-U', SUPERUSER, `--pwfile=${options.passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
  ];
  // Small log segments: a cluster for tests is copied for every run.
  return options.durable ? parameters : [...parameters, '--no-sync', '--wal-segsize=1'];
}

function run(request: DataDirectoryRequest, parameters: string[]): Promise<{ exitCode: number | null; output: string }> {
  const command = commandAs(request.user, request.binaries.initdb, parameters);
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.parameters, { ...command.options, cwd: request.clusterDirectory, stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/** The line of a program's output that says what went wrong. */
function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.findLast((line) => /FATAL|error:/.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return complaint.replace(/^.*?(FATAL|error):\s*/, '');
}

function checkVersion(dataDirectory: string): void {
  const file = join(dataDirectory, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  if (version === POSTGRES_MAJOR_VERSION) return;
  const finding = version === null ? 'does not hold a PostgreSQL cluster' : `was made by PostgreSQL ${version}, this version brings PostgreSQL ${POSTGRES_MAJOR_VERSION}`;
  throw new PostgresError('data-directory', `The directory ${dataDirectory} ${finding}: move it away, or choose another data directory.`);
}

/** PostgreSQL refuses a directory that is not its user's, or that others may enter, as it becomes by copying. */
function adopt(dataDirectory: string, user: OperatingUser): void {
  try {
    chmodSync(dataDirectory, 0o700);
    if (user.kind !== 'system-user' || statSync(dataDirectory).uid === user.userId) return;
    for (const entry of readdirSync(dataDirectory, { recursive: true, encoding: 'utf8' })) giveTo(user, join(dataDirectory, entry));
    giveTo(user, dataDirectory);
  } catch (error) {
    throw unusableDirectory(dataDirectory, error);
  }
}

function removeUnfinished(clusterDirectory: string): void {
  const unfinished = readdirSync(clusterDirectory).filter((name) => name.startsWith(UNFINISHED));
  for (const name of unfinished) rmSync(join(clusterDirectory, name), { recursive: true, force: true, maxRetries: 5 });
}

function giveTo(user: OperatingUser, path: string): void {
  if (user.kind === 'system-user') chownSync(path, user.userId, user.groupId);
}
