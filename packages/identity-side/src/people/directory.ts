import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { IdentityDatabase } from '../identity-database.ts';
import { mailLanguageOf, type MailLanguage } from '../mail/mail-language.ts';
import type { Directory, OrganisationSummary, OrganisationUnit, Profile, UnitName, Viewer, ViewerScope } from '../identity-side.ts';

interface DirectorySettings {
  database: IdentityDatabase;
  spaceKey: Uint8Array;
  /** The organisation's language; null: it has said none. */
  language: MailLanguage | null;
}

/** People and units as the roster in force says. */
export const openDirectory = ({ database, spaceKey, language }: DirectorySettings): Directory => ({
  profile: async (viewer) => ({ ...(await profileOf(database, viewer, spaceKey)), language: languageOf(viewer, language) }),
  summary: () => summaryOf(database),
  units: () => listUnits(database),
  viewerScope: (viewer) => scopeOf(database, viewer),
});

/**
 * The name of a person's place on the answer origin: nobody can compute it without the key file, and nothing on the
 * answer side stores it. 32 hexadecimal characters.
 */
export const spaceIdOf = (spaceKey: Uint8Array, personId: string): string =>
  createHmac('sha256', spaceKey).update(`unguarded space v1\n${personId}`).digest('hex').slice(0, 32);

interface Place {
  leads: UnitName | null;
  unit: UnitName | null;
  manager: { name: string } | null;
}

/** The person's own, the organisation's, or null: then it is the browser's. */
const languageOf = ({ locale }: Viewer, organisation: MailLanguage | null): MailLanguage | null =>
  locale === null ? organisation : mailLanguageOf(locale, organisation);

const profileOf = async (database: IdentityDatabase, viewer: Viewer, spaceKey: Uint8Array): Promise<Omit<Profile, 'language'>> => {
  const { personId } = viewer;
  if (personId === null) return { roles: ['hr'], unit: null, manager: null, leads: null, spaceId: null };
  const place = await placeOf(database, personId);
  const roles: Profile['roles'] = [
    // The head has nobody to be counted with and takes no part in rounds.
    ...(place.unit === null ? [] : ['employee' as const]),
    ...(place.leads === null ? [] : ['leader' as const]),
    ...(viewer.isHr ? ['hr' as const] : []),
  ];
  return { roles, ...place, spaceId: spaceIdOf(spaceKey, personId) };
};

const placeOf = async (database: IdentityDatabase, personId: string): Promise<Place> => {
  const leads = await ledUnit(database, personId);
  const row = await database
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .innerJoin('person as leader', 'leader.id', 'unit.leader_id')
    .where('person.id', '=', personId)
    .select(['unit.id as unitId', 'unit.label', 'leader.name'])
    .executeTakeFirst();
  if (row === undefined) return { leads, unit: null, manager: null };
  return { leads, unit: { unitId: row.unitId, label: row.label }, manager: { name: row.name } };
};

const ledUnit = async (database: IdentityDatabase, personId: string): Promise<UnitName | null> => {
  const unit = await database
    .selectFrom('unit')
    .where('leader_id', '=', personId)
    .where('active', '=', true)
    .select(['id as unitId', 'label'])
    .executeTakeFirst();
  return unit ?? null;
};

const summaryOf = async (database: IdentityDatabase): Promise<OrganisationSummary> => {
  const { rows } = await sql<OrganisationSummary>`
    with recursive tree as (
      select id, leader_id, 1 as level from identity.unit where active and parent_id is null
      union all
      select unit.id, null, tree.level + 1 from identity.unit join tree on unit.parent_id = tree.id
    )
    select (select count(*) from identity.person where active) as people,
           (select count(*) from identity.unit where active) as units,
           coalesce((select max(level) from tree), 0) as depth,
           (select person.name from tree join identity.person on person.id = tree.leader_id where level = 1) as head,
           (select to_char(max(applied_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from identity.roster_import) as "lastImport"`.execute(database);
  return rows[0] ?? { people: 0, units: 0, depth: 0, head: null, lastImport: null };
};

const listUnits = (database: IdentityDatabase): Promise<OrganisationUnit[]> =>
  database
    .selectFrom('unit')
    .innerJoin('person as leader', 'leader.id', 'unit.leader_id')
    .leftJoin('person', 'person.unit_id', 'unit.id')
    .where('unit.active', '=', true)
    .groupBy(['unit.id', 'leader.name'])
    .orderBy('unit.label')
    .select(({ fn }) => [
      'unit.id as unitId',
      'unit.label',
      'unit.parent_id as parentId',
      'leader.name as leaderName',
      fn.count<number>('person.id').as('people'),
    ])
    .execute();

const scopeOf = async (database: IdentityDatabase, { personId, isHr }: Viewer): Promise<ViewerScope> => {
  if (personId === null) return { ledUnitId: null, ownUnitId: null, isHr, readsUnitIds: [] };
  const { leads, unit } = await placeOf(database, personId);
  const readsUnitIds = await unitsRead(database, personId, leads?.unitId ?? null);
  return { ledUnitId: leads?.unitId ?? null, ownUnitId: unit?.unitId ?? null, isHr, readsUnitIds };
};

/**
 * The unit that a person leads, and all units with which people were counted whose check-ins this person may ever have
 * read: one that is deleted was read before.
 */
const unitsRead = async (database: IdentityDatabase, personId: string, ledUnitId: string | null): Promise<string[]> => {
  const groups = await database
    .selectFrom('group_reader')
    .innerJoin('publication_group', 'publication_group.id', 'group_reader.group_id')
    .where('group_reader.reader_id', '=', personId)
    .select('publication_group.unit_ids')
    .execute();
  return [...new Set([...(ledUnitId === null ? [] : [ledUnitId]), ...groups.flatMap(({ unit_ids }) => unit_ids)])];
};
