import type { SchemaChange } from './schema-change.ts';

const STATEMENTS = [
  // The thresholds of the round's sheet, from the start of its freeze; null in rounds from before they could be raised.
  `alter table identity.round add column thresholds jsonb`,
  `create table identity.estimate (
    round_id text not null references identity.round,
    leader_id uuid not null references identity.person,
    unit_id uuid not null references identity.unit,
    points integer not null check (points between 0 and 100),
    primary key (round_id, leader_id)
  )`,
  `create table identity.promise (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references identity.unit,
    round_id text not null references identity.round,
    made_by uuid not null references identity.person,
    promised text not null check (char_length(promised) between 1 and 400),
    owner text not null check (char_length(owner) between 1 and 120),
    due_on date not null,
    made_on date not null
  )`,
  `create index promise_by_unit on identity.promise (unit_id)`,
  // What became of a promise, word after word: the last one counts, the earlier ones stay.
  `create table identity.promise_word (
    promise_id uuid not null references identity.promise,
    position integer not null check (position > 0),
    state text not null check (state in ('kept', 'changed', 'not-kept')),
    explanation text not null check (char_length(explanation) between 1 and 400),
    due_on date,
    said_by uuid not null references identity.person,
    said_on date not null,
    primary key (promise_id, position),
    check ((state = 'changed') = (due_on is not null))
  )`,
];

/** Leaders' estimates and promises, and thresholds that an organisation raised for itself. */
export const estimatesAndPromises: SchemaChange = {
  statements: STATEMENTS,
  // No right to change or delete: what was promised, and what was said of it, cannot be rewritten.
  grants: {
    estimate: 'select, insert, update',
    promise: 'select, insert',
    promise_word: 'select, insert',
  },
};
