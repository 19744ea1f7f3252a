import { createTransport } from 'nodemailer';
import type { IdentityDatabase } from '../identity-database.ts';
import { IdentityError } from '../identity-error.ts';
import type { Clock, MailSettings } from '../identity-side.ts';
import type { Mail } from './mail.ts';

/** Hands a mail on, to a mail server or to the development mailbox. */
export interface MailSender {
  /** @throws IdentityError `mail`, which names nobody */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Codes and nothing else: what a mail server says names the person, and a log would tell who wanted to sign in, and when. */
const notTaken = (failure: unknown): IdentityError => {
  const { code, responseCode }: { code?: unknown; responseCode?: unknown } = typeof failure === 'object' && failure !== null ? failure : {};
  const codes = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return new IdentityError('mail', `The mail server did not take a mail (${codes.join(' ') || 'without a code'}).`);
};

/** Sends mail by SMTP, over a few connections that are kept. */
const smtpSender = ({ from, smtpUrl }: { from: string; smtpUrl: string }): MailSender => {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 3 }, { from });
  return {
    send: async (mail) => {
      // Out-of-office answers to a sign-in link help nobody.
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ ...mail, headers }).catch((failure: unknown) => Promise.reject(notTaken(failure)));
    },
    close: () => transport.close(),
  };
};

/** Keeps mail in the database instead, where the mail page shows it. */
const developmentMailbox = (database: IdentityDatabase, clock: Clock): MailSender => ({
  send: async ({ to, subject, text }) => {
    await database.insertInto('development_mail').values({ at: clock(), recipient: to, subject, text }).execute();
  },
  close: () => undefined,
});

/** The sender that the settings ask for. */
export const openMailSender = (settings: MailSettings, database: IdentityDatabase, clock: Clock): MailSender =>
  settings.smtpUrl === null ? developmentMailbox(database, clock) : smtpSender({ from: settings.from, smtpUrl: settings.smtpUrl });
