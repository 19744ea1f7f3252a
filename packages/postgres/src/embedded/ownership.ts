import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf, PostgresError } from '../postgres-error.ts';
import { startMarkOf } from './running-process.ts';

interface Owner {
  processId: number;
  startMark: string;
}

/**
 * Marks a cluster directory as used by this process, so that a second start does not stop the cluster
 * below the first one. A mark left by a process that was killed counts for nothing.
 *
 * @throws PostgresError `already-running` when another living process has the directory.
 */
export function takeOwnership(clusterDirectory: string): void {
  const file = ownerFile(clusterDirectory);
  const self: Owner = { processId: process.pid, startMark: startMarkOf(process.pid) ?? '' };
  if (!writeNew(file, self)) {
    refuseIfOwned(clusterDirectory, file);
    rmSync(file, { force: true });
    writeNew(file, self);
  }
  // Of two that replaced a dead process's mark at the same moment, only one finds its own.
  if (readOwner(file)?.processId !== process.pid) refuseIfOwned(clusterDirectory, file);
}

/** Gives the directory back. */
export function giveUpOwnership(clusterDirectory: string): void {
  const file = ownerFile(clusterDirectory);
  if (readOwner(file)?.processId === process.pid) rmSync(file, { force: true });
}

function refuseIfOwned(clusterDirectory: string, file: string): void {
  const owner = readOwner(file);
  if (owner === null || startMarkOf(owner.processId) !== owner.startMark) return;
  throw new PostgresError('already-running', `The database in ${clusterDirectory} is in use by the running process ${owner.processId}: stop that first, or choose another data directory.`);
}

function writeNew(file: string, owner: Owner): boolean {
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file: string): Owner | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    // Killed in the middle of writing.
    return null;
  }
}

function ownerFile(clusterDirectory: string): string {
  return join(clusterDirectory, 'in-use-by.json');
}
