import type { DatabaseUrls } from './database-urls.ts';
import type { Cluster } from './embedded/cluster.ts';
import type { ClusterPlan } from './embedded/cluster-plan.ts';
import { ANSWERS_CLUSTER, databaseUrlsBy, IDENTITY_CLUSTER, SUPERUSER } from './embedded/cluster-plan.ts';
import { makeDatabase, stripPublic } from './embedded/roles-and-databases.ts';
import type { EmbeddedClusters } from './embedded/start-embedded-clusters.ts';
import { startEmbeddedClusters } from './embedded/start-embedded-clusters.ts';
import { openDatabase } from './open-database.ts';
import { copyTestClusters } from './test-cluster-directory.ts';

/** Fresh databases, one for each side, with the roles of the real ones. */
export interface TestDatabases extends AsyncDisposable {
  urls: DatabaseUrls;
}

let shared: Promise<EmbeddedClusters> | undefined;
let databaseCount = 0;

/**
 * A pair of real clusters for tests, copied from a ready-made one and started in about a third of a second.
 * They are stopped and removed by `stop`, and at the latest when this process ends, however it ends.
 *
 * @param request.durable true where what the product's settings leave on the disk is looked at
 * @example await using clusters = await startTestClusters();
 */
export async function startTestClusters({ durable }: { durable: boolean } = { durable: false }): Promise<EmbeddedClusters> {
  const directory = await copyTestClusters();
  const clusters = await startEmbeddedClusters({ directory: directory.path, durable });
  const stop = async (): Promise<void> => {
    await clusters.stop();
    directory[Symbol.dispose]();
  };
  return { ...clusters, stop, [Symbol.asyncDispose]: stop };
}

/**
 * Fresh, empty databases with the real roles, in clusters that all calls of a test file share. Migrate them with
 * the owner's addresses. The databases are dropped when the scope ends; the clusters stop with the process.
 *
 * @example
 * await using databases = await createTestDatabases();
 * await migrate({ ownerUrl: databases.urls.identityOwner, schema: 'identity', migrations });
 */
export async function createTestDatabases(): Promise<TestDatabases> {
  shared ??= startTestClusters();
  const { identity, answers } = await shared;
  databaseCount += 1;
  const plans = {
    identity: { ...IDENTITY_CLUSTER, database: `identity_${databaseCount}` },
    answers: { ...ANSWERS_CLUSTER, database: `answers_${databaseCount}` },
  };
  await Promise.all([makeFreshDatabase(identity, plans.identity), makeFreshDatabase(answers, plans.answers)]);
  const dispose = async (): Promise<void> => {
    await Promise.all([dropDatabase(identity, plans.identity), dropDatabase(answers, plans.answers)]);
  };
  const urls = databaseUrlsBy((role) => identity.urlOf(role, plans.identity.database), (role) => answers.urlOf(role, plans.answers.database));
  return { urls, [Symbol.asyncDispose]: dispose };
}

async function makeFreshDatabase(cluster: Cluster, plan: ClusterPlan): Promise<void> {
  const superuserUrl = (database: string): string => cluster.urlOf(SUPERUSER, database);
  await using maintenance = openDatabase<unknown>(superuserUrl('postgres'), { maximumConnections: 1 });
  await makeDatabase(maintenance, plan);
  await stripPublic(plan, superuserUrl);
}

async function dropDatabase(cluster: Cluster, plan: ClusterPlan): Promise<void> {
  await using maintenance = openDatabase<unknown>(cluster.urlOf(SUPERUSER, 'postgres'), { maximumConnections: 1 });
  await maintenance.sql`drop database ${maintenance.sql(plan.database)} with (force)`;
}
