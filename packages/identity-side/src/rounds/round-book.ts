import { randomBytes } from 'node:crypto';
import type { DeploymentSigner } from '@unguarded/credentials-issuer';
import type { Instrument } from '@unguarded/instruments';
import type { RoundSheet, SheetThresholds } from '@unguarded/rounds';
import { sql } from 'kysely';
import { startOfDay } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock, FreezeOrder, FreezeRefusal, FrozenRound, GroupMembers, GroupOverlap, RemoveOutcome, RoundBook, ScheduleOutcome, SchedulePlan } from '../identity-side.ts';
import { IdentityError } from '../identity-error.ts';
import { chooseQuestions, keepRotating, questionsOfRound, type QuestionsOfRound } from '../instruments/questions-of-round.ts';
import { onceAtATime } from '../once-at-a-time.ts';
import { plainText } from '../plain-text.ts';
import { destroyIssuingKeys } from '../records/destructions.ts';
import { announceRound, type AnnouncementSettings } from './announce-round.ts';
import { freezeRefusal } from './freeze-precondition.ts';
import type { GroupsAside } from './groups-aside.ts';
import { makeMissingKeys } from './issuing-keys.ts';
import { listRounds, roundsOfPerson } from './round-list.ts';
import { storeSignedSheet } from './round-sheet-maker.ts';
import { plannedGroups } from './planned-groups.ts';
import { takeRosterSnapshot } from './roster-snapshot.ts';

export interface RoundBookSettings extends AnnouncementSettings {
  clock: Clock;
  instrument: Instrument;
  /** Who may sign the sheets a second time; null: nobody. */
  approvingBody: RoundSheet['approvingBody'];
  /** Seals the private halves of the issuing keys. */
  sealingKey: Uint8Array;
  groupsAside: GroupsAside;
  sign: DeploymentSigner;
  /** What the sheets of the next rounds promise. */
  thresholds: SheetThresholds;
  /** Whether the organisation has check-ins at all. */
  checkIns: boolean;
}

/** Opens the book of rounds: planning, freezing, and what people may see of them. */
export const openRoundBook = (settings: RoundBookSettings): RoundBook => {
  const { database, clock, thresholds } = settings;
  return {
    schedule: (plan) => scheduleRound(database, clock(), plan),
    remove: (roundId) => removeRound(database, roundId),
    list: () => listRounds(settings),
    // A forecast is asked for at every step of a slider, and by every leader who waits for first results.
    plannedGroups: onceAtATime(() => '', () => plannedGroups(settings, thresholds.scores)),
    freezeRefusal: async (roundId) => (await freezeRefusal(database, { roundId, now: clock(), thresholds, checkIns: settings.checkIns })) ?? questionsRefusal(settings, roundId),
    freeze: onceAtATime(({ roundId }: FreezeOrder) => roundId, (order) => freezeRound(settings, order)),
    frozen: (roundId) => frozenRound(database, roundId),
    markPublished: (roundId) => markPublished(settings, roundId),
    ofPerson: (personId) => roundsOfPerson(database, clock, personId),
    groupMembers: (personId, roundId) => groupMembers(database, personId, roundId),
    announce: (roundId, what) => announceRound(settings, roundId, what),
    groupOverlaps: (roundId, earlierRoundId) => groupOverlaps(database, roundId, earlierRoundId),
  };
};

const scheduleRound = async (database: IdentityDatabase, now: Date, plan: SchedulePlan): Promise<ScheduleOutcome> => {
  const title = plainText(plan.title);
  if (title === '') return { ok: false, reason: 'no-title' };
  if (plan.freezeAt < startOfDay(now)) return { ok: false, reason: 'in-the-past' };
  const roundId = randomBytes(16).toString('hex');
  await database.transaction().execute(async (transaction) => {
    await transaction.insertInto('round').values({ id: roundId, title, state: 'scheduled', freeze_at: plan.freezeAt }).execute();
    if (plan.questions !== undefined) await chooseQuestions(transaction, roundId, plan.questions);
  });
  return { ok: true, roundId };
};

const removeRound = async (database: IdentityDatabase, roundId: string): Promise<RemoveOutcome> => {
  const removed = await database.deleteFrom('round').where('id', '=', roundId).where('state', '=', 'scheduled').returning('id').executeTakeFirst();
  if (removed !== undefined) return { ok: true };
  const left = await database.selectFrom('round').where('id', '=', roundId).select('id').executeTakeFirst();
  return { ok: false, reason: left === undefined ? 'unknown-round' : 'already-frozen' };
};

/** Three steps that may each be the last before a crash: the next call goes on where this one broke off. */
const freezeRound = async (settings: RoundBookSettings, order: FreezeOrder): Promise<FrozenRound> => {
  const { database, clock, sealingKey, organisation, approvingBody, sign, thresholds, groupsAside } = settings;
  const done = await frozenRound(database, order.roundId);
  if (done !== null) return done;
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const { instrument, rotating } = await questionsToAsk(transaction, settings, order.roundId);
      await takeRosterSnapshot(transaction, { roundId: order.roundId, instrument, clock, thresholds, checkIns: settings.checkIns, language: settings.language, groupsAside });
      if (rotating !== null) await keepRotating(transaction, order.roundId, rotating);
    });
  await makeMissingKeys(database, { roundId: order.roundId, sealingKey, onProgress: order.onProgress ?? (() => undefined) });
  await storeSignedSheet(database, { ...order, organisation, approvingBody, language: settings.language, frozenAt: clock(), sign });
  const frozen = await frozenRound(database, order.roundId);
  if (frozen === null) throw new TypeError('A round was not frozen by its freeze.');
  return frozen;
};

const questionsToAsk = async (database: IdentityDatabase, settings: RoundBookSettings, roundId: string): Promise<QuestionsOfRound> => {
  const asked = await questionsOfRound(database, { roundId, organisation: settings.organisation, standing: settings.instrument });
  if (!asked.ok) throw new IdentityError('freeze-refused', `The round cannot be frozen: ${asked.reason}.`);
  return asked.questions;
};

const questionsRefusal = async ({ database, organisation, instrument }: RoundBookSettings, roundId: string): Promise<FreezeRefusal | null> => {
  const asked = await questionsOfRound(database, { roundId, organisation, standing: instrument });
  return asked.ok ? null : asked.reason;
};

const frozenRound = async (database: IdentityDatabase, roundId: string): Promise<FrozenRound | null> => {
  const round = await database.selectFrom('round').where('id', '=', roundId).select(['envelope', 'instrument']).executeTakeFirst();
  if (!round?.envelope || round.instrument === null) return null;
  return { envelope: new Uint8Array(round.envelope), instrumentBytes: new TextEncoder().encode(round.instrument) };
};

const markPublished = ({ database, sign }: RoundBookSettings, roundId: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const marked = await transaction
      .updateTable('round').set({ state: 'published' })
      .where('id', '=', roundId).where('state', '=', 'frozen')
      .returning('sheet_hash').executeTakeFirst();
    if (marked?.sheet_hash) await destroyIssuingKeys(transaction, { roundId, sheetHash: marked.sheet_hash, sign });
    await transaction.deleteFrom('claim_code').where('round_id', '=', roundId).execute();
  });

const groupMembers = async (database: IdentityDatabase, personId: string, roundId: string): Promise<GroupMembers | null> => {
  const group = await database
    .selectFrom('group_member')
    .innerJoin('publication_group', 'publication_group.id', 'group_member.group_id')
    .where('group_member.round_id', '=', roundId)
    .where('group_member.person_id', '=', personId)
    .select(['publication_group.id', 'label', 'nonce', 'commitment'])
    .executeTakeFirst();
  if (group === undefined) return null;
  const { id, ...facts } = group;
  const members = await database.selectFrom('group_member').where('group_id', '=', id).orderBy('email').select(['name', 'email']).execute();
  return { ...facts, members };
};

const groupOverlaps = async (database: IdentityDatabase, roundId: string, earlierRoundId: string): Promise<GroupOverlap[]> => {
  const { rows } = await sql<GroupOverlap>`
    select now.group_id as "groupId", earlier.group_id as "earlierGroupId", count(*) as people
    from identity.group_member now
    join identity.group_member earlier on earlier.person_id = now.person_id
    where now.round_id = ${roundId} and earlier.round_id = ${earlierRoundId}
    group by now.group_id, earlier.group_id
    order by now.group_id, earlier.group_id`.execute(database);
  return rows;
};
