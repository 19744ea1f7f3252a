import { setTimeout as pause } from 'node:timers/promises';
import type { ProductPlace } from '../running-product.ts';

/** A mail as the development mailbox shows it. */
export interface KeptMail {
  to: string;
  at: string;
  subject: string;
  text: string;
}

const mailboxOf = ({ port }: ProductPlace, to: string): string => `http://localhost:${port}/mail.json?to=${encodeURIComponent(to)}`;

/** The mails to somebody that would have been sent, newest first. */
export const mailsTo = async (place: ProductPlace, to: string): Promise<KeptMail[]> => (await (await fetch(mailboxOf(place, to))).json()) as KeptMail[];

const MOST_LOOKS = 100;

/**
 * Waits until somebody has one mail more of a kind than before, and gives the newest.
 *
 * @example await nextMail(place, 'ana@example.org', { subject: /Sign in/, after: 0 })
 */
export const nextMail = async (place: ProductPlace, to: string, { subject, after }: { subject: RegExp; after: number }): Promise<KeptMail> => {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const found = (await mailsTo(place, to)).filter((mail) => subject.test(mail.subject));
    if (found[0] !== undefined && found.length > after) return found[0];
    await pause(100);
  }
  throw new Error(`No mail came to ${to} whose subject matches ${subject}.`);
};

/** The first address in a mail; in a sign-in mail, the link. */
export const linkIn = ({ text, subject }: KeptMail): string => {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`There is no link in the mail "${subject}".`);
  return link;
};
