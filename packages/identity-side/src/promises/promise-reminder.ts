import type { Mail } from '../mail/mail.ts';

interface Reminder {
  title: string;
  /** The signed-in app. */
  origin: string;
  promises: { promised: string; dueOn: string }[];
  /** The leader's language; English when none is known. */
  locale: string | null;
}

interface ReminderWords {
  locale: string;
  subject: (title: string, count: number) => string;
  opens: (title: string) => string;
  until: (day: string) => string;
  ask: string;
}

const WORDS: Record<string, ReminderWords> = {
  en: {
    locale: 'en-GB',
    subject: (title, count) => `${title}: ${count === 1 ? 'a promise waits' : `${count} promises wait`}`,
    opens: (title) => `The pulse "${title}" is open. After earlier ones you promised:`,
    until: (day) => `until ${day}`,
    ask: 'Say what became of it, before people are asked again. Your team reads it on their own page:',
  },
  de: {
    locale: 'de-DE',
    subject: (title, count) => `${title}: ${count === 1 ? 'eine Zusage wartet' : `${count} Zusagen warten`}`,
    opens: (title) => `Die Umfrage „${title}“ ist offen. Nach früheren haben Sie zugesagt:`,
    until: (day) => `bis ${day}`,
    ask: 'Sagen Sie, was daraus geworden ist, bevor wieder gefragt wird. Ihr Team liest es auf der eigenen Seite:',
  },
  fr: {
    locale: 'fr-FR',
    subject: (title, count) => `${title} : ${count === 1 ? 'une promesse attend' : `${count} promesses attendent`}`,
    opens: (title) => `Le sondage « ${title} » est ouvert. Après les précédents, vous avez promis :`,
    until: (day) => `jusqu’au ${day}`,
    ask: 'Dites ce qu’il en est advenu, avant que l’on pose de nouvelles questions. Votre équipe le lit sur sa propre page :',
  },
  es: {
    locale: 'es-ES',
    subject: (title, count) => `${title}: ${count === 1 ? 'una promesa espera' : `${count} promesas esperan`}`,
    opens: (title) => `La encuesta «${title}» está abierta. Después de las anteriores usted prometió:`,
    until: (day) => `hasta el ${day}`,
    ask: 'Diga qué ha sido de ello antes de que se vuelva a preguntar. Su equipo lo lee en su propia página:',
  },
};

/** The mail to a leader whose promises wait when the next pulse opens. */
export const promiseReminder = ({ title, origin, promises, locale }: Reminder): Omit<Mail, 'to'> => {
  const words = WORDS[locale ?? 'en'] ?? WORDS['en'];
  if (words === undefined) throw new TypeError('There are no words in English.');
  const days = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lines = promises.map(({ promised, dueOn }) => `- ${promised} (${words.until(days.format(new Date(dueOn)))})`);
  return { subject: words.subject(title, promises.length), text: [words.opens(title), lines.join('\n'), `${words.ask}\n${origin}/promises`].join('\n\n') };
};
