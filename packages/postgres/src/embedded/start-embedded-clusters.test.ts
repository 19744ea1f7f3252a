import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { copyTestClusters, makeTestClusterDirectory } from '../test-cluster-directory.ts';
import { findPostgresBinaries } from './binaries.ts';
import { findOperatingUser, findSystemUser } from './operating-user.ts';
import { startMarkOf, waitUntilGone } from './running-process.ts';
import type { EmbeddedClusters } from './start-embedded-clusters.ts';
import { startEmbeddedClusters } from './start-embedded-clusters.ts';

interface ClusterOwner {
  processId: number;
  servers: number[];
  urls: EmbeddedClusters['urls'];
  /** Ends the process without a word to PostgreSQL. */
  kill(): Promise<void>;
  /** Lets the process end by itself, with clusters that it has not stopped. */
  leave(): Promise<void>;
  stop(): Promise<void>;
}

const OWNER_PROGRAM = `
import { startEmbeddedClusters } from ${JSON.stringify(new URL('start-embedded-clusters.ts', import.meta.url).href)};
const clusters = await startEmbeddedClusters({ directory: process.argv[1], durable: false });
const servers = [clusters.identity.processId, clusters.answers.processId];
console.log(JSON.stringify({ processId: process.pid, servers, urls: clusters.urls }));
process.stdin.once('data', async (word) => {
  if (String(word) === 'stop') await clusters.stop();
  process.exit(0);
});`;

/** A process of its own, with an empty environment, that starts the clusters of a directory. */
async function startOwner(directory: string, prefix: string[] = []): Promise<ClusterOwner> {
  const [file, ...parameters] = [...prefix, process.execPath, '--input-type=module', '--eval', OWNER_PROGRAM, directory];
  const child = spawn(file, parameters, { env: { PATH: process.env['PATH'] ?? '' }, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const [line] = (await Promise.race([createInterface(child.stdout)[Symbol.asyncIterator]().next().then((next) => [next.value]), ended.then(() => [undefined])])) as [string | undefined];
  if (line === undefined) throw new Error('The process ended before its clusters ran.');
  const finish = async (act: () => void): Promise<void> => {
    act();
    await ended;
  };
  return {
    ...(JSON.parse(line) as Pick<ClusterOwner, 'processId' | 'servers' | 'urls'>),
    kill: () => finish(() => child.kill('SIGKILL')),
    leave: () => finish(() => child.stdin.end('leave')),
    stop: () => finish(() => child.stdin.end('stop')),
  };
}

async function remember(url: string, word: string): Promise<void> {
  await using database = openDatabase<unknown>(url);
  await sql`create table if not exists public.memory (word text)`.execute(database.kysely);
  await sql`insert into public.memory values (${word})`.execute(database.kysely);
}

async function recall(url: string): Promise<string[]> {
  await using database = openDatabase<unknown>(url);
  const { rows } = await sql<{ word: string }>`select word from public.memory order by word`.execute(database.kysely);
  return rows.map((row) => row.word);
}

test('a first start makes two clusters of UTF-8 databases, of which only their owner can read the passwords', async () => {
  using directory = makeTestClusterDirectory();
  await using clusters = await startEmbeddedClusters({ directory: join(directory.path, 'deep', 'data') });
  for (const [url, cluster] of [[clusters.urls.identity, clusters.identity], [clusters.urls.answer, clusters.answers]] as const) {
    await using database = openDatabase<unknown>(url);
    const { rows } = await sql`select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
      current_setting('listen_addresses') as addresses, datlocale as locale from pg_database where datname = current_database()`.execute(database.kysely);
    expect(rows).toEqual([{ encoding: 'UTF8', fsync: 'on', addresses: '127.0.0.1', locale: 'C.UTF-8' }]);
    expect(statSync(join(cluster.directory, 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(cluster.directory).mode & 0o777).toBe(0o700);
  }
});

test('what was written before a stop is there after the next start, at the same address', async () => {
  using directory = await copyTestClusters();
  const first = await startEmbeddedClusters({ directory: directory.path, durable: false });
  await remember(first.urls.answerOwner, 'kept');
  await first.stop();
  expect([first.identity, first.answers].map((cluster) => startMarkOf(cluster.processId))).toEqual([null, null]);
  await using second = await startEmbeddedClusters({ directory: directory.path, durable: false });
  expect(await recall(second.urls.answerOwner)).toEqual(['kept']);
  expect(second.urls).toEqual(first.urls);
});

test('a server that was killed recovers at the next start', async () => {
  using directory = await copyTestClusters();
  const first = await startEmbeddedClusters({ directory: directory.path, durable: false });
  await remember(first.urls.identityOwner, 'committed');
  process.kill(first.identity.processId, 'SIGKILL');
  await first.stop();
  await using second = await startEmbeddedClusters({ directory: directory.path, durable: false });
  expect(await recall(second.urls.identityOwner)).toEqual(['committed']);
});

test('servers that outlive a killed process are stopped by the next start, without loss', async () => {
  using directory = await copyTestClusters();
  const owner = await startOwner(directory.path);
  await remember(owner.urls.answerOwner, 'committed');
  await owner.kill();
  expect(owner.servers.map((server) => startMarkOf(server))).not.toContain(null);
  await using clusters = await startEmbeddedClusters({ directory: directory.path, durable: false });
  expect(await recall(clusters.urls.answerOwner)).toEqual(['committed']);
  expect(owner.servers.map((server) => startMarkOf(server))).toEqual([null, null]);
});

test('when process and servers are killed together, the next start recovers', async () => {
  using directory = await copyTestClusters();
  const owner = await startOwner(directory.path);
  await remember(owner.urls.answerOwner, 'committed');
  await owner.kill();
  for (const server of owner.servers) process.kill(server, 'SIGKILL');
  await using clusters = await startEmbeddedClusters({ directory: directory.path, durable: false });
  expect(await recall(clusters.urls.answerOwner)).toEqual(['committed']);
});

test('a process that ends without stopping its clusters takes them along', async () => {
  using directory = await copyTestClusters();
  const owner = await startOwner(directory.path);
  await owner.leave();
  expect(await Promise.all(owner.servers.map((server) => waitUntilGone(server, 5_000)))).toEqual([true, true]);
});

test('a second start beside a running one is refused, and the running one is left alone', async () => {
  using directory = await copyTestClusters();
  const owner = await startOwner(directory.path);
  await expect(startEmbeddedClusters({ directory: directory.path, durable: false })).rejects.toMatchObject({
    code: 'already-running',
    message: `The database in ${join(directory.path, 'identity')} is in use by the running process ${owner.processId}: stop that first, or choose another data directory.`,
  });
  await remember(owner.urls.identityOwner, 'undisturbed');
  await owner.stop();
});

test("a leftover postmaster.pid with somebody else's process number stops nobody", async () => {
  using directory = await copyTestClusters();
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
  const pidFile = join(directory.path, 'answers', 'data', 'postmaster.pid');
  writeFileSync(pidFile, `${bystander.pid}\n${join(directory.path, 'answers', 'data')}\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready   \n`);
  await using _clusters = await startEmbeddedClusters({ directory: directory.path, durable: false });
  expect(startMarkOf(bystander.pid ?? 0)).not.toBeNull();
  bystander.kill();
});

test('the remains of an interrupted first start are cleared away', async () => {
  using directory = await copyTestClusters();
  const unfinished = join(directory.path, 'identity', 'data.new-1');
  mkdirSync(join(unfinished, 'base'), { recursive: true });
  await using _clusters = await startEmbeddedClusters({ directory: directory.path, durable: false });
  expect(existsSync(unfinished)).toBe(false);
});

test('a port taken in the meantime is replaced by a free one', async () => {
  using directory = await copyTestClusters();
  await using clusters = await startEmbeddedClusters({ directory: directory.path, durable: false });
  using other = await copyTestClusters();
  writeFileSync(join(other.path, 'identity', 'port'), `${clusters.identity.port}\n`);
  await using beside = await startEmbeddedClusters({ directory: other.path, durable: false });
  expect(beside.identity.port).not.toBe(clusters.identity.port);
});

test('without privileges, without LANG and below a directory of mode 0700 a first start works', async () => {
  using directory = makeTestClusterDirectory();
  const unprivileged = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] : [];
  const owner = await startOwner(join(directory.path, 'data'), unprivileged);
  await remember(owner.urls.identityOwner, 'läuft');
  expect(await recall(owner.urls.identityOwner)).toEqual(['läuft']);
  await owner.stop();
});

const everybodyMayEnter = (path: string): boolean => {
  const directory = dirname(path);
  return (statSync(directory).mode & 0o001) !== 0 && (directory === path || everybodyMayEnter(directory));
};

/** What a second start finds that a first one wrote, both as an OS user; or why there is no such user. */
const keptBySystemUser = async (program: string): Promise<string[]> => {
  using directory = await copyTestClusters();
  const places = { program, directories: [directory.path] };
  const isRoot = process.getuid?.() === 0;
  // A server finds its program with bare rights only: a checkout that only root may enter bars every OS user.
  if (isRoot && !everybodyMayEnter(program)) return [messageOf(() => findSystemUser(places))];
  const user = isRoot ? findSystemUser(places) : findOperatingUser(places);
  const owner = await startEmbeddedClusters({ directory: directory.path, user });
  await remember(owner.urls.answerOwner, 'kept');
  await owner.stop();
  await using again = await startEmbeddedClusters({ directory: directory.path, user });
  return await recall(again.urls.answerOwner);
};

const messageOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('where user namespaces are off, root starts and finds again clusters below a directory of mode 0700, or says which place bars it', async () => {
  const { postgres } = findPostgresBinaries();
  const barred = process.getuid?.() === 0 && !everybodyMayEnter(postgres);
  const [kept] = await keptBySystemUser(postgres);
  expect(kept).toContain(barred ? `may not enter ${postgres}` : 'kept');
});

test('a data directory that cannot be made is told in one line', async () => {
  using directory = makeTestClusterDirectory();
  const file = join(directory.path, 'file');
  writeFileSync(file, '');
  await expect(startEmbeddedClusters({ directory: join(file, 'data') })).rejects.toMatchObject({
    code: 'data-directory',
    message: `The data directory ${join(file, 'data')} cannot be used: a part of the path is a file. Choose another directory, or change its rights.`,
  });
  await expect(startEmbeddedClusters({ directory: '/proc/nowhere' })).rejects.toMatchObject({ code: 'data-directory' });
});

test('a data directory that may not be written is told in one line and exit code 1 of whoever prints it', () => {
  using directory = makeTestClusterDirectory();
  mkdirSync(join(directory.path, 'locked'), { mode: 0o500 });
  const program = `import { startEmbeddedClusters } from ${JSON.stringify(new URL('start-embedded-clusters.ts', import.meta.url).href)};
    await startEmbeddedClusters({ directory: process.argv[1] }).catch((error) => { console.error(error.code, error.message); process.exitCode = 1; });`;
  const unprivileged = process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] : [];
  const [file, ...parameters] = [...unprivileged, process.execPath, '--input-type=module', '--eval', program, join(directory.path, 'locked')];
  const run = spawnSync(file, parameters, { encoding: 'utf8' });
  expect(run.stderr).toMatch(/^data-directory The data directory .*locked\/identity cannot be used: permission denied\. [^\n]*\n$/);
  expect(run.status).toBe(1);
});

test('a data directory without its password file, or of another PostgreSQL, is refused and left as it is', async () => {
  using directory = await copyTestClusters();
  const version = join(directory.path, 'answers', 'data', 'PG_VERSION');
  writeFileSync(version, '17\n');
  await expect(startEmbeddedClusters({ directory: directory.path })).rejects.toMatchObject({ code: 'data-directory', message: expect.stringContaining('was made by PostgreSQL 17') as string });
  writeFileSync(version, '18\n');
  rmSync(join(directory.path, 'answers', 'passwords.json'));
  await expect(startEmbeddedClusters({ directory: directory.path })).rejects.toMatchObject({ code: 'data-directory', message: expect.stringContaining('has lost its passwords.json') as string });
});

test("a server that cannot start gives PostgreSQL's own reason, and its sibling does not stay behind", async () => {
  using directory = await copyTestClusters();
  rmSync(join(directory.path, 'answers', 'data', 'global', 'pg_control'));
  await expect(startEmbeddedClusters({ directory: directory.path, durable: false })).rejects.toMatchObject({
    code: 'cluster-start',
    message: expect.stringMatching(/^The embedded PostgreSQL in .*answers\/data did not start: .*pg_control/) as string,
  });
  expect(existsSync(join(directory.path, 'identity', 'data', 'postmaster.pid'))).toBe(false);
});

test('the log of a server tells neither statements nor values nor times', async () => {
  using directory = await copyTestClusters();
  await using clusters = await startEmbeddedClusters({ directory: directory.path, durable: false });
  await remember(clusters.urls.answerOwner, 'whispered');
  await using database = openDatabase<unknown>(clusters.urls.answer);
  await expect(sql`select 'whispered' from public.memory`.execute(database.kysely)).rejects.toMatchObject({ code: '42501' });
  expect(readFileSync(join(clusters.answers.directory, 'server.log'), 'utf8')).toBe('');
});
