import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabases } from './testing.ts';

/** What PostgreSQL answers to a role that has not the right. */
const INSUFFICIENT_PRIVILEGE = '42501';

const secret: Migration = { up: (db) => db.schema.createTable('secret').addColumn('word', 'text').execute() };
const greeting: Migration = {
  up: (db) => sql`create function hello() returns text language sql as $$ select 'hello' $$`.execute(db).then(() => undefined),
};

async function codeOf(url: string, statement: string): Promise<unknown> {
  await using database = openDatabase<unknown>(url);
  return await sql.raw(statement).execute(database.kysely).then(
    () => 'allowed',
    (error: { code: string }) => error.code,
  );
}

test('a run-time role has no right that no migration has granted', async () => {
  await using databases = await createTestDatabases();
  const { urls } = databases;
  await migrate({ ownerUrl: urls.identityOwner, schema: 'identity', migrations: { '001-secret': secret, '002-greeting': greeting } });
  await migrate({ ownerUrl: urls.answerOwner, schema: 'answers', migrations: { '001-secret': secret } });
  expect(await codeOf(urls.identity, 'select * from identity.secret')).toBe(INSUFFICIENT_PRIVILEGE);
  for (const url of [urls.answer, urls.tally, urls.releases]) {
    expect(await codeOf(url, 'select * from answers.secret')).toBe(INSUFFICIENT_PRIVILEGE);
  }
});

test('a function is not for everybody unless a migration says so', async () => {
  await using databases = await createTestDatabases();
  const { identity, identityOwner } = databases.urls;
  await migrate({ ownerUrl: identityOwner, schema: 'identity', migrations: { '001-greeting': greeting } });
  expect(await codeOf(identityOwner, 'grant usage on schema identity to identity_app')).toBe('allowed');
  expect(await codeOf(identity, 'select identity.hello()')).toBe(INSUFFICIENT_PRIVILEGE);
});

test('run-time roles make no tables, schemas, temporary tables or databases', async () => {
  await using databases = await createTestDatabases();
  const { urls } = databases;
  for (const url of [urls.identity, urls.answer, urls.tally, urls.releases]) {
    expect(await codeOf(url, 'create table public.hidden (word text)')).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await codeOf(url, 'create schema hidden')).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await codeOf(url, 'create temporary table hidden (word text)')).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await codeOf(url, 'create database hidden')).toBe(INSUFFICIENT_PRIVILEGE);
  }
});

test('a role enters no database but its own, and no cluster but its own', async () => {
  await using databases = await createTestDatabases();
  const { urls } = databases;
  const elsewhere = (url: string, database: string): string => Object.assign(new URL(url), { pathname: database }).href;
  for (const url of Object.values(urls)) {
    expect(await codeOf(elsewhere(url, 'postgres'), 'select 1')).toBe('connect-denied');
    expect(await codeOf(elsewhere(url, 'template1'), 'select 1')).toBe('connect-denied');
  }
  const atTheOtherSide = Object.assign(new URL(urls.identity), { port: new URL(urls.answer).port, pathname: new URL(urls.answer).pathname }).href;
  expect(await codeOf(atTheOtherSide, 'select 1')).toBe('authentication');
});

test('nobody has a right because he is somebody: PUBLIC owns nothing', async () => {
  await using databases = await createTestDatabases();
  for (const url of [databases.urls.identityOwner, databases.urls.answerOwner]) {
    await using database = openDatabase<unknown>(url);
    const { rows } = await sql<{ place: string }>`
      select datname as place from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) where grantee = 0 and datallowconn
      union all
      select nspname from pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
      where grantee = 0 and nspname not in ('pg_catalog', 'information_schema')`.execute(database.kysely);
    expect(rows).toEqual([]);
  }
});
