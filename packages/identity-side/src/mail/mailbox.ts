import { setTimeout as pause } from 'node:timers/promises';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Mailbox } from '../identity-side.ts';
import type { StoredMail } from './mail.ts';
import type { MailQueue } from './mail-queue.ts';

interface MailboxParts {
  database: IdentityDatabase;
  queue: MailQueue;
  signInSettled: () => Promise<void>;
}

const LOOK_AGAIN_MILLISECONDS = 100;

/** The development mailbox, and how far the queue is. */
export const openMailbox = ({ database, queue, signInSettled }: MailboxParts): Mailbox => ({
  stored: (selection) => storedMails(database, selection),
  outcome: () => queue.outcome(),
  settled: async () => {
    await signInSettled();
    while ((await queue.outcome()).waiting > 0) await pause(LOOK_AGAIN_MILLISECONDS);
  },
});

const storedMails = async (database: IdentityDatabase, { to, limit }: { to: string | null; limit: number }): Promise<StoredMail[]> => {
  const mails = await database
    .selectFrom('development_mail')
    .$if(to !== null, (query) => query.where('recipient', '=', to))
    .orderBy('id', 'desc')
    .limit(limit)
    .select(['id', 'at', 'recipient', 'subject', 'text'])
    .execute();
  return mails.map(({ id, at, recipient, subject, text }) => ({ mailId: id, at: at.toISOString(), to: recipient, subject, text }));
};
