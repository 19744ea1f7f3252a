import { sql } from 'kysely';
import { dayOf } from '../days.ts';
import type { IdentityDatabase, IdentityTransaction } from '../identity-database.ts';
import type { Clock } from '../identity-side.ts';
import { mailLanguageOf, type MailLanguage } from '../mail/mail-language.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import { plainText } from '../plain-text.ts';
import type { LeaderPromise, NewPromise, NewPromiseWord, PromiseOutcome, Promises, PromiseState, PromiseWord, PromiseWordOutcome } from './promise.ts';
import { promiseReminder } from './promise-reminder.ts';

export interface PromiseBookSettings {
  database: IdentityDatabase;
  clock: Clock;
  queue: MailQueue;
  organisation: string;
  /** Address of the signed-in app. */
  origin: string;
  /** The organisation's language; null: it has said none. */
  language: MailLanguage | null;
}

/** Opens the book of promises. The database lets nobody rewrite it, this program included. */
export const openPromises = (settings: PromiseBookSettings): Promises => {
  const { database, clock } = settings;
  return {
    make: (personId, promise) => makePromise(database, { personId, promise, today: dayOf(clock()) }),
    say: (personId, word) => database.transaction().execute((transaction) => sayOf(transaction, { personId, word, today: dayOf(clock()) })),
    visibleTo: (personId) => visibleTo(database, personId),
    remind: (roundId) => remind(settings, roundId),
  };
};

const LONGEST_TEXT = 400;
const LONGEST_OWNER = 120;

const isText = (text: string, longest: number): boolean => text !== '' && text.length <= longest;

const makePromise = async (database: IdentityDatabase, { personId, promise, today }: { personId: string; promise: NewPromise; today: string }): Promise<PromiseOutcome> => {
  const [promised, owner] = [plainText(promise.promised), plainText(promise.owner)];
  if (!isText(promised, LONGEST_TEXT) || !isText(owner, LONGEST_OWNER)) return { ok: false, reason: 'no-text' };
  if (promise.dueOn < today) return { ok: false, reason: 'in-the-past' };
  const unit = await database.selectFrom('unit').where('leader_id', '=', personId).where('active', '=', true).select('id').executeTakeFirst();
  if (unit === undefined) return { ok: false, reason: 'not-a-leader' };
  const round = await database.selectFrom('round').where('id', '=', promise.roundId).where('state', '=', 'published').select('id').executeTakeFirst();
  if (round === undefined) return { ok: false, reason: 'no-results-yet' };
  const { id } = await database
    .insertInto('promise')
    .values({ unit_id: unit.id, round_id: round.id, made_by: personId, promised, owner, due_on: promise.dueOn, made_on: today })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ok: true, promiseId: id };
};

/** A word on a promise by whoever leads the unit now, which may be a successor. Two at once: the second finds the first. */
const sayOf = async (transaction: IdentityTransaction, { personId, word, today }: { personId: string; word: NewPromiseWord; today: string }): Promise<PromiseWordOutcome> => {
  const explanation = plainText(word.explanation);
  if (!isText(explanation, LONGEST_TEXT)) return { ok: false, reason: 'no-text' };
  const dueOn = word.state === 'changed' ? word.dueOn : null;
  if (word.state === 'changed' && dueOn === null) return { ok: false, reason: 'no-day' };
  if (dueOn !== null && dueOn < today) return { ok: false, reason: 'in-the-past' };
  const promise = await transaction
    .selectFrom('promise')
    .innerJoin('unit', 'unit.id', 'promise.unit_id')
    .where('promise.id', '=', word.promiseId)
    .where('unit.leader_id', '=', personId)
    .select('promise.id')
    .executeTakeFirst();
  if (promise === undefined) return { ok: false, reason: 'not-yours' };
  const last = await transaction.selectFrom('promise_word').where('promise_id', '=', promise.id).orderBy('position', 'desc').select(['position', 'state']).executeTakeFirst();
  if (last !== undefined && last.state !== 'changed') return { ok: false, reason: 'settled' };
  await transaction
    .insertInto('promise_word')
    .values({ promise_id: promise.id, position: (last?.position ?? 0) + 1, state: word.state, explanation, due_on: dueOn, said_by: personId, said_on: today })
    .execute();
  return { ok: true };
};

interface PromiseRow {
  promiseId: string;
  unitId: string;
  label: string;
  roundId: string;
  title: string;
  promised: string;
  owner: string;
  madeBy: string;
  madeOn: string;
  dueOn: string;
  mine: boolean;
  words: PromiseWord[];
}

const visibleTo = async (database: IdentityDatabase, personId: string): Promise<LeaderPromise[]> => {
  const { rows } = await sql<PromiseRow>`
    with recursive above as (
      select unit.id, unit.parent_id from identity.unit join identity.person on person.unit_id = unit.id where person.id = ${personId}
      union
      select unit.id, unit.parent_id from identity.unit join above on above.parent_id = unit.id
    ), visible as (
      select id from above union select id from identity.unit where leader_id = ${personId} and active
    )
    select promise.id as "promiseId", unit.id as "unitId", unit.label, round.id as "roundId", round.title, promise.promised, promise.owner,
           maker.name as "madeBy", promise.made_on as "madeOn", promise.due_on as "dueOn",
           coalesce(unit.leader_id = ${personId} and unit.active, false) as mine,
           coalesce((select jsonb_agg(jsonb_build_object('state', word.state, 'explanation', word.explanation, 'dueOn', word.due_on,
                                                         'saidBy', speaker.name, 'saidOn', word.said_on) order by word.position)
                     from identity.promise_word word join identity.person speaker on speaker.id = word.said_by
                     where word.promise_id = promise.id), '[]') as words
    from identity.promise
    join visible on visible.id = promise.unit_id
    join identity.unit on unit.id = promise.unit_id
    join identity.round on round.id = promise.round_id
    join identity.person maker on maker.id = promise.made_by
    order by round.chain_position desc, promise.due_on, promise.id`.execute(database);
  return rows.map(leaderPromise);
};

const leaderPromise = ({ unitId, label, roundId, title, ...row }: PromiseRow): LeaderPromise => {
  const state: PromiseState | 'open' = row.words.at(-1)?.state ?? 'open';
  const dueOn = row.words.findLast((word) => word.dueOn !== null)?.dueOn ?? row.dueOn;
  return { ...row, dueOn, unit: { unitId, label }, round: { roundId, title }, state, open: state === 'open' || state === 'changed' };
};

interface WaitingRow {
  email: string;
  locale: string | null;
  promised: string;
  dueOn: string;
}

/** That it was done and the mails are stored together, so that a crash neither loses nor repeats them. */
const remind = ({ database, queue, organisation, origin, language }: PromiseBookSettings, roundId: string): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const first = await transaction
      .insertInto('announcement')
      .values({ round_id: roundId, what: 'promises' })
      .onConflict((conflict) => conflict.doNothing())
      .returning('what')
      .executeTakeFirst();
    if (first === undefined) return;
    const round = await transaction.selectFrom('round').where('id', '=', roundId).select('title').executeTakeFirstOrThrow();
    const waiting = Map.groupBy(await waitingPromises(transaction), ({ email }) => email);
    const mails = [...waiting].map(([to, promises]) => ({ to, ...promiseReminder({ organisation, title: round.title, origin, promises }, mailLanguageOf(promises[0]?.locale ?? null, language)) }));
    if (mails.length > 0) await queue.enqueue(transaction, mails);
  });

const waitingPromises = async (transaction: IdentityTransaction): Promise<WaitingRow[]> => {
  const { rows } = await sql<WaitingRow>`
    select leader.email, leader.locale, promise.promised, coalesce(last.due_on, promise.due_on) as "dueOn"
    from identity.promise
    join identity.unit on unit.id = promise.unit_id and unit.active
    join identity.person leader on leader.id = unit.leader_id and leader.active
    left join lateral (select state, due_on from identity.promise_word word where word.promise_id = promise.id order by position desc limit 1) last on true
    where last.state is null or last.state = 'changed'
    order by leader.email, "dueOn", promise.id`.execute(transaction);
  return rows;
};
