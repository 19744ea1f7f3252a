import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import type { PlannedGroups } from '../identity-side.ts';
import type { GroupsAside } from './groups-aside.ts';

interface PlannedUnit {
  id: string;
  label: string;
  parentId: string | null;
  leaderId: string | null;
  personIds: string[];
}

/** The publication groups that a round would have if it were frozen now, as counts; the numbers of people are all that leaves this side. */
export const plannedGroups = async ({ database, groupsAside }: { database: IdentityDatabase; groupsAside: GroupsAside }, minimumGroupSize: number): Promise<PlannedGroups> => {
  const { rows } = await sql<PlannedUnit>`
    select unit.id, unit.label, unit.parent_id as "parentId", unit.leader_id as "leaderId",
           coalesce(array_agg(person.id::text) filter (where person.id is not null), '{}') as "personIds"
    from identity.unit
    left join identity.person on person.unit_id = unit.id and person.active
    where unit.active
    group by unit.id
    order by unit.label`.execute(database);
  const people = rows.flatMap(({ id, personIds }) => personIds.map((personId) => ({ id: personId, unitId: id })));
  const groups = await groupsAside.form({ units: rows, people, minimumSize: minimumGroupSize });
  return {
    minimumGroupSize,
    units: rows.map(({ id, label, parentId, personIds }) => ({ id, label, parentId, people: personIds.length })),
    groups: groups.map(({ levelUnitId, unitIds, personIds }) => ({ id: unitIds.join(' '), levelUnitId, unitIds, rosterCount: personIds.length })),
  };
};
