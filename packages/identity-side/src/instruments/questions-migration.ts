import type { SchemaChange } from '../schema-change.ts';

const STATEMENTS = [
  // Every version of the organisation's book of questions, as canonical text under its hash. The highest counts.
  `create table identity.question_book (
    version integer primary key check (version > 0),
    hash text not null unique check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    text text not null,
    changed_on date not null
  )`,
  // By which form a round asks, and how it measures the gap; no row where it asks what the deployment was started with.
  `create table identity.round_questions (
    round_id text primary key references identity.round,
    form text not null check (form in ('pulse', 'full')),
    gap_measure text not null check (gap_measure in ('check-in', 'split-ballot')),
    rotating jsonb
  )`,
];

/** The book of questions, and which form a round asks. */
export const questionsOfRounds: SchemaChange = {
  statements: STATEMENTS,
  // A version of the book can be neither changed nor taken back.
  grants: { question_book: 'select, insert', round_questions: 'select, insert, update' },
};
