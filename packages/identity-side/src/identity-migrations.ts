import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { groupReaders } from './check-ins/group-readers-migration.ts';
import { estimatesAndPromises } from './estimates-and-promises-migration.ts';
import { questionsOfRounds } from './instruments/questions-migration.ts';
import { countedLooks } from './looks/looks-migration.ts';
import { recordsAndLanguages } from './records-and-languages-migration.ts';
import { removedRounds } from './rounds/removed-rounds-migration.ts';
import { migrationOf, type IdentityRoles } from './schema-change.ts';
import { signInTables } from './sign-in/sign-in-tables.ts';

const PEOPLE = [
  `create table identity.unit (
    id uuid primary key default gen_random_uuid(),
    label text not null unique,
    parent_id uuid references identity.unit,
    leader_id uuid,
    active boolean not null,
    last_import uuid not null
  )`,
  `create table identity.person (
    id uuid primary key default gen_random_uuid(),
    email text not null unique,
    name text not null,
    unit_id uuid references identity.unit,
    active boolean not null,
    last_import uuid not null
  )`,
  `alter table identity.unit add foreign key (leader_id) references identity.person`,
  `create index person_by_unit on identity.person (unit_id)`,
  `create index unit_by_leader on identity.unit (leader_id)`,
  `create table identity.roster_import (
    id uuid primary key default gen_random_uuid(),
    state text not null check (state in ('reading', 'faulty', 'ready', 'applying', 'applied')),
    file bytea,
    rows integer not null default 0,
    faults jsonb not null default '[]',
    fault_count integer not null default 0,
    understood jsonb,
    received_at timestamptz not null,
    applied_at timestamptz
  )`,
];

const ROUNDS = [
  `create table identity.round (
    id text primary key check (id ~ '^[0-9a-f]{32}$'),
    title text not null,
    state text not null check (state in ('scheduled', 'freezing', 'frozen', 'published')),
    freeze_at timestamptz not null,
    chain_position integer unique check (chain_position > 0),
    units jsonb,
    windows jsonb,
    instrument text,
    envelope bytea,
    sheet_hash text unique,
    check (state in ('scheduled', 'freezing') or (windows is not null and envelope is not null and sheet_hash is not null))
  )`,
  `create unique index one_freeze_at_a_time on identity.round (state) where state = 'freezing'`,
  `create table identity.publication_group (
    id text primary key check (id ~ '^[0-9a-f]{32}$'),
    round_id text not null references identity.round,
    label text not null,
    level_unit_id uuid not null references identity.unit,
    unit_ids jsonb not null,
    roster_count integer not null,
    nonce text not null,
    commitment text not null,
    unique (round_id, id)
  )`,
  `create table identity.group_member (
    round_id text not null,
    group_id text not null,
    person_id uuid not null references identity.person,
    name text not null,
    email text not null,
    primary key (round_id, person_id),
    foreign key (round_id, group_id) references identity.publication_group (round_id, id)
  )`,
  `create index group_member_by_group on identity.group_member (group_id)`,
];

const ISSUING = [
  `create table identity.issuing_key (
    round_id text not null,
    group_id text not null,
    purpose text not null check (purpose in ('answers', 'comment')),
    modulus bytea not null check (octet_length(modulus) = 256),
    sealed_private_key bytea not null,
    primary key (group_id, purpose),
    foreign key (round_id, group_id) references identity.publication_group (round_id, id)
  )`,
  `create table identity.claim_code (
    code_hash text primary key,
    round_id text not null references identity.round,
    person_id uuid not null references identity.person,
    expires_at timestamptz not null
  )`,
  // The primary key is the promise "one right a person, round and purpose": it is taken before anything is signed.
  `create table identity.issued_right (
    round_id text not null,
    person_id uuid not null,
    purpose text not null check (purpose in ('answers', 'comment')),
    group_id text not null references identity.publication_group,
    blinded_hash text not null,
    issued_on date not null,
    primary key (round_id, person_id, purpose),
    foreign key (round_id, person_id) references identity.group_member
  )`,
];

const CHECK_INS = [
  `create table identity.check_in (
    round_id text not null,
    person_id uuid not null,
    reader_id uuid not null references identity.person,
    answers jsonb not null,
    talk_about text not null,
    signed_on date not null,
    primary key (round_id, person_id),
    foreign key (round_id, person_id) references identity.group_member,
    check (reader_id <> person_id)
  )`,
  `create index check_in_by_reader on identity.check_in (reader_id)`,
];

const HOUSEKEEPING = [
  `create table identity.announcement (
    round_id text not null references identity.round,
    what text not null,
    primary key (round_id, what)
  )`,
  `create table identity.development_mail (
    id integer primary key generated always as identity,
    at timestamptz not null,
    recipient text not null,
    subject text not null,
    text text not null
  )`,
];

/** What the run-time role may do, table by table. Rights given out can be neither changed nor taken back. */
const GRANTS: Record<string, string> = {
  person: 'select, insert, update',
  unit: 'select, insert, update',
  roster_import: 'select, insert, update, delete',
  round: 'select, insert, update',
  publication_group: 'select, insert',
  group_member: 'select, insert',
  issuing_key: 'select, insert, delete',
  claim_code: 'select, insert, delete',
  issued_right: 'select, insert',
  check_in: 'select, insert, update, delete',
  announcement: 'select, insert',
  development_mail: 'select, insert',
  auth_user: 'select, insert, update',
  auth_session: 'select, insert, update, delete',
  auth_account: 'select, insert, update, delete',
  auth_verification: 'select, insert, update, delete',
};

/**
 * The migrations of schema `identity`, with the rights of its run-time role.
 *
 * @example await migrate({ ownerUrl, schema: 'identity', migrations: identityMigrations({ identityApp: 'identity_app' }) });
 */
export const identityMigrations = (roles: IdentityRoles): Record<string, Migration> => ({
  '0001-people-rounds-rights': peopleRoundsRights(roles),
  '0002-records-and-languages': migrationOf(recordsAndLanguages, roles),
  '0003-questions': migrationOf(questionsOfRounds, roles),
  '0004-estimates-and-promises': migrationOf(estimatesAndPromises, roles),
  '0005-looks': migrationOf(countedLooks, roles),
  '0006-group-readers': migrationOf(groupReaders, roles),
  '0007-removed-rounds': migrationOf(removedRounds, roles),
});

const peopleRoundsRights = (roles: IdentityRoles): Migration => {
  const statements = ['create schema if not exists identity', ...PEOPLE, ...ROUNDS, ...ISSUING, ...CHECK_INS, ...HOUSEKEEPING, ...signInTables];
  const tables = migrationOf({ statements, grants: GRANTS }, roles);
  return {
    up: async (database: Kysely<unknown>) => {
      await tables.up(database);
      await sql`grant usage on schema identity to ${sql.id(roles.identityApp)}`.execute(database);
    },
  };
};
