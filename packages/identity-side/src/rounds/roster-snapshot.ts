import { createHash, randomBytes } from 'node:crypto';
import { formPublicationGroups, rosterCommitmentText, type PublicationGroup, type SheetThresholds } from '@unguarded/rounds';
import type { Insertable } from 'kysely';
import type { IdentityTransaction } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { FrozenUnit, IdentitySchema } from '../identity-schema.ts';
import type { Clock } from '../identity-side.ts';
import { freezeRefusal } from './freeze-precondition.ts';

const BATCH = 2_000;

interface SnapshotOrder {
  roundId: string;
  /** Canonical text of the instrument. */
  instrument: string;
  clock: Clock;
  thresholds: SheetThresholds;
}

/**
 * The first step of a freeze: fixes who is in which publication group. From here on the round no longer changes with
 * the roster, also when the freeze breaks off and goes on later; a snapshot that is there already is kept.
 *
 * @throws IdentityError `freeze-refused`
 */
export const takeRosterSnapshot = async (transaction: IdentityTransaction, { roundId, instrument, clock, thresholds }: SnapshotOrder): Promise<void> => {
  const refusal = await freezeRefusal(transaction, { roundId, now: clock(), thresholds });
  if (refusal !== null) throw new IdentityError('freeze-refused', `The round cannot be frozen: ${refusal}.`);
  const { state } = await transaction.selectFrom('round').where('id', '=', roundId).select('state').forUpdate().executeTakeFirstOrThrow();
  if (state === 'freezing') return;
  const units = await activeUnits(transaction);
  const { last } = await transaction.selectFrom('round').select(({ fn }) => fn.max('chain_position').as('last')).executeTakeFirstOrThrow();
  const frozenUnits: FrozenUnit[] = units.map(({ id, label, parentId }) => ({ id, label, parentId }));
  await transaction
    .updateTable('round')
    .set({ state: 'freezing', chain_position: (last ?? 0) + 1, units: frozenUnits, instrument, thresholds })
    .where('id', '=', roundId)
    .execute();
  await storeGroups(transaction, { roundId, units, minimumSize: thresholds.scores });
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

const storeGroups = async (transaction: IdentityTransaction, { roundId, units, minimumSize }: { roundId: string; units: ActiveUnit[]; minimumSize: number }): Promise<void> => {
  const people = await transaction
    .selectFrom('person')
    .where('active', '=', true)
    .where('unit_id', 'is not', null)
    .select(['id', 'name', 'email'])
    .select((builder) => builder.ref('unit_id').$notNull().as('unitId'))
    .execute();
  const members = new Map(people.map((person) => [person.id, person]));
  const groups = formPublicationGroups({ units, people, minimumSize }).map((group) => storedGroup(roundId, group, members));
  for (const rows of batchesOf(groups.map(({ group }) => group))) await transaction.insertInto('publication_group').values(rows).execute();
  for (const rows of batchesOf(groups.flatMap(({ rows: memberRows }) => memberRows))) await transaction.insertInto('group_member').values(rows).execute();
};

const storedGroup = (roundId: string, formed: PublicationGroup, members: Map<string, Member>) => {
  const id = randomBytes(16).toString('hex');
  const nonce = randomBytes(16).toString('hex');
  const people = formed.personIds.flatMap((personId) => members.get(personId) ?? []);
  const group: Insertable<IdentitySchema['publication_group']> = {
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

const batchesOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, batch) => rows.slice(batch * BATCH, (batch + 1) * BATCH));
