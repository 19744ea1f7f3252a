import type { SchemaChange } from './schema-change.ts';

/** A snapshot of the roster may be taken anew while a round is being frozen, and never after. */
const ONLY_WHILE_FREEZING = ['publication_group', 'group_member'].flatMap((table) => [
  `alter table identity.${table} enable row level security`,
  `create policy readable on identity.${table} for select using (true)`,
  `create policy added on identity.${table} for insert with check (true)`,
  `create policy forgotten_while_freezing on identity.${table} for delete
     using (exists (select from identity.round where round.id = round_id and round.state = 'freezing'))`,
]);

const STATEMENTS = [
  // The language of the mails to a person, from the roster; null: the organisation's.
  `alter table identity.person add column locale text check (locale in ('en', 'de', 'fr', 'es'))`,
  // Whether people check in with their name in this round; fixed at the freeze.
  `alter table identity.round add column check_ins boolean not null default true`,
  // The roster of which the snapshot was taken: a freeze that goes on after another import begins anew.
  `alter table identity.round add column roster_import uuid`,
  `create table identity.approval (
    round_id text primary key references identity.round,
    signature bytea not null check (octet_length(signature) = 64)
  )`,
  `create table identity.destruction (
    round_id text not null references identity.round,
    destroyed text not null,
    text text not null,
    signature bytea not null check (octet_length(signature) = 64),
    primary key (round_id, destroyed)
  )`,
  ...ONLY_WHILE_FREEZING,
];

/** Languages of people, settings of the organisation, and what is signed about a round besides its sheet. */
export const recordsAndLanguages: SchemaChange = {
  statements: STATEMENTS,
  // Records that are signed once can be neither changed nor taken back.
  grants: {
    approval: 'select, insert',
    destruction: 'select, insert',
    publication_group: 'delete',
    group_member: 'delete',
  },
};
