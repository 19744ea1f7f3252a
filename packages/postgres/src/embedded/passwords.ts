import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterPlan } from './cluster-plan.ts';
import { rolesOf, SUPERUSER } from './cluster-plan.ts';

/** Password by role. */
export type Passwords = Record<string, string>;

/** The passwords of a cluster; `null` when it has no password file. */
export function readPasswords(clusterDirectory: string): Passwords | null {
  const file = passwordFile(clusterDirectory);
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/**
 * The passwords of a cluster, from a file that only its owner can read. A role that has none yet gets one
 * (24 random bytes, base64url).
 */
export function keepPasswords(clusterDirectory: string, plan: ClusterPlan): Passwords {
  const kept = readPasswords(clusterDirectory) ?? {};
  const roles = [SUPERUSER, ...rolesOf(plan)];
  const file = passwordFile(clusterDirectory);
  if (roles.every((role) => kept[role] !== undefined)) {
    chmodSync(file, 0o600);
    return kept;
  }
  const made = roles.map((role) => [role, kept[role] ?? randomBytes(24).toString('base64url')]);
  const passwords = Object.fromEntries(made) as Passwords;
  writeFileSync(`${file}.new`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return passwords;
}

function passwordFile(clusterDirectory: string): string {
  return join(clusterDirectory, 'passwords.json');
}
