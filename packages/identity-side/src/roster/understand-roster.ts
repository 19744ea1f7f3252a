import { inSlices } from '../event-loop-slices.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { UnderstoodRoster } from './import-status.ts';
import type { Roster } from './roster.ts';

const RENAMED_SHOWN = 10;

/**
 * What a faultless file says, and what it would change against the roster in force.
 *
 * @param minimumGroupSize People on the roster below whom a group is never published alone.
 */
export const understandRoster = async (database: IdentityDatabase, roster: Roster, minimumGroupSize: number): Promise<UnderstoodRoster> => {
  const { joiners, leavers, movers, renamed } = await countChanges(database, roster);
  return {
    organisation: roster.head.leadsUnit,
    head: roster.head.name,
    people: roster.people.length,
    units: roster.units.length,
    depth: roster.depth,
    joiners,
    leavers,
    movers,
    renamed,
    smallUnits: roster.units.filter(({ people }) => people < minimumGroupSize).length,
    minimumGroupSize,
    ignoredColumns: roster.ignoredColumns,
  };
};

const countChanges = async (database: IdentityDatabase, roster: Roster): Promise<Pick<UnderstoodRoster, 'joiners' | 'leavers' | 'movers' | 'renamed'>> => {
  const inForce = await everyone(database);
  const changes: Pick<UnderstoodRoster, 'joiners' | 'leavers' | 'movers' | 'renamed'> = { joiners: 0, leavers: inForce.size, movers: 0, renamed: [] };
  await inSlices(roster.people, ({ email, unit, name }) => {
    const before = inForce.get(email);
    if (before === undefined) changes.joiners += 1;
    else {
      changes.leavers -= 1;
      if (before.unit !== unit) changes.movers += 1;
      if (changes.renamed.length < RENAMED_SHOWN && !shareAWord(before.name, name)) changes.renamed.push({ email, before: before.name, now: name });
    }
  });
  return changes;
};

/** Names change in part when people marry; a mailbox that is handed on has another name altogether. */
const shareAWord = (before: string, now: string): boolean => {
  const words = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = new Set(words(before));
  return words(now).some((word) => known.has(word));
};

interface Known {
  unit: string;
  name: string;
}

const everyone = async (database: IdentityDatabase): Promise<Map<string, Known>> => {
  const rows = await database
    .selectFrom('person')
    .leftJoin('unit', 'unit.id', 'person.unit_id')
    .where('person.active', '=', true)
    .select(['person.email', 'person.name', 'unit.label'])
    .execute();
  const known = new Map<string, Known>();
  await inSlices(rows, ({ email, name, label }) => known.set(email, { unit: label ?? '', name }));
  return known;
};
