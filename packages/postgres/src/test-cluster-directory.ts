import { cpSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guardTestClusters } from './test-cluster-guard.ts';
import { clusterTemplate } from './test-cluster-template.ts';

/** A directory for test clusters that only its owner may enter; it goes away with all servers in it. */
export interface TestClusterDirectory extends Disposable {
  path: string;
}

/** A pair of clusters and its databases take about a tenth of this. */
const ROOM_NEEDED_BYTES = 2 ** 30;

/**
 * An empty directory for test clusters, in memory where there is room for it: making and removing two and a half
 * thousand small files costs more than the tests. It is removed when the scope ends, at the latest with this process.
 */
export function makeTestClusterDirectory(): TestClusterDirectory {
  const path = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'unguarded-test-'));
  const callOffGuard = guardTestClusters(path);
  const dispose = (): void => {
    rmSync(path, { recursive: true, force: true });
    callOffGuard();
  };
  return { path, [Symbol.dispose]: dispose };
}

/** The same with a pair of clusters that was stopped cleanly. */
export async function copyTestClusters(): Promise<TestClusterDirectory> {
  const template = await clusterTemplate();
  const directory = makeTestClusterDirectory();
  cpSync(template, directory.path, { recursive: true });
  return directory;
}

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize > ROOM_NEEDED_BYTES;
  } catch {
    return false;
  }
}
