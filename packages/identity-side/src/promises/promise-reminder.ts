import { mailWords, type MailLanguage } from '../mail/mail-language.ts';
import type { Mail } from '../mail/mail.ts';

interface Reminder {
  organisation: string;
  title: string;
  /** The signed-in app. */
  origin: string;
  promises: { promised: string; dueOn: string }[];
}

/** The mail to a leader whose promises wait when the next pulse opens. */
export const promiseReminder = ({ organisation, title, origin, promises }: Reminder, language: MailLanguage): Omit<Mail, 'to'> => {
  const { locale, promises: words } = mailWords(language);
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lines = promises.map(({ promised, dueOn }) => `- ${promised} (${words.until(days.format(new Date(dueOn)))})`);
  return { subject: words.subject(title, promises.length), text: [words.open(title), lines.join('\n'), `${words.ask}\n${origin}/promises`, organisation].join('\n\n') };
};
