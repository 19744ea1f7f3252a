import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { startEmbeddedClusters } from './embedded/start-embedded-clusters.ts';
import { guardTestClusters } from './test-cluster-guard.ts';

/**
 * The directory of a stopped pair of clusters, made once for this version of the sources and copied for every
 * test file: `initdb` would cost each of them a second and a half of processor time.
 */
export async function clusterTemplate(): Promise<string> {
  const prefix = `test-clusters-${process.getuid?.() ?? 'user'}-`;
  const directory = join(cacheDirectory(), `${prefix}${hashOfSources()}`);
  if (existsSync(directory)) return directory;
  removeOutdated(directory, prefix);
  await makeTemplate(directory);
  return directory;
}

function removeOutdated(directory: string, prefix: string): void {
  const outdated = readdirSync(dirname(directory)).filter((name) => name.startsWith(prefix) && !name.startsWith(basename(directory)));
  for (const name of outdated) rmSync(join(dirname(directory), name), { recursive: true, force: true });
}

async function makeTemplate(directory: string): Promise<void> {
  const unfinished = `${directory}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const callOffGuard = guardTestClusters(unfinished);
  const clusters = await startEmbeddedClusters({ directory: unfinished, durable: false });
  await clusters.stop();
  // Copies run side by side; each finds a port of its own.
  for (const cluster of [clusters.identity, clusters.answers]) rmSync(join(cluster.directory, 'port'));
  callOffGuard();
  keepTemplate(unfinished, directory);
}

function keepTemplate(unfinished: string, directory: string): void {
  try {
    renameSync(unfinished, directory);
  } catch {
    // Another worker was faster; its template is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Beside the installed packages, which no commit and no archive of the sources contains. */
function cacheDirectory(): string {
  const directory = join(import.meta.dirname, '..', 'node_modules', '.cache');
  try {
    mkdirSync(directory, { recursive: true });
    return directory;
  } catch {
    return tmpdir();
  }
}

function hashOfSources(): string {
  const folder = join(import.meta.dirname, 'embedded');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
