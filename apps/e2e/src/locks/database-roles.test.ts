import { openDatabase, type DatabaseUrls } from '@unguarded/postgres';
import { createTestDatabases, type TestDatabases } from '@unguarded/postgres/testing';
import { migrateAll } from '@unguarded/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Role = 'identity' | 'answer' | 'tally' | 'releases';

/** Whatever a role must not do, tried with its own connection; PostgreSQL itself says no. */
const forbidden: readonly (readonly [says: string, role: Role, statement: string])[] = [
  ['the answer role reads counted ballots back', 'answer', 'select sealed from answers.ballot'],
  ['the answer role reads releases', 'answer', 'select * from releases.release'],
  ['the tally role reads an open round, whose ballots are staged', 'tally', 'select * from answers.staging'],
  ['the tally role changes a ballot', 'tally', "update answers.ballot set sealed = ''"],
  ['the tally role writes a release', 'tally', 'insert into releases.release default values'],
  ['the publisher reads ballots', 'releases', 'select * from answers.ballot'],
  ['the publisher reads staged ballots', 'releases', 'select * from answers.staging'],
  ['the publisher changes a release', 'releases', "update releases.release set content = ''"],
  ['the publisher deletes a release', 'releases', 'delete from releases.release'],
  ['the identity role makes tables', 'identity', 'create table identity.notes (x text)'],
  ['the answer role makes tables', 'answer', 'create table answers.notes (x text)'],
];

/** An address of one cluster with the name and password of a role of the other. */
const swapped = (role: string, elsewhere: string): string => {
  const url = new URL(elsewhere);
  const own = new URL(role);
  url.username = own.username;
  url.password = own.password;
  return url.href;
};

describe('the roles of the two clusters', () => {
  let databases: TestDatabases;
  let urls: DatabaseUrls;

  beforeAll(async () => {
    databases = await createTestDatabases();
    urls = databases.urls;
    await migrateAll(urls);
  });
  afterAll(() => databases[Symbol.asyncDispose]());

  it.each(forbidden)('refuse it when %s', async (_says, role, statement) => {
    await using database = openDatabase<unknown>(urls[role], { maximumConnections: 1 });
    await expect(database.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('let nobody open a closed round again', async () => {
    await using owner = openDatabase<unknown>(urls.answerOwner, { maximumConnections: 1 });
    const id = 'a'.repeat(32);
    await owner.sql`insert into answers.round (id, sheet_hash, sheet_envelope, instrument, state) values (${id}, decode(repeat('00', 32), 'hex'), '', '', 'closed')`;
    await using database = openDatabase<unknown>(urls.answer, { maximumConnections: 1 });
    await expect(database.sql`update answers.round set state = 'open' where id = ${id}`).rejects.toMatchObject({ code: '23514' });
    await database.sql`update answers.round set state = 'tallied' where id = ${id}`;
  });

  it('let the identity role in nowhere on the answers cluster, nor the answer role on the identity cluster', async () => {
    await using intoAnswers = openDatabase<unknown>(swapped(urls.identity, urls.answer), { maximumConnections: 1 });
    await using intoIdentity = openDatabase<unknown>(swapped(urls.answer, urls.identity), { maximumConnections: 1 });
    await expect(intoAnswers.verifyConnection()).rejects.toMatchObject({ name: 'PostgresError' });
    await expect(intoIdentity.verifyConnection()).rejects.toMatchObject({ name: 'PostgresError' });
  });

  it('run on two clusters, which share no log and no transaction numbers', async () => {
    const portOf = async (url: string): Promise<string> => {
      await using owner = openDatabase<unknown>(url, { maximumConnections: 1 });
      const [row] = await owner.sql<{ port: string }[]>`select current_setting('port') as port`;
      return row?.port ?? '';
    };
    expect(await portOf(urls.identityOwner)).not.toBe(await portOf(urls.answerOwner));
  });
});
