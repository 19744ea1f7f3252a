import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { startMarkOf, waitUntilGone } from './embedded/running-process.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabases, startTestClusters } from './testing.ts';

const PROGRAM = `
import { startTestClusters } from ${JSON.stringify(new URL('testing.ts', import.meta.url).href)};
const { identity, answers } = await startTestClusters();
console.log(JSON.stringify({ servers: [identity.processId, answers.processId], directory: identity.directory }));`;

async function gone(path: string): Promise<boolean> {
  for (let waited = 0; waited < 1_000 && existsSync(path); waited += 1) await pause(10);
  return !existsSync(path);
}

test('every test gets empty databases of its own', async () => {
  const migrations: Record<string, Migration> = { '001-unit': { up: (db) => db.schema.createTable('unit').addColumn('id', 'text').execute() } };
  await using one = await createTestDatabases();
  await using other = await createTestDatabases();
  for (const { urls } of [one, other]) {
    expect(await migrate({ ownerUrl: urls.identityOwner, schema: 'identity', migrations })).toEqual({ applied: ['001-unit'] });
  }
});

test('the databases of a test go with it, although a connection was left open', async () => {
  const databases = await createTestDatabases();
  const forgotten = openDatabase<unknown>(databases.urls.identity);
  await forgotten.verifyConnection();
  await databases[Symbol.asyncDispose]();
  await using late = openDatabase<unknown>(databases.urls.identity);
  await expect(late.verifyConnection()).rejects.toMatchObject({ code: 'missing-database' });
  await forgotten.close();
});

test('stopped test clusters leave neither servers nor files', async () => {
  const { identity, answers, stop } = await startTestClusters();
  await stop();
  expect([identity, answers].map((cluster) => startMarkOf(cluster.processId))).toEqual([null, null]);
  expect(existsSync(identity.directory)).toBe(false);
});

test('a pair of clusters ends with the process that started it, also when that is killed', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const { servers, directory } = JSON.parse((await lines.next()).value as string) as { servers: number[]; directory: string };
  child.kill('SIGKILL');
  expect(await Promise.all(servers.map((server) => waitUntilGone(server, 10_000)))).toEqual([true, true]);
  expect(await gone(directory)).toBe(true);
});
