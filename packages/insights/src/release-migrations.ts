import { sql } from 'kysely';
import type { Migration } from '@unguarded/postgres';

/**
 * The schema of releases: written once by the publisher, never changed, never deleted. Whoever shows figures reads
 * this table and nothing else.
 *
 * @example await migrate({ ownerUrl, schema: 'releases', migrations: releaseMigrations({ publisher: 'publisher' }) })
 */
export const releaseMigrations = (roles: { publisher: string }): Record<string, Migration> => ({
  '0001-releases': {
    up: async (db) => {
      await sql`create schema if not exists releases`.execute(db);
      await sql`create table releases.instrument (hash text primary key, content text not null)`.execute(db);
      await sql`
        create table releases.release (
          position integer primary key check (position > 0),
          round_id text not null unique,
          hash text not null unique,
          previous_hash text not null unique,
          instrument_hash text not null references releases.instrument,
          content text not null,
          signature bytea not null check (octet_length(signature) = 64)
        )`.execute(db);
      await sql`grant usage on schema releases to ${sql.id(roles.publisher)}`.execute(db);
      await sql`grant select, insert on releases.release, releases.instrument to ${sql.id(roles.publisher)}`.execute(db);
    },
  },
});
