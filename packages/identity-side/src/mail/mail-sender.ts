import { createTransport } from 'nodemailer';
import type { IdentityDatabase } from '../identity-database.ts';
import type { Clock, MailSettings } from '../identity-side.ts';
import type { Mail } from './mail.ts';

/** Hands a mail on, to a mail server or to the development mailbox. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Sends mail by SMTP, over a few connections that are kept. */
const smtpSender = ({ from, smtpUrl }: { from: string; smtpUrl: string }): MailSender => {
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 3 }, { from });
  return {
    send: async (mail) => {
      await transport.sendMail({
        ...mail,
        // Out-of-office answers to a sign-in link help nobody.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
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
