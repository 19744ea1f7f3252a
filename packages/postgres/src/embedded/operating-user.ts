import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PostgresError } from '../postgres-error.ts';

/**
 * As whom the PostgreSQL programs run. They refuse to run as root, therefore as root:
 *
 * - `user-namespace`: in a user namespace in which root has the number 1000. No other OS user is needed,
 *   files stay root's, and directories that only root may enter (`/root`, `mktemp -d`) work.
 * - `system-user`: where user namespaces are off, as in many containers, as an OS user without privileges,
 *   who then owns the files; where that user could not enter the directories, he keeps one of root's
 *   capabilities, to pass by their permissions (`passesPermissions`).
 *
 * Everyone else runs them directly (`same-user`).
 */
export type OperatingUser = { kind: 'same-user' } | { kind: 'user-namespace' } | SystemUser;

export interface SystemUser {
  kind: 'system-user';
  name: string;
  userId: number;
  groupId: number;
  passesPermissions: boolean;
}

/** A program with its arguments, ready for `spawn`. */
export interface Command {
  file: string;
  parameters: string[];
  options: { env: Record<string, string>; uid?: number; gid?: number };
}

const INTO_NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000', '--'];

/**
 * A clean environment: the caller's LANG may be unset (PostgreSQL would make an SQL_ASCII database) or
 * not installed (initdb would fail), and PG… variables would change what the programs do.
 */
const CLEAN_ENVIRONMENT = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** What the operating user must reach. */
export interface PlacesToReach {
  /** The server's program. It looks for itself with its bare rights, so no capability helps: its path must be open to all. */
  program: string;
  directories: string[];
}

/**
 * Finds out as whom PostgreSQL can run here and reach the given places.
 *
 * @throws PostgresError `cluster-start` when there is no such user.
 */
export function findOperatingUser(places: PlacesToReach): OperatingUser {
  if (process.getuid?.() !== 0) return { kind: 'same-user' };
  if (succeeds(commandAs({ kind: 'user-namespace' }, 'true', []))) return { kind: 'user-namespace' };
  return findSystemUser(places);
}

/**
 * The OS user `postgres` or `nobody`, with the least that he needs to reach the given places.
 *
 * @throws PostgresError `cluster-start` when there is neither, or a place remains out of reach.
 */
export function findSystemUser({ program, directories }: PlacesToReach): SystemUser {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const fields = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (fields === undefined) throw noUser('there is no OS user "postgres" or "nobody"');
  const [name = '', , userId, groupId] = fields;
  const user = { kind: 'system-user', name, userId: Number(userId), groupId: Number(groupId) } as const;
  if (!reaches({ ...user, passesPermissions: false }, program)) throw noUser(`the OS user "${name}" may not enter ${program}`);
  const outOfReach = directories.find((path) => !reaches({ ...user, passesPermissions: false }, path));
  if (outOfReach === undefined) return { ...user, passesPermissions: false };
  if (directories.every((path) => reaches({ ...user, passesPermissions: true }, path))) return { ...user, passesPermissions: true };
  throw noUser(`the OS user "${name}" may not enter ${outOfReach}`);
}

/** The command that runs a program as the operating user, in a clean environment. */
export function commandAs(user: OperatingUser, file: string, parameters: string[]): Command {
  const options = { env: CLEAN_ENVIRONMENT };
  switch (user.kind) {
    case 'same-user':
      return { file, parameters, options };
    case 'user-namespace':
      return { file: 'unshare', parameters: [...INTO_NAMESPACE, file, ...parameters], options };
    case 'system-user':
      if (user.passesPermissions) return { file: 'setpriv', parameters: [...withoutPrivilegesBut(user), file, ...parameters], options };
      return { file, parameters, options: { ...options, uid: user.userId, gid: user.groupId } };
  }
}

function withoutPrivilegesBut(user: SystemUser): string[] {
  const capability = '+dac_override';
  return [`--reuid=${user.userId}`, `--regid=${user.groupId}`, '--clear-groups', `--inh-caps=${capability}`, `--ambient-caps=${capability}`, '--'];
}

function reaches(user: SystemUser, path: string): boolean {
  return succeeds(commandAs(user, '/bin/sh', ['-c', 'test -x "$1"', 'sh', path]));
}

function succeeds(command: Command): boolean {
  return spawnSync(command.file, command.parameters, { ...command.options, cwd: '/', stdio: 'ignore' }).status === 0;
}

function noUser(reason: string): PostgresError {
  return new PostgresError('cluster-start', `PostgreSQL does not run as root, user namespaces are off, and ${reason}: start as another user, or give connection strings of your own servers.`);
}
