import { sql, type Kysely } from 'kysely';

/** Counts of looks by week and role. */
export const addLooks = async (database: Kysely<unknown>, { identityApp }: { identityApp: string }): Promise<void> => {
  await sql`
    create table identity.look (
      week date not null,
      role text not null check (role in ('hr', 'leader', 'employee')),
      what text not null check (what in ('results', 'files', 'check-ins')),
      times integer not null check (times > 0),
      primary key (week, role, what)
    )`.execute(database);
  // A count goes up and never down, also for whoever holds the run-time role.
  await sql`
    create function identity.goes_up() returns trigger language plpgsql as $$
    begin
      if new.times < old.times or (new.week, new.role, new.what) is distinct from (old.week, old.role, old.what) then
        raise exception 'looks that were counted stay counted' using errcode = 'check_violation';
      end if;
      return new;
    end $$`.execute(database);
  await sql`create trigger goes_up before update on identity.look for each row execute function identity.goes_up()`.execute(database);
  await sql`grant select, insert, update (times) on identity.look to ${sql.id(identityApp)}`.execute(database);
};
