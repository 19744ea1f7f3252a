import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PostgresError } from '../postgres-error.ts';

/**
 * As whom the PostgreSQL programs run. They refuse to run as root, therefore as root:
 *
 * - `user-namespace`: in a user namespace in which root has the number 1000. No other OS user is needed,
 *   files stay root's, and directories that only root may enter (`/root`, `mktemp -d`) work.
 * - `system-user`: where user namespaces are off, as an OS user without privileges, who then owns the files.
 *
 * Everyone else runs them directly (`same-user`).
 */
export type OperatingUser =
  | { kind: 'same-user' }
  | { kind: 'user-namespace' }
  | { kind: 'system-user'; name: string; userId: number; groupId: number };

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

/** Finds out as whom PostgreSQL can run here. */
export function findOperatingUser(): OperatingUser {
  if (process.getuid?.() !== 0) return { kind: 'same-user' };
  const attempt = spawnSync('unshare', [...INTO_NAMESPACE, 'true'], { env: CLEAN_ENVIRONMENT, stdio: 'ignore' });
  if (attempt.status === 0) return { kind: 'user-namespace' };
  return findSystemUser();
}

/**
 * The OS user `postgres`, or `nobody`.
 *
 * @throws PostgresError `cluster-start` where there is neither.
 */
export function findSystemUser(): OperatingUser {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const fields = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (fields === undefined) {
    throw new PostgresError('cluster-start', 'PostgreSQL does not run as root, user namespaces are off, and there is no OS user "postgres" or "nobody": start as another user.');
  }
  return { kind: 'system-user', name: fields[0] ?? '', userId: Number(fields[2]), groupId: Number(fields[3]) };
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
      return { file, parameters, options: { ...options, uid: user.userId, gid: user.groupId } };
  }
}
