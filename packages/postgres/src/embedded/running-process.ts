import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCodeOf } from '../postgres-error.ts';

const HAS_PROC = existsSync('/proc/self/stat');

/**
 * What tells a process from a later one that got the same number: when it started. `null` when no such
 * process runs; a dead process that nobody has collected yet does not run.
 */
export function startMarkOf(processId: number): string | null {
  if (!HAS_PROC) return processList(processId, 'lstart');
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The name stands in brackets and may itself hold brackets and blanks; state and start time follow (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Whether the number belongs to any process, also to a dead one that nobody has collected yet. */
export function hasNumber(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}

/** Whether the process is a running PostgreSQL server of this data directory. */
export function isServerOf(processId: number, dataDirectory: string): boolean {
  if (startMarkOf(processId) === null) return false;
  const directory = realpathSync(dataDirectory);
  if (!HAS_PROC) return processList(processId, 'args')?.includes(directory) ?? false;
  try {
    // A server's working directory is its data directory.
    return readlinkSync(`/proc/${processId}/cwd`) === directory && readFileSync(`/proc/${processId}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}

/** Waits until a process is gone; `false` when it still runs after the given time. */
export async function waitUntilGone(processId: number, milliseconds: number): Promise<boolean> {
  const attempts = Math.ceil(milliseconds / 10);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (startMarkOf(processId) === null) return true;
    await pause(10);
  }
  return startMarkOf(processId) === null;
}

/** Sends a signal; a process that is already gone is no error. */
export function signalProcess(processId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processId, signal);
  } catch {
    // It ended in between: that is what the signal was for.
  }
}

function processList(processId: number, column: 'lstart' | 'args'): string | null {
  const listed = spawnSync('ps', ['-o', `stat=,${column}=`, '-p', String(processId)], { encoding: 'utf8' });
  const line = listed.status === 0 ? listed.stdout.trim() : '';
  return line === '' || line.startsWith('Z') ? null : line.slice(line.indexOf(' ')).trim();
}
