import { checkWords, fromHex } from '@unguarded/credentials-issuer';
import type { IdentityDatabase, IdentityTransaction } from '../identity-database.ts';
import type { Announcement } from '../identity-side.ts';
import type { MailQueue } from '../mail/mail-queue.ts';
import { answersOpenMail, enrolmentMail, resultsMail, type RoundNews } from '../mail/mail-texts.ts';

/** Mails queued in one statement. */
const BATCH = 1_000;

const TEXT = { enrolment: enrolmentMail, 'answers-open': answersOpenMail, results: resultsMail };

export interface AnnouncementSettings {
  database: IdentityDatabase;
  queue: MailQueue;
  organisation: string;
  origin: string;
  answerOrigin: string;
}

/**
 * Queues one mail to everybody of a round who is still there, the same for all; that it was done and the mails are
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
    const text = TEXT[what](await newsOf(settings, transaction, roundId));
    const addresses = await addressesOf(transaction, roundId);
    for (let start = 0; start < addresses.length; start += BATCH) {
      await settings.queue.enqueue(transaction, addresses.slice(start, start + BATCH).map((to) => ({ to, ...text })));
    }
  });

const newsOf = async (settings: AnnouncementSettings, transaction: IdentityTransaction, roundId: string): Promise<RoundNews> => {
  const { organisation, origin, answerOrigin } = settings;
  const round = await transaction.selectFrom('round').where('id', '=', roundId).select(['title', 'windows', 'sheet_hash']).executeTakeFirstOrThrow();
  if (round.windows === null || round.sheet_hash === null) throw new TypeError('Only a frozen round can be announced.');
  return { organisation, origin, answerOrigin, title: round.title, windows: round.windows, checkWords: checkWords(fromHex(round.sheet_hash)) };
};

const addressesOf = async (transaction: IdentityTransaction, roundId: string): Promise<string[]> => {
  const members = await transaction
    .selectFrom('group_member')
    .innerJoin('person', 'person.id', 'group_member.person_id')
    .where('group_member.round_id', '=', roundId)
    .where('person.active', '=', true)
    .orderBy('person.email')
    .select('person.email')
    .execute();
  return members.map(({ email }) => email);
};
