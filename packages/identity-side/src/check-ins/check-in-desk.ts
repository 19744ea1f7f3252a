import { checkAnswers, inLanguage, parseInstrument, responseSetOf, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { phaseOf, type RoundWindows } from '@unguarded/rounds';
import { sql } from 'kysely';
import { dayOf, daysLater } from '../days.ts';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock } from '../identity-side.ts';
import type { MailLanguage } from '../mail/mail-language.ts';
import type { CheckInOutcome, CheckInQuestions, CheckIns, ReceivedCheckIns, SignedCheckIn } from './check-in.ts';
import { isOffered } from './offered-check-ins.ts';

const KEPT_DAYS = 120;
const LONGEST_TALK = 2_000;

/** Opens the check-in: five answers with one's name, for the direct manager and nobody else. */
export const openCheckIns = (database: IdentityDatabase, clock: Clock): CheckIns => ({
  questions: (roundId, language = 'en') => questionsOf(database, { roundId, language }),
  sign: (personId, roundId, checkIn) => signCheckIn({ database, now: clock() }, { personId, roundId, checkIn }),
  receivedBy: (personId, language = 'en') => receivedBy(database, { personId, language }),
  forgetOld: () => forgetOldCheckIns(database, clock()),
});

/** The instrument of a round, read from the text that its sheet pins; null before the freeze. */
export const instrumentOf = async (database: IdentityDatabase, roundId: string): Promise<Instrument | null> => {
  const round = await database.selectFrom('round').where('id', '=', roundId).where('windows', 'is not', null).select('instrument').executeTakeFirst();
  return round?.instrument ? readInstrument(round.instrument) : null;
};

const readInstrument = (text: string): Instrument => {
  const parsed = parseInstrument(text);
  if (!parsed.ok) throw new TypeError(`The instrument of a round cannot be read: ${parsed.reason}.`);
  return parsed.instrument;
};

const questionsOf = async (database: IdentityDatabase, { roundId, language }: { roundId: string; language: MailLanguage }): Promise<CheckInQuestions | null> => {
  const asked = await instrumentOf(database, roundId);
  if (asked === null) return null;
  const instrument = readIn(asked, language);
  const items = instrument.items
    .filter(({ id }) => instrument.gapItemIds.includes(id))
    .map(({ id, text, responseSet }) => ({ id, text, responseSet }));
  const responseSets = instrument.responseSets.filter(({ id }) => items.some(({ responseSet }) => responseSet === id));
  return { locale: instrument.locale, items, responseSets: responseSets.map((set) => ({ ...set, labels: [...set.labels] })) };
};

/** The questions in a language, where the round carries them in it, and otherwise in their own. */
const readIn = (instrument: Instrument, language: MailLanguage): Instrument => {
  const found = inLanguage(instrument, language);
  return found.ok ? found.instrument : instrument;
};

interface Signing {
  personId: string;
  roundId: string;
  checkIn: SignedCheckIn;
}

const signCheckIn = async ({ database, now }: { database: IdentityDatabase; now: Date }, { personId, roundId, checkIn }: Signing): Promise<CheckInOutcome> => {
  const place = await placeIn(database, personId, roundId);
  if (place === undefined) return { ok: false, reason: 'not-in-this-round' };
  if (!place.checkIns) return { ok: false, reason: 'no-check-ins' };
  if (phaseOf(place.windows, now) !== 'enrolment') return { ok: false, reason: 'enrolment-closed' };
  if (!isOfTheGapItems(readInstrument(place.instrument), checkIn)) return { ok: false, reason: 'invalid-answers' };
  const content = { reader_id: place.readerId, answers: checkIn.answers, talk_about: checkIn.talkAbout.trim(), signed_on: dayOf(now) };
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('check_in')
      .values({ round_id: roundId, person_id: personId, ...content })
      .onConflict((conflict) => conflict.columns(['round_id', 'person_id']).doUpdateSet(content))
      .execute();
    await transaction
      .insertInto('group_reader')
      .values({ group_id: place.groupId, reader_id: place.readerId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await forgetReplaced(transaction, personId);
  });
  return { ok: true };
};

interface Place {
  windows: RoundWindows;
  instrument: string;
  readerId: string;
  groupId: string;
  checkIns: boolean;
}

/** Where a person stands in a frozen round, and who leads the unit in which they work now. */
const placeIn = async (database: IdentityDatabase, personId: string, roundId: string): Promise<Place | undefined> =>
  database
    .selectFrom('group_member')
    .innerJoin('round', 'round.id', 'group_member.round_id')
    .innerJoin('publication_group', 'publication_group.id', 'group_member.group_id')
    .innerJoin('person', 'person.id', 'group_member.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .where('group_member.round_id', '=', roundId)
    .where('group_member.person_id', '=', personId)
    .where('round.windows', 'is not', null)
    .where('unit.leader_id', 'is not', null)
    .select((builder) => [
      isOffered(sql.ref('publication_group.roster_count')).as('checkIns'),
      builder.ref('round.windows').$notNull().as('windows'),
      builder.ref('round.instrument').$notNull().as('instrument'),
      builder.ref('unit.leader_id').$notNull().as('readerId'),
      'group_member.group_id as groupId',
    ])
    .executeTakeFirst();

const isOfTheGapItems = (instrument: Instrument, { answers, talkAbout }: SignedCheckIn): boolean =>
  Object.keys(answers).every((itemId) => instrument.gapItemIds.includes(itemId)) &&
  checkAnswers(instrument, answers).ok &&
  talkAbout.length <= LONGEST_TALK &&
  !talkAbout.includes('\u0000');

interface ReceivedRow {
  roundId: string;
  title: string;
  instrument: string;
  name: string;
  answers: Record<string, ItemAnswer>;
  talkAbout: string;
}

/** Addressed to this manager, by people who still report to them: a predecessor's or a successor's stay closed. */
const receivedBy = async (database: IdentityDatabase, { personId, language }: { personId: string; language: MailLanguage }): Promise<ReceivedCheckIns[]> => {
  const rows: ReceivedRow[] = await database
    .selectFrom('check_in')
    .innerJoin('person', 'person.id', 'check_in.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .innerJoin('round', 'round.id', 'check_in.round_id')
    .where('check_in.reader_id', '=', personId)
    .where('unit.leader_id', '=', personId)
    .orderBy('round.chain_position', 'desc')
    .orderBy('person.name')
    .select((builder) => [
      'round.id as roundId', 'round.title', 'person.name', 'check_in.answers', 'check_in.talk_about as talkAbout',
      builder.ref('round.instrument').$notNull().as('instrument'),
    ])
    .execute();
  return [...Map.groupBy(rows, ({ roundId }) => roundId).values()].flatMap((ofRound) => receivedInRound(ofRound, language));
};

const receivedInRound = (rows: ReceivedRow[], language: MailLanguage): ReceivedCheckIns[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const instrument = readIn(readInstrument(first.instrument), language);
  const from = rows.map(({ name, answers, talkAbout }) => ({ name, answers: inWords(instrument, answers), talkAbout }));
  return [{ roundId: first.roundId, title: first.title, locale: instrument.locale, from }];
};

/** The answers in the words that were ticked, null for who preferred not to say; what was left out is not there. */
const inWords = (instrument: Instrument, answers: Record<string, ItemAnswer>): ReceivedCheckIns['from'][number]['answers'] =>
  instrument.items.flatMap(({ id, text }) => {
    const answer = answers[id] ?? null;
    if (answer === null) return [];
    const scale = responseSetOf(instrument, id);
    return [{ itemId: id, text, label: answer === 'prefer-not-to-say' ? null : (scale?.labels[answer - scale.lowest] ?? String(answer)) }];
  });

/** Deletes a person's check-ins that a newer one follows, once the figures of their round are out. */
const forgetReplaced = async (database: IdentityDatabase, personId: string): Promise<void> => {
  await sql`delete from identity.check_in old where old.person_id = ${personId} and ${isReplaced}`.execute(database);
};

const isReplaced = sql`exists (
  select from identity.round old_round, identity.check_in newer join identity.round newer_round on newer_round.id = newer.round_id
  where old_round.id = old.round_id and old_round.state = 'published'
    and newer.person_id = old.person_id and newer_round.chain_position > old_round.chain_position)`;

/** Deletes every check-in that a newer one follows or that is older than 120 days. */
export const forgetOldCheckIns = async (database: IdentityDatabase, now: Date): Promise<void> => {
  const oldest = dayOf(daysLater(now, -KEPT_DAYS));
  await sql`delete from identity.check_in old where old.signed_on < ${oldest}::date or ${isReplaced}`.execute(database);
};
