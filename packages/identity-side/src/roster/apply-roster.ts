import { sql } from 'kysely';
import { batchesOf } from '../batches.ts';
import type { IdentityTransaction } from '../identity-database.ts';
import type { Roster } from './roster.ts';

/** Rows sent in one statement. */
const BATCH = 5_000;

export interface RosterApplication {
  importId: string;
  roster: Roster;
  onProgress: (share: number) => void;
}

/**
 * Puts a roster in force, within the caller's transaction: people are recognised by their address, units by their
 * name; who is not in the file has left, and keeps the id under which earlier rounds know them.
 */
export const applyRoster = async (transaction: IdentityTransaction, { importId, roster, onProgress }: RosterApplication): Promise<void> => {
  const batches = [
    ...batchesOf(roster.units, BATCH).map((units) => () => upsertUnits(transaction, importId, units)),
    ...batchesOf(roster.people, BATCH).map((people) => () => upsertPeople(transaction, importId, people)),
    () => markLeavers(transaction, importId),
    ...batchesOf(roster.units, BATCH).map((units) => () => linkUnits(transaction, units)),
  ];
  for (const [index, run] of batches.entries()) {
    await run();
    onProgress((index + 1) / batches.length);
  }
};

const upsertUnits = async (transaction: IdentityTransaction, importId: string, units: Roster['units']): Promise<void> => {
  await sql`
    insert into identity.unit (label, active, last_import)
    select given.label, true, ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(units)}::text::jsonb) as given (label text)
    on conflict (label) do update set active = true, last_import = excluded.last_import`.execute(transaction);
};

const upsertPeople = async (transaction: IdentityTransaction, importId: string, people: Roster['people']): Promise<void> => {
  await sql`
    insert into identity.person (email, name, unit_id, active, last_import, locale)
    select given.email, given.name, unit.id, true, ${importId}::uuid, given.language
    from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb) as given (email text, name text, unit text, language text)
    left join identity.unit on unit.label = given.unit
    on conflict (email) do update
    set name = excluded.name, unit_id = excluded.unit_id, active = true, last_import = excluded.last_import,
        locale = coalesce(excluded.locale, person.locale)`.execute(transaction);
};

const markLeavers = async (transaction: IdentityTransaction, importId: string): Promise<void> => {
  await transaction
    .updateTable('unit')
    .set({ active: false, parent_id: null, leader_id: null })
    .where('last_import', '!=', importId)
    .where('active', '=', true)
    .execute();
  await transaction
    .updateTable('person')
    .set({ active: false, unit_id: null })
    .where('last_import', '!=', importId)
    .where('active', '=', true)
    .execute();
};

const linkUnits = async (transaction: IdentityTransaction, units: Roster['units']): Promise<void> => {
  await sql`
    update identity.unit set parent_id = parent.id, leader_id = leader.id
    from jsonb_to_recordset(${JSON.stringify(units)}::text::jsonb) as given (label text, "leaderEmail" text, "parentLabel" text)
    left join identity.unit parent on parent.label = given."parentLabel"
    join identity.person leader on leader.email = given."leaderEmail"
    where unit.label = given.label`.execute(transaction);
};
