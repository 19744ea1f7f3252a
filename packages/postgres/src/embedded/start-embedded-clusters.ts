import { join, resolve } from 'node:path';
import type { DatabaseUrls } from '../database-urls.ts';
import { findPostgresBinaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { startCluster } from './cluster.ts';
import { ANSWERS_CLUSTER, databaseUrlsBy, IDENTITY_CLUSTER } from './cluster-plan.ts';
import { makeDirectory } from './data-directory.ts';
import type { OperatingUser } from './operating-user.ts';
import { findOperatingUser } from './operating-user.ts';

export interface EmbeddedClustersRequest {
  /** Where both clusters lie; made if missing, kept between starts. */
  directory: string;
  /** `false` only for tests: does not wait for the disk, and loses data in a power failure. */
  durable?: boolean;
  /** As whom PostgreSQL runs; found out if left out. */
  user?: OperatingUser;
}

/** The two running clusters, one for each side of the wall. */
export interface EmbeddedClusters extends AsyncDisposable {
  identity: Cluster;
  answers: Cluster;
  urls: DatabaseUrls;
  /** Shuts both down; call it after the last request was answered. */
  stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL without any installation: two clusters below `directory/identity` and
 * `directory/answers`, each with its own files, passwords, roles and database. What an earlier start made is
 * kept; what a killed one left running is stopped and recovered.
 *
 * @throws PostgresError `data-directory`, `already-running`, `cluster-start`; then neither cluster runs.
 * @example
 * await using clusters = await startEmbeddedClusters({ directory: '.data' });
 * clusters.urls.identity // 'postgres://identity_app:…@127.0.0.1:40123/identity'
 */
export async function startEmbeddedClusters(request: EmbeddedClustersRequest): Promise<EmbeddedClusters> {
  const directory = resolve(request.directory);
  makeDirectory(directory);
  const binaries = findPostgresBinaries();
  const user = request.user ?? findOperatingUser({ program: binaries.postgres, directories: [directory] });
  const durable = request.durable ?? true;
  const attempts = await Promise.allSettled(
    [IDENTITY_CLUSTER, ANSWERS_CLUSTER].map((plan) => startCluster({ plan, directory: join(directory, plan.name), binaries, user, durable })),
  );
  const clusters = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(clusters.map((cluster) => cluster.stop()));
  };
  const failure = attempts.find((attempt) => attempt.status === 'rejected');
  const [identity, answers] = clusters;
  if (failure !== undefined || identity === undefined || answers === undefined) {
    await stop();
    throw failure?.reason;
  }
  return { identity, answers, urls: databaseUrlsBy(identity.urlOf, answers.urlOf), stop, [Symbol.asyncDispose]: stop };
}
