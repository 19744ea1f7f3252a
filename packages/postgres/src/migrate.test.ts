import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createTestDatabases } from './testing.ts';

const people: Migration = { up: (db) => db.schema.createTable('person').addColumn('name', 'text').execute() };
const units: Migration = { up: (db) => db.schema.createTable('unit').addColumn('label', 'text').execute() };
const broken: Migration = { up: (db) => sql`select nothing from nowhere`.execute(db).then(() => undefined) };

test('migrations are applied in order, once, in a schema of their own', async () => {
  await using databases = await createTestDatabases();
  const plan = { ownerUrl: databases.urls.identityOwner, schema: 'identity' };
  expect(await migrate({ ...plan, migrations: { '001-people': people } })).toEqual({ applied: ['001-people'] });
  expect(await migrate({ ...plan, migrations: { '002-units': units, '001-people': people } })).toEqual({ applied: ['002-units'] });
  expect(await migrate({ ...plan, migrations: { '001-people': people, '002-units': units } })).toEqual({ applied: [] });
  await using database = openDatabase<unknown>(plan.ownerUrl);
  const { rows } = await sql`select schemaname, tablename from pg_tables where tablename in ('person', 'unit') order by 2`.execute(database.kysely);
  expect(rows).toEqual([{ schemaname: 'identity', tablename: 'person' }, { schemaname: 'identity', tablename: 'unit' }]);
});

test('two starts at the same time apply every migration once', async () => {
  await using databases = await createTestDatabases();
  const plan = { ownerUrl: databases.urls.identityOwner, schema: 'identity', migrations: { '001-people': people, '002-units': units } };
  const [one, other] = await Promise.all([migrate(plan), migrate(plan)]);
  expect([...one.applied, ...other.applied].toSorted()).toEqual(['001-people', '002-units']);
});

test('a database of a newer version is refused in one sentence', async () => {
  await using databases = await createTestDatabases();
  const plan = { ownerUrl: databases.urls.identityOwner, schema: 'identity' };
  await migrate({ ...plan, migrations: { '001-people': people, '002-units': units } });
  await expect(migrate({ ...plan, migrations: { '001-people': people } })).rejects.toMatchObject({
    code: 'migration-state',
    message: expect.stringMatching(/^Schema "identity" of database "identity_\d+" holds the migration 002-units, which this version does not know: .*\.$/) as string,
  });
});

test('a database that lacks a migration before an applied one is refused in one sentence', async () => {
  await using databases = await createTestDatabases();
  const plan = { ownerUrl: databases.urls.identityOwner, schema: 'identity' };
  await migrate({ ...plan, migrations: { '002-units': units } });
  await expect(migrate({ ...plan, migrations: { '001-people': people, '002-units': units } })).rejects.toMatchObject({
    code: 'migration-state',
    message: expect.stringContaining('lacks the migration 001-people, though later ones were applied') as string,
  });
});

test('of a migration that fails, and of those with it, nothing is kept', async () => {
  await using databases = await createTestDatabases();
  const plan = { ownerUrl: databases.urls.identityOwner, schema: 'identity' };
  await expect(migrate({ ...plan, migrations: { '001-people': people, '002-broken': broken } })).rejects.toMatchObject({
    code: 'migration-failed',
    message: 'The migration 002-broken could not be applied, nothing was changed: relation "nowhere" does not exist',
  });
  expect(await migrate({ ...plan, migrations: { '001-people': people } })).toEqual({ applied: ['001-people'] });
});

test('an unreachable database is told before anything else', async () => {
  const plan = { ownerUrl: 'postgres://owner:x@127.0.0.1:1/identity', schema: 'identity', migrations: {} };
  await expect(migrate(plan)).rejects.toMatchObject({ code: 'unreachable' });
});
