import { createHash, randomBytes } from 'node:crypto';
import { rosterCommitmentText, type PublicationGroup, type SheetThresholds } from '@unguarded/rounds';
import type { Insertable } from 'kysely';
import { batchesOf } from '../batches.ts';
import { hasCheckIns } from '../check-ins/rounds-with-check-ins.ts';
import { inSlices } from '../event-loop-slices.ts';
import type { IdentityTransaction } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { FrozenUnit, IdentitySchema } from '../identity-schema.ts';
import type { Clock } from '../identity-side.ts';
import type { MailLanguage } from '../mail/mail-language.ts';
import { freezeRefusal } from './freeze-precondition.ts';
import type { GroupsAside } from './groups-aside.ts';

/** Rows of a statement: more would keep others waiting while it is put together. */
const BATCH = 200;

interface SnapshotOrder {
  roundId: string;
  /** Canonical text of the instrument. */
  instrument: string;
  clock: Clock;
  thresholds: SheetThresholds;
  /** Whether the organisation has check-ins at all. */
  checkIns: boolean;
  /** In which groups are named; null: English. */
  language: MailLanguage | null;
  groupsAside: GroupsAside;
}

/**
 * The first step of a freeze: fixes who is in which publication group. From the signed sheet on the round no longer
 * changes with the roster. A freeze that broke off goes on with its snapshot, unless another roster was put in force
 * meanwhile: the sheet would name people who are no longer there, and leave out who is.
 *
 * @throws IdentityError `freeze-refused`
 */
export const takeRosterSnapshot = async (transaction: IdentityTransaction, { roundId, instrument, clock, thresholds, checkIns, language, groupsAside }: SnapshotOrder): Promise<void> => {
  const refusal = await freezeRefusal(transaction, { roundId, now: clock(), thresholds, checkIns });
  if (refusal !== null) throw new IdentityError('freeze-refused', `The round cannot be frozen: ${refusal}.`);
  const round = await transaction.selectFrom('round').where('id', '=', roundId).select(['state', 'chain_position', 'roster_import']).forUpdate().executeTakeFirstOrThrow();
  const rosterImport = await importInForce(transaction);
  if (round.state === 'freezing') {
    if (round.roster_import === rosterImport) return;
    await forgetSnapshot(transaction, roundId);
  }
  const units = await activeUnits(transaction);
  const { last } = await transaction.selectFrom('round').select(({ fn }) => fn.max('chain_position').as('last')).executeTakeFirstOrThrow();
  const frozenUnits: FrozenUnit[] = units.map(({ id, label, parentId }) => ({ id, label, parentId }));
  await transaction
    .updateTable('round')
    .set({
      state: 'freezing', chain_position: round.chain_position ?? (last ?? 0) + 1, units: frozenUnits, instrument, thresholds, roster_import: rosterImport,
      check_ins: await hasCheckIns(transaction, { roundId, now: clock(), switchedOn: checkIns }),
    })
    .where('id', '=', roundId)
    .execute();
  await storeGroups(transaction, { roundId, units, minimumSize: thresholds.scores, language, groupsAside });
};

const importInForce = async (transaction: IdentityTransaction): Promise<string | null> => {
  const last = await transaction.selectFrom('roster_import').where('applied_at', 'is not', null).orderBy('applied_at', 'desc').limit(1).select('id').executeTakeFirst();
  return last?.id ?? null;
};

/** Nothing of it was public yet. */
const forgetSnapshot = async (transaction: IdentityTransaction, roundId: string): Promise<void> => {
  await transaction.deleteFrom('issuing_key').where('round_id', '=', roundId).execute();
  await transaction.deleteFrom('group_member').where('round_id', '=', roundId).execute();
  await transaction.deleteFrom('publication_group').where('round_id', '=', roundId).execute();
};

type ActiveUnit = FrozenUnit & { leaderId: string | null };

const activeUnits = (transaction: IdentityTransaction): Promise<ActiveUnit[]> =>
  transaction
    .selectFrom('unit')
    .where('active', '=', true)
    .orderBy('label')
    .select(['id', 'label', 'parent_id as parentId', 'leader_id as leaderId'])
    .execute();

interface Member {
  id: string;
  name: string;
  email: string;
  unitId: string;
}

interface GroupOrder {
  roundId: string;
  units: ActiveUnit[];
  minimumSize: number;
  language: MailLanguage | null;
  groupsAside: GroupsAside;
}

const storeGroups = async (transaction: IdentityTransaction, { roundId, units, minimumSize, language, groupsAside }: GroupOrder): Promise<void> => {
  const people = await transaction
    .selectFrom('person')
    .where('active', '=', true)
    .where('unit_id', 'is not', null)
    .select(['id', 'name', 'email'])
    .select((builder) => builder.ref('unit_id').$notNull().as('unitId'))
    .execute();
  const members = new Map(people.map((person) => [person.id, person]));
  const leaderOf = new Map(units.flatMap(({ id, leaderId }) => (leaderId === null ? [] : [[id, leaderId] as const])));
  const groups: StoredGroup[] = [];
  await inSlices(await groupsAside.form({ units, people, minimumSize, language: language ?? undefined }), (group) => groups.push(storedGroup(roundId, group, members)));
  for (const rows of batchesOf(groups.map(({ group }) => group), BATCH)) await transaction.insertInto('publication_group').values(rows).execute();
  for (const rows of batchesOf(groups.flatMap(({ group }) => readersOf(group, leaderOf)), BATCH)) await transaction.insertInto('group_reader').values(rows).execute();
  for (const rows of batchesOf(groups.flatMap(({ rows: memberRows }) => memberRows), BATCH)) await transaction.insertInto('group_member').values(rows).execute();
};

interface StoredGroup {
  group: Insertable<IdentitySchema['publication_group']>;
  rows: Insertable<IdentitySchema['group_member']>[];
}

const storedGroup = (roundId: string, formed: PublicationGroup, members: Map<string, Member>): StoredGroup => {
  const id = randomBytes(16).toString('hex');
  const nonce = randomBytes(16).toString('hex');
  const people = formed.personIds.flatMap((personId) => members.get(personId) ?? []);
  const group = {
    id,
    round_id: roundId,
    label: formed.label,
    level_unit_id: formed.levelUnitId,
    unit_ids: formed.unitIds,
    roster_count: people.length,
    nonce,
    commitment: createHash('sha256').update(rosterCommitmentText(nonce, people), 'utf8').digest('hex'),
  };
  const rows = people.map((person) => ({ round_id: roundId, group_id: id, person_id: person.id, name: person.name, email: person.email }));
  return { group, rows };
};

/** Whoever leads one of a group's units reads its check-ins. One person leads one unit, so nobody stands there twice. */
const readersOf = ({ id, unit_ids: unitIds }: StoredGroup['group'], leaderOf: ReadonlyMap<string, string>): Insertable<IdentitySchema['group_reader']>[] =>
  unitIds.flatMap((unitId) => {
    const leaderId = leaderOf.get(unitId);
    return leaderId === undefined ? [] : [{ group_id: id, reader_id: leaderId }];
  });
