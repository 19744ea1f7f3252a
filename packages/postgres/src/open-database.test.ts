import { createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabases } from './testing.ts';

async function value(database: Database<unknown>, expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.kysely);
  return rows[0]?.value;
}

test('columns arrive as the values that the types promise', async () => {
  await using databases = await createTestDatabases();
  await using database = openDatabase<unknown>(databases.urls.identity);
  expect(await value(database, 'count(*)')).toBe(1);
  expect(await value(database, '(select sum(n) from generate_series(1, 4) n)')).toBe(10);
  expect(await value(database, '(select avg(n) from generate_series(1, 4) n)')).toBe(2.5);
  expect(await value(database, "date '2026-02-01'")).toBe('2026-02-01');
  expect(await value(database, "timestamptz '2026-02-01 12:00+02'")).toEqual(new Date('2026-02-01T10:00:00.000Z'));
  expect(await value(database, "timestamp '2026-02-01 12:00'")).toEqual(new Date('2026-02-01T12:00:00.000Z'));
  expect(await value(database, 'array[1::bigint, 2]')).toEqual([1, 2]);
  expect(await value(database, `'{"a": [1]}'::jsonb`)).toEqual({ a: [1] });
});

test('values that were sent come back equal', async () => {
  await using databases = await createTestDatabases();
  await using database = openDatabase<unknown>(databases.urls.identity);
  const sent = { day: '2026-02-01', instant: new Date('2026-02-01T10:00:00.000Z'), bytes: Buffer.from([0, 255]), count: 5, note: { a: 'b' } };
  const { rows } = await sql<typeof sent>`
    select ${sent.day}::date as day, ${sent.instant}::timestamptz as instant, ${sent.bytes}::bytea as bytes,
      ${sent.count}::bigint as count, ${sent.note}::jsonb as note`.execute(database.kysely);
  expect(rows[0]).toEqual(sent);
});

test('a count too large for a number fails the query, and the connection serves the next one', async () => {
  await using databases = await createTestDatabases();
  await using database = openDatabase<unknown>(databases.urls.identity, { maximumConnections: 1 });
  await expect(value(database, '9007199254740993')).rejects.toThrow('cannot hold exactly');
  expect(await value(database, '1')).toBe(1);
});

test('more queries than connections wait for their turn', async () => {
  await using databases = await createTestDatabases();
  await using database = openDatabase<unknown>(databases.urls.identity, { maximumConnections: 2 });
  const numbers = Array.from({ length: 20 }, (_, index) => index);
  expect(await Promise.all(numbers.map((number) => value(database, String(number))))).toEqual(numbers);
});

test('a database that nobody serves is told in one line, every time', async () => {
  const port = await closedPort();
  await using database = openDatabase<unknown>(`postgres://app:secret@127.0.0.1:${port}/identity`, { maximumConnections: 1 });
  const message = `Cannot reach the PostgreSQL database "identity" at 127.0.0.1:${port}: connection refused. Is the server running, and is the address right?`;
  const unreachable = { name: 'PostgresError', code: 'unreachable', message };
  await expect(database.verifyConnection()).rejects.toMatchObject(unreachable);
  await expect(Promise.all([value(database, '1'), value(database, '2')])).rejects.toMatchObject(unreachable);
});

test('a wrong password, an unknown role and an unknown database are told apart', async () => {
  await using databases = await createTestDatabases();
  const refusal = async (change: (url: URL) => void): Promise<unknown> => {
    const url = new URL(databases.urls.identity);
    change(url);
    await using database = openDatabase<unknown>(url.href);
    return database.verifyConnection().catch((error: unknown) => error);
  };
  const wrongPassword = await refusal((url) => (url.password = 'wrong'));
  expect(wrongPassword).toMatchObject({ code: 'authentication', message: expect.not.stringContaining('wrong') as string });
  expect(await refusal((url) => (url.username = 'tally'))).toMatchObject({ code: 'authentication' });
  expect(await refusal((url) => (url.pathname = 'nowhere'))).toMatchObject({ code: 'missing-database' });
});

test('a transaction whose connection is lost ends there, and the next query gets a new connection', async () => {
  await using databases = await createTestDatabases();
  await using owner = openDatabase<unknown>(databases.urls.identityOwner);
  await sql`create table note (word text)`.execute(owner.kysely);
  const broken = owner.kysely.transaction().execute(async (transaction) => {
    await sql`insert into note values ('first')`.execute(transaction);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction).catch(() => undefined);
    await sql`insert into note values ('second')`.execute(transaction);
  });
  await expect(broken).rejects.toMatchObject({ code: 'unreachable' });
  expect(await value(owner, '(select count(*) from note)')).toBe(0);
});

test('a transaction in which an error was swallowed does not pass for committed', async () => {
  await using databases = await createTestDatabases();
  await using database = openDatabase<unknown>(databases.urls.identity);
  const swallowing = database.kysely.transaction().execute(async (transaction) => {
    await sql`select 1 / 0`.execute(transaction).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('Transaction was rolled back instead of committed');
});

test('a savepoint takes back a part of a transaction', async () => {
  await using databases = await createTestDatabases();
  await using owner = openDatabase<unknown>(databases.urls.identityOwner);
  await sql`create table note (word text)`.execute(owner.kysely);
  const transaction = await owner.kysely.startTransaction().setIsolationLevel('serializable').execute();
  await sql`insert into note values ('kept')`.execute(transaction);
  const within = await transaction.savepoint('before "it"').execute();
  await sql`insert into note values ('taken back')`.execute(within);
  await within.rollbackToSavepoint('before "it"').execute();
  await transaction.commit().execute();
  expect(await value(owner, '(select string_agg(word, $$,$$) from note)')).toBe('kept');
});

test('a long result can be read in parts', async () => {
  await using databases = await createTestDatabases();
  await using database = openDatabase<{ pg_type: { oid: number } }>(databases.urls.identity, { maximumConnections: 1 });
  let count = 0;
  for await (const _ of database.kysely.selectFrom('pg_type').select('oid').stream(100)) count += 1;
  expect(await value(database as unknown as Database<unknown>, '(select count(*) from pg_type)')).toBe(count);
});

test('a closed database answers no more', async () => {
  await using databases = await createTestDatabases();
  const database = openDatabase<unknown>(databases.urls.identity);
  expect(await value(database, '1')).toBe(1);
  await database.close();
  await expect(value(database, '1')).rejects.toThrow(/destroyed|closed/);
});

/** A port at which something listened a moment ago, and nothing does now. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
