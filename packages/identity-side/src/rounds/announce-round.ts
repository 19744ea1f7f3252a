import { checkWords, fromHex } from '@unguarded/credentials-issuer';
import { batchesOf } from '../batches.ts';
import type { IdentityDatabase, IdentityTransaction } from '../identity-database.ts';
import type { Announcement } from '../identity-side.ts';
import { mailLanguageOf, type MailLanguage } from '../mail/mail-language.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import { answersOpenMail, enrolmentMail, resultsMail, type RoundNews } from '../mail/mail-texts.ts';
import { approvingBodies, storedApproval } from '../records/approvals.ts';

/** Mails queued in one statement. */
const BATCH = 1_000;

const TEXT = { enrolment: enrolmentMail, 'answers-open': answersOpenMail, results: resultsMail };

export interface AnnouncementSettings {
  database: IdentityDatabase;
  queue: MailQueue;
  organisation: string;
  origin: string;
  answerOrigin: string;
  /** The organisation's language; null: it has said none. */
  language: MailLanguage | null;
}

/**
 * Queues one mail to everybody of a round who is still there, the same for all of a language; that it was done and the mails are
 * stored together, so that a crash neither loses nor repeats it.
 */
export const announceRound = (settings: AnnouncementSettings, roundId: string, what: Announcement): Promise<void> =>
  settings.database.transaction().execute(async (transaction) => {
    const first = await transaction
      .insertInto('announcement')
      .values({ round_id: roundId, what })
      .onConflict((conflict) => conflict.doNothing())
      .returning('what')
      .executeTakeFirst();
    if (first === undefined) return;
    const news = await newsOf(settings, transaction, roundId);
    const readers = Map.groupBy(await readersOf(transaction, roundId), ({ locale }) => mailLanguageOf(locale, settings.language));
    for (const [language, people] of readers) {
      const text = TEXT[what](news, language);
      for (const batch of batchesOf(people, BATCH)) await settings.queue.enqueue(transaction, batch.map(({ email: to }) => ({ to, ...text })));
    }
  });

const newsOf = async (settings: AnnouncementSettings, transaction: IdentityTransaction, roundId: string): Promise<RoundNews> => {
  const { organisation, origin, answerOrigin } = settings;
  const round = await transaction
    .selectFrom('round')
    .leftJoin('round_questions', 'round_questions.round_id', 'round.id')
    .where('round.id', '=', roundId)
    .select(['round.title', 'round.windows', 'round.sheet_hash', 'round.check_ins', 'round_questions.form'])
    .executeTakeFirstOrThrow();
  if (round.windows === null || round.sheet_hash === null) throw new TypeError('Only a frozen round can be announced.');
  const approvedBy = (await storedApproval(transaction, approvingBodies(transaction), roundId))?.name ?? null;
  return {
    organisation, origin, answerOrigin, approvedBy, title: round.title, windows: round.windows, checkIns: round.check_ins, full: round.form === 'full',
    checkWords: checkWords(fromHex(round.sheet_hash)),
  };
};

const readersOf = (transaction: IdentityTransaction, roundId: string): Promise<{ email: string; locale: string | null }[]> =>
  transaction
    .selectFrom('group_member')
    .innerJoin('person', 'person.id', 'group_member.person_id')
    .where('group_member.round_id', '=', roundId)
    .where('person.active', '=', true)
    .orderBy('person.email')
    .select(['person.email', 'person.locale'])
    .execute();
