import type { RoundWindows } from '@unguarded/rounds';
import type { Mail } from './mail.ts';
import { mailWords, type MailLanguage } from './mail-language.ts';
import type { MailWords } from './words/en.ts';

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
  /** Whether people check in with their name in this round. */
  checkIns: boolean;
  /** Whether all questions are asked, as once a year; else a few. */
  full: boolean;
  /** Who has signed the sheet besides the deployment; null for nobody so far. */
  approvedBy: string | null;
}

type MailText = Omit<Mail, 'to'>;

interface SignInLink {
  organisation: string;
  url: string;
  validMinutes: number;
}

/** The mail with a sign-in link. Opening the link does nothing; a button on the page does. */
export const signInMail = ({ organisation, url, validMinutes }: SignInLink, language: MailLanguage): MailText => {
  const { signIn } = mailWords(language);
  return { subject: signIn.subject(organisation), text: [signIn.asked, `${signIn.open(validMinutes)}\n${url}`, signIn.ignore, organisation].join('\n\n') };
};

/** At the freeze: passes can be fetched, check-ins signed, nothing answered yet. */
export const enrolmentMail = (news: RoundNews, language: MailLanguage): MailText => {
  const words = mailWords(language);
  const { enrolment } = words;
  const { enrolmentClosesAt, answersOpenAt, answersCloseAt } = daysOf(news, words);
  return {
    subject: enrolment.subject(news.title),
    text: [
      enrolment.prepares(news.organisation, news.title),
      `${enrolment.fetch(enrolmentClosesAt)}\n${news.origin}`,
      ...(news.checkIns ? [enrolment.checkIn] : []),
      enrolment.answer(answersOpenAt, answersCloseAt),
      trustLines(news, words),
      news.organisation,
    ].join('\n\n'),
  };
};

/** When answering begins: the same link for everybody, since nobody knows who answered. */
export const answersOpenMail = (news: RoundNews, language: MailLanguage): MailText => {
  const words = mailWords(language);
  const { answersOpen } = words;
  const { answersCloseAt } = daysOf(news, words);
  return {
    subject: answersOpen.subject(news.title, answersCloseAt),
    text: [
      `${answersOpen.open(news.title, answersCloseAt)}${news.full ? '' : ` ${answersOpen.short}`}`,
      `${answersOpen.device}\n${news.answerOrigin}`,
      answersOpen.everybody,
      trustLines(news, words),
      news.organisation,
    ].join('\n\n'),
  };
};

/** When the figures are out. Alone of all mails it has a second link: the way to the public list must not lead over a sign-in. */
export const resultsMail = (news: RoundNews, language: MailLanguage): MailText => {
  const { results } = mailWords(language);
  return { subject: results.subject(news.title), text: [`${results.published(news.title)}\n${news.origin}`, `${results.list}\n${news.answerOrigin}`, news.organisation].join('\n\n') };
};

/** How a reader can tell that everybody is asked the same. */
const trustLines = ({ checkWords, approvedBy }: RoundNews, words: MailWords): string =>
  [words.checkWords, checkWords.join(' '), words.otherWords, ...(approvedBy === null ? [] : [words.approved(approvedBy)])].join('\n');

const daysOf = ({ windows }: RoundNews, { locale }: MailWords): RoundWindows => {
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const inWords = (instant: string): string => days.format(new Date(instant));
  return {
    frozenAt: inWords(windows.frozenAt),
    enrolmentClosesAt: inWords(windows.enrolmentClosesAt),
    answersOpenAt: inWords(windows.answersOpenAt),
    answersCloseAt: inWords(windows.answersCloseAt),
    tallyNotBefore: inWords(windows.tallyNotBefore),
  };
};
