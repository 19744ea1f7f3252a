import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIDES = ['identity', 'answers'] as const;

/** Where the embedded clusters of a product lie. */
const clusterDirectory = (dataDirectory: string): string => join(dataDirectory, 'postgres');

/** A server writes its number into the first line of this file, and takes the file away at a clean end. */
const postmasterOf = (dataDirectory: string, side: (typeof SIDES)[number]): number[] => {
  const file = join(clusterDirectory(dataDirectory), side, 'data', 'postmaster.pid');
  return existsSync(file) ? [Number(readFileSync(file, 'utf8').split('\n')[0])] : [];
};

/** A process that has ended but that nobody has collected is no longer alive; where process 1 collects nobody, it stays listed. */
const isCollectable = (pid: number): boolean => {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && /\) Z /.test(readFileSync(file, 'utf8'));
};

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !isCollectable(pid);
  } catch {
    return false;
  }
};

/**
 * The process numbers of the PostgreSQL servers that live on a data directory; none after a clean end.
 *
 * @example livingClusters(place.dataDirectory) // [4711, 4712]
 */
export const livingClusters = (dataDirectory: string): number[] => SIDES.flatMap((side) => postmasterOf(dataDirectory, side)).filter(lives);

/** Those of the given processes that still live. */
export const stillLiving = (pids: readonly number[]): number[] => pids.filter(lives);
