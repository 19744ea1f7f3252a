import { openDatabase } from '@unguarded/postgres';
import { expect, test } from 'vitest';
import type { AnswerSchema } from './schema.ts';
import { openFreshAnswerSide } from './testing.ts';

test('what this side can store is read from the running database: a column that somebody adds stands there at once', async () => {
  await using answers = await openFreshAnswerSide();
  const before = await answers.answerSide.storedSchema();
  expect(before.schema).toBe('answers');
  expect(before.tables.map(({ name }) => name)).toEqual(['ballot', 'bulletin', 'destruction', 'kysely_migration', 'kysely_migration_lock', 'round', 'staging']);
  expect(before.tables.find(({ name }) => name === 'staging')).toEqual({
    name: 'staging', columns: [{ name: 'body', type: 'bytea' }, { name: 'id', type: 'bytea' }, { name: 'round_id', type: 'text' }],
  });
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  await owner.sql`alter table answers.ballot add column note text`;
  await owner.sql`create table answers.notes (note text)`;
  const after = await answers.answerSide.storedSchema();
  expect(after.tables.find(({ name }) => name === 'ballot')?.columns).toContainEqual({ name: 'note', type: 'text' });
  expect(after.tables.find(({ name }) => name === 'notes')?.columns).toEqual([{ name: 'note', type: 'text' }]);
});
