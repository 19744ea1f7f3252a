import type { RoundWindows } from '@unguarded/rounds';
import type { Mail } from './mail.ts';

/** What the mails about a round tell. */
export interface RoundNews {
  organisation: string;
  title: string;
  /** The signed-in app. */
  origin: string;
  /** The app where people answer, without any sign-in. */
  answerOrigin: string;
  windows: RoundWindows;
  checkWords: string[];
}

type MailText = Omit<Mail, 'to'>;

/** The mail with a sign-in link. Opening the link does nothing; a button on the page does. */
export const signInMail = ({ organisation, url, validMinutes }: { organisation: string; url: string; validMinutes: number }): MailText => ({
  subject: `Sign in to ${organisation}'s pulse`,
  text: [
    'Somebody, most likely you, asked to sign in with this address.',
    `Open this link and press the button there. It works once, for ${validMinutes} minutes:`,
    url,
    'If it was not you, ignore this mail: nothing happens.',
  ].join('\n\n'),
});

/** At the freeze: passes can be fetched, check-ins signed, nothing answered yet. */
export const enrolmentMail = (news: RoundNews): MailText => ({
  subject: `${news.title}: your pass is ready, nothing to answer yet`,
  text: [
    `${news.organisation} prepares a pulse: "${news.title}".`,
    `Fetch your anonymous pass until ${dayInWords(news.windows.enrolmentClosesAt)}, on a device that you call your own:\n${news.origin}`,
    `From ${dayInWords(news.windows.answersOpenAt)} to ${dayInWords(news.windows.answersCloseAt)} you answer with it, without any sign-in, at\n${news.answerOrigin}`,
    checkWordsText(news),
    'If you like, you can also answer a few of the questions with your name, for your manager. Leaving that out leaves no trace.',
  ].join('\n\n'),
});

/** When answering begins: the same link for everybody, since nobody knows who answered. */
export const answersOpenMail = (news: RoundNews): MailText => ({
  subject: `${news.title}: answer until ${dayInWords(news.windows.answersCloseAt)}`,
  text: [
    `The pulse "${news.title}" is open until ${dayInWords(news.windows.answersCloseAt)}. It takes about two minutes:\n${news.answerOrigin}`,
    'Use the device on which you fetched your pass. The link is the same for everybody. We cannot know whether you answered; if you did, thank you.',
    checkWordsText(news),
  ].join('\n\n'),
});

/** When the figures are out. */
export const resultsMail = (news: RoundNews): MailText => ({
  subject: `${news.title}: the results are out`,
  text: [
    `The results of "${news.title}" are published:\n${news.origin}`,
    'The device on which you answered can show you that your answers are in the public list.',
  ].join('\n\n'),
});

const checkWordsText = ({ checkWords }: RoundNews): string =>
  `Check words of this pulse, the same for everybody: ${checkWords.join(' ')}. If the page shows others, do not answer and ask who looks after this pulse.`;

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const dayInWords = (instant: string): string => dayFormat.format(new Date(instant));
