import { openDatabase } from '@unguarded/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerSchema } from './schema.ts';
import type { TestRound } from './testing.ts';
import { openFreshAnswerSide } from './testing.ts';

const NO_RIGHT = '42501';

const answers = await openFreshAnswerSide();
let openRound: TestRound;
let closedRound: TestRound;

beforeAll(async () => {
  closedRound = await answers.openRound();
  const { ballot } = await closedRound.sealAnswers(await closedRound.grantRight(closedRound.groupIds[0]), { Q3: 2 });
  await answers.answerSide.acceptBallot(ballot);
  answers.moveClock(closedRound.sheet.windows.answersCloseAt);
  await answers.answerSide.closeRound(closedRound.roundId);
  openRound = await answers.openRound('2026-05-01T00:00:00.000Z');
});

afterAll(() => answers[Symbol.asyncDispose]());

/** PostgreSQL's answer to a query of a role: its error code, or null when it was carried out. */
async function refusalOf(url: string, query: string): Promise<string | null> {
  await using database = openDatabase<AnswerSchema>(url, { maximumConnections: 1 });
  try {
    await database.sql.unsafe(query);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

async function refusals(url: string, queries: string[]): Promise<Record<string, string | null>> {
  const entries = await Promise.all(queries.map(async (query) => [query, await refusalOf(url, query)] as const));
  return Object.fromEntries(entries);
}

const all = (queries: string[], refusal: string | null) => Object.fromEntries(queries.map((query) => [query, refusal]));

test('the tally role reads no staged ballot and changes nothing', async () => {
  const forbidden = [
    'select * from answers.staging', 'select count(*) from answers.staging', 'delete from answers.staging',
    `update answers.round set state = 'closed'`, 'delete from answers.ballot', `insert into answers.bulletin values ('x', '')`,
    'create table answers.copy (id bytea)',
  ];
  expect(await refusals(answers.urls.tally, forbidden)).toEqual(all(forbidden, NO_RIGHT));
});

test('the tally role sees the ballots of a closed round, and of an open one none, whoever put them there', async () => {
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  await owner.sql`insert into answers.ballot select ${openRound.roundId}, nullifier, prepared, signature, sealed, purpose from answers.ballot where round_id = ${closedRound.roundId}`;
  const rows = await answers.tallyDatabase.kysely.selectFrom('answers.ballot').select('round_id').execute();
  expect(rows).toEqual([{ round_id: closedRound.roundId }]);
});

test('the publisher has no right in the schema of answers', async () => {
  const forbidden = ['round', 'staging', 'ballot', 'bulletin', 'destruction'].map((table) => `select * from answers.${table}`);
  expect(await refusals(answers.urls.releases, forbidden)).toEqual(all(forbidden, NO_RIGHT));
});

test('the box cannot read a ballot back after close, nor slip one in, nor change a sheet or a public list', async () => {
  const forbidden = [
    'select * from answers.ballot', 'select nullifier from answers.ballot', 'update answers.ballot set sealed = null',
    `update answers.round set sheet_envelope = ''`, `update answers.bulletin set bytes = ''`, 'delete from answers.bulletin', 'delete from answers.round', 'delete from answers.destruction', `update answers.destruction set text = ''`,
    `insert into answers.ballot values ('${closedRound.roundId}', decode(repeat('00', 32), 'hex'), '', '', '', 'answers')`,
    'create table answers.copy (id bytea)', 'truncate answers.staging',
  ];
  expect(await refusals(answers.urls.answer, forbidden)).toEqual(all(forbidden, NO_RIGHT));
});

test('the box cannot remove the ballots of an open round', async () => {
  await answers.database.sql`delete from answers.ballot where round_id = ${openRound.roundId}`;
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  expect(await owner.sql`select 1 from answers.ballot where round_id = ${openRound.roundId}`).toHaveLength(1);
});

test('no role of this side gets into the database of people, and none of theirs into this one', async () => {
  const { urls } = answers;
  const there = (url: string, target: string) => {
    const address = new URL(url);
    const { hostname, port, pathname } = new URL(target);
    return Object.assign(address, { hostname, port, pathname }).href;
  };
  // 28P01: the cluster knows no such role with such a password; 28000: it lets no such role in.
  for (const url of [urls.answer, urls.tally, urls.releases]) expect(await refusalOf(there(url, urls.identity), 'select 1')).toMatch(/^28(P01|000)$/);
  expect(await refusalOf(there(urls.identity, urls.answer), 'select 1')).toMatch(/^28(P01|000)$/);
});

test('the schema has no column in which a moment, an order or an origin could stand', async () => {
  await using owner = openDatabase<AnswerSchema>(answers.urls.answerOwner);
  const columns = await owner.sql<{ column: string; type: string; default: string | null }[]>`
    select table_name || '.' || column_name as column, data_type as type, column_default as default
    from information_schema.columns where table_schema = 'answers' and table_name not like 'kysely%' order by 1`;
  expect(columns.map(({ column, type }) => `${column} ${type}`)).toEqual([
    'ballot.nullifier bytea', 'ballot.prepared bytea', 'ballot.purpose text', 'ballot.round_id text', 'ballot.sealed bytea', 'ballot.signature bytea',
    'bulletin.bytes bytea', 'bulletin.purpose text', 'bulletin.round_id text',
    'destruction.destroyed text', 'destruction.round_id text', 'destruction.signature bytea', 'destruction.text text',
    'round.id text', 'round.instrument bytea', 'round.sheet_envelope bytea', 'round.sheet_hash bytea', 'round.state text',
    'staging.body bytea', 'staging.id bytea', 'staging.round_id text',
  ]);
  expect(columns.filter((column) => column.default !== null).map(({ column }) => column)).toEqual(['round.state']);
  expect(await owner.sql`select 1 from information_schema.sequences where sequence_schema = 'answers'`).toHaveLength(0);
  const triggers = await owner.sql<{ name: string }[]>`select event_object_table || '.' || trigger_name as name from information_schema.triggers where trigger_schema = 'answers'`;
  expect(triggers.map(({ name }) => name)).toEqual(['round.goes_forward']);
});
