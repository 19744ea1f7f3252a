import type { SchemaChange } from '../schema-change.ts';

/** Counts of looks by week and role. */
export const countedLooks: SchemaChange = {
  statements: [
    `create table identity.look (
      week date not null,
      role text not null check (role in ('hr', 'leader', 'employee')),
      what text not null check (what in ('results', 'files', 'check-ins')),
      times integer not null check (times > 0),
      primary key (week, role, what)
    )`,
    // A count goes up and never down, also for whoever holds the run-time role.
    `create function identity.goes_up() returns trigger language plpgsql as $$
    begin
      if new.times < old.times or (new.week, new.role, new.what) is distinct from (old.week, old.role, old.what) then
        raise exception 'looks that were counted stay counted' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
    `create trigger goes_up before update on identity.look for each row execute function identity.goes_up()`,
  ],
  grants: { look: 'select, insert, update (times)' },
};
