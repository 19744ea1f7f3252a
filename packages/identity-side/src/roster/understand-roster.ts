import { inSlices } from '../event-loop-slices.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import { MINIMUM_GROUP_SIZE } from '../minimum-group-size.ts';
import type { UnderstoodRoster } from './import-status.ts';
import type { Roster } from './roster.ts';

const LARGEST_SHOWN = 5;

/** What a faultless file says, and what it would change against the roster in force. */
export const understandRoster = async (database: IdentityDatabase, roster: Roster): Promise<UnderstoodRoster> => {
  const { joiners, leavers, movers } = await countChanges(database, roster);
  const bySize = roster.units.toSorted((a, b) => b.people - a.people || (a.label < b.label ? -1 : 1));
  return {
    organisation: roster.head.leadsUnit,
    head: roster.head.name,
    people: roster.people.length,
    units: roster.units.length,
    depth: roster.depth,
    joiners,
    leavers,
    movers,
    largestUnits: bySize.slice(0, LARGEST_SHOWN).map(({ label, people }) => ({ label, people })),
    smallUnits: roster.units.filter(({ people }) => people < MINIMUM_GROUP_SIZE).length,
    ignoredColumns: roster.ignoredColumns,
  };
};

const countChanges = async (database: IdentityDatabase, roster: Roster): Promise<{ joiners: number; leavers: number; movers: number }> => {
  const unitsInForce = await unitOfEveryone(database);
  const changes = { joiners: 0, leavers: unitsInForce.size, movers: 0 };
  await inSlices(roster.people, ({ email, unit }) => {
    const before = unitsInForce.get(email);
    if (before === undefined) changes.joiners += 1;
    else {
      changes.leavers -= 1;
      if (before !== unit) changes.movers += 1;
    }
  });
  return changes;
};

const unitOfEveryone = async (database: IdentityDatabase): Promise<Map<string, string>> => {
  const rows = await database
    .selectFrom('person')
    .leftJoin('unit', 'unit.id', 'person.unit_id')
    .where('person.active', '=', true)
    .select(['person.email', 'unit.label'])
    .execute();
  const units = new Map<string, string>();
  await inSlices(rows, ({ email, label }) => units.set(email, label ?? ''));
  return units;
};
