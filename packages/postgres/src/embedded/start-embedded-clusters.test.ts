import { expect, test } from 'vitest';
import { migrate, openDatabase } from '../index.ts';
import { createTestDatabases } from '../testing.ts';

test('a fresh pair of databases can be migrated and read', async () => {
  await using databases = await createTestDatabases();

  const { applied } = await migrate({ ownerUrl: databases.urls.identityOwner, schema: 'identity', migrations: { '001-unit': { up: async (db) => { await db.schema.createTable('unit').addColumn('id', 'text').execute(); } } } });
  expect(applied).toEqual(['001-unit']);
  await using database = openDatabase<{ unit: { id: string } }>(databases.urls.identityOwner, { schema: 'identity' });
  expect(await database.kysely.selectFrom('unit').select((e) => e.fn.countAll<number>().as('count')).execute()).toEqual([{ count: 0 }]);
});
