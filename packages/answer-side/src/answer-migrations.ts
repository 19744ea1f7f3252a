import type { Migration } from '@unguarded/postgres';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** The roles of the answers cluster, by the names that stand in the run-time connection strings. */
export interface AnswerRoles {
  /** Takes ballots in and closes rounds; never reads a ballot of a closed round. */
  answerApp: string;
  /** Reads the ballots of closed rounds; has no right on staging at all. */
  tally: string;
  /** Writes releases, in another schema; has no right in this one. */
  publisher: string;
}

/**
 * The migrations of schema `answers`, with the rights of each role. The database itself refuses what a role has no
 * business with (42501), whatever the code above it tries.
 *
 * @example
 * await migrate({ ownerUrl, schema: 'answers', migrations: answerMigrations({ answerApp: 'answer_app', tally: 'tally', publisher: 'publisher' }) });
 */
export function answerMigrations(roles: AnswerRoles): Record<string, Migration> {
  return {
    '001-ballots': { up: (database: Kysely<unknown>) => createBallotTables(database, roles) },
    '002-comments-and-records': { up: (database: Kysely<unknown>) => addCommentsAndRecords(database, roles) },
  };
}

async function createBallotTables(database: Kysely<unknown>, roles: AnswerRoles): Promise<void> {
  await createTables(database);
  await letRoundsGoForwardOnly(database);
  await grantAnswerApp(database, sql.id(roles.answerApp));
  await grantTally(database, sql.id(roles.tally));
  await sql`revoke all on schema answers from ${sql.id(roles.publisher)}, public`.execute(database);
}

async function createTables(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table answers.round (
      id text primary key check (id ~ '^[0-9a-f]{32}$'),
      sheet_hash bytea not null unique check (octet_length(sheet_hash) = 32),
      sheet_envelope bytea not null,
      instrument bytea not null,
      state text not null default 'open' check (state in ('open', 'closed', 'tallied'))
    )`.execute(database);
  await sql`
    create table answers.staging (
      id bytea primary key check (octet_length(id) = 32),
      round_id text not null references answers.round,
      body bytea not null
    )`.execute(database);
  await sql`
    create table answers.ballot (
      round_id text not null references answers.round,
      nullifier bytea not null check (octet_length(nullifier) = 32),
      prepared bytea not null,
      signature bytea not null,
      sealed bytea not null,
      primary key (round_id, nullifier)
    )`.execute(database);
  await sql`
    create table answers.bulletin (
      round_id text primary key references answers.round,
      bytes bytea not null
    )`.execute(database);
}

/** Whoever holds the run-time role cannot open a closed round again: ballots would come after everybody saw the list. */
async function letRoundsGoForwardOnly(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function answers.goes_forward() returns trigger language plpgsql as $$
    begin
      if array_position(array['open', 'closed', 'tallied'], new.state) < array_position(array['open', 'closed', 'tallied'], old.state) then
        raise exception 'a round goes from open to closed to tallied, never back' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(database);
  await sql`create trigger goes_forward before update on answers.round for each row execute function answers.goes_forward()`.execute(database);
}

type RoleName = ReturnType<typeof sql.id>;

/** Ballots can be written only while their round is open, removed only when it is closed, and never read back. */
async function grantAnswerApp(database: Kysely<unknown>, answerApp: RoleName): Promise<void> {
  await sql`grant usage on schema answers to ${answerApp}`.execute(database);
  await sql`grant select, insert, update (state) on answers.round to ${answerApp}`.execute(database);
  await sql`grant select, insert, update (body), delete on answers.staging to ${answerApp}`.execute(database);
  await sql`grant insert, delete, select (round_id) on answers.ballot to ${answerApp}`.execute(database);
  await sql`grant select, insert on answers.bulletin to ${answerApp}`.execute(database);
  await sql`alter table answers.ballot enable row level security`.execute(database);
  await sql`
    create policy written_at_close on answers.ballot for insert to ${answerApp}
    with check (exists (select from answers.round where round.id = round_id and round.state = 'open'))`.execute(database);
  await sql`create policy found_by_round on answers.ballot for select to ${answerApp} using (true)`.execute(database);
  await sql`
    create policy removed_after_the_count on answers.ballot for delete to ${answerApp}
    using (exists (select from answers.round where round.id = round_id and round.state = 'closed'))`.execute(database);
}

async function grantTally(database: Kysely<unknown>, tally: RoleName): Promise<void> {
  await sql`grant usage on schema answers to ${tally}`.execute(database);
  await sql`grant select on answers.round, answers.ballot, answers.bulletin to ${tally}`.execute(database);
  await sql`
    create policy counted_when_closed on answers.ballot for select to ${tally}
    using (exists (select from answers.round where round.id = round_id and round.state = 'closed'))`.execute(database);
}

/** Ballots and lists of a round are told apart by purpose; what stood there before were answers. Records are written once. */
async function addCommentsAndRecords(database: Kysely<unknown>, roles: AnswerRoles): Promise<void> {
  for (const table of ['answers.ballot', 'answers.bulletin']) {
    await sql`alter table ${sql.table(table)} add column purpose text not null default 'answers' check (purpose in ('answers', 'comment'))`.execute(database);
    await sql`alter table ${sql.table(table)} alter column purpose drop default`.execute(database);
  }
  await sql`alter table answers.bulletin drop constraint bulletin_pkey, add primary key (round_id, purpose)`.execute(database);
  await sql`
    create table answers.destruction (
      round_id text not null references answers.round,
      destroyed text not null check (destroyed in ('staging-key', 'ballot-key')),
      text text not null,
      signature bytea not null check (octet_length(signature) = 64),
      primary key (round_id, destroyed)
    )`.execute(database);
  await sql`grant select, insert on answers.destruction to ${sql.id(roles.answerApp)}`.execute(database);
}
