import { planWindows } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import { MAIL_LANGUAGES, mailLanguageOf, mailWords, type MailLanguage } from './mail-language.ts';
import { answersOpenMail, enrolmentMail, resultsMail, signInMail } from './mail-texts.ts';

const news = {
  organisation: 'Meridian',
  title: 'Spring pulse',
  origin: 'http://localhost:3000',
  answerOrigin: 'http://answers.localhost:3001',
  windows: planWindows(new Date('2026-02-01T08:00:00Z')),
  checkWords: ['acorn', 'birch', 'cedar'],
  checkIns: true,
  full: false,
  approvedBy: null,
};
const mailsIn = (language: MailLanguage) => [
  enrolmentMail(news, language), answersOpenMail(news, language), resultsMail(news, language),
  signInMail({ organisation: 'Meridian', url: 'http://localhost:3000/x', validMinutes: 15 }, language),
];
const FORBIDDEN: Record<MailLanguage, RegExp> = {
  en: /\b(?:prisoners?|guards?|masks?|lying|suspects?|wallets?|ballots?|atoms?|tally)\b/i,
  de: /\b(?:gefangene[nrs]?|wächter\w*|maske\w*|lügen\w*|verdächt\w*|wallets?|stimmzettel\w*|atome?\w*)\b/i,
  fr: /\b(?:prisonni\w*|gardiens?|masqu\w*|ment(?:ent|eur\w*)|suspect\w*|portefeuilles?|bulletins?|atomes?)\b/i,
  es: /\b(?:presos?|prisioner\w*|guardias?|máscaras?|mienten?|sospech\w*|carteras?|papeletas?|átomos?)\b/i,
};

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

describe('mails', () => {
  it('say at the freeze that there is nothing to answer yet, and until when passes are given out', () => {
    const { subject, text } = enrolmentMail(news, 'en');
    expect(subject).toBe('Spring pulse: your pass is ready, nothing to answer yet');
    expect(text).toContain('by 10 February 2026');
  });

  it('offer no check-in in a round without one', () => {
    expect(enrolmentMail(news, 'en').text).toContain('with your name');
    expect(enrolmentMail({ ...news, checkIns: false }, 'en').text).not.toContain('with your name');
  });

  it('have one link each, on a line of its own; only the results also lead to the public list', () => {
    const linksOf = ({ text }: { text: string }): string[] => text.split('\n').filter((line) => line.includes('http'));
    expect(mailsIn('en').map(linksOf)).toEqual([[news.origin], [news.answerOrigin], [news.origin, news.answerOrigin], ['http://localhost:3000/x']]);
  });

  it('carry the same link for everybody when answering begins', () => {
    expect(answersOpenMail(news, 'en').text).toMatch(/answers\.localhost:3001\n/);
  });

  it('say how long answering takes, and promise no two minutes where everything is asked', () => {
    expect(answersOpenMail(news, 'en').text).toContain('two minutes');
    expect(answersOpenMail({ ...news, full: true }, 'en').text).not.toContain('minutes');
  });

  it('lead from the results to the place where the own answers are looked for in the public list', () => {
    expect(resultsMail(news, 'en').text).toMatch(/public list, without any sign-in:\nhttp:\/\/answers\.localhost:3001\n/);
  });

  it('name who has signed the description, once somebody has', () => {
    expect(answersOpenMail(news, 'en').text).not.toContain('signed');
    expect(answersOpenMail({ ...news, approvedBy: 'the works council' }, 'en').text).toContain('Checked and signed by the works council.');
  });

  it('are written to a person in their language, else the organisation’s, else English', () => {
    expect([mailLanguageOf('fr', 'de'), mailLanguageOf(null, 'de'), mailLanguageOf(null, null), mailLanguageOf('it', 'es')]).toEqual(['fr', 'de', 'en', 'es']);
  });
});

describe.each(MAIL_LANGUAGES)('the mails in %s', (language) => {
  it('carry the check words, and the day in that language', () => {
    const month = { en: 'February', de: 'Februar', fr: 'février', es: 'febrero' }[language];
    for (const { text } of [enrolmentMail(news, language), answersOpenMail(news, language)]) {
      expect(text).toContain('\nacorn birch cedar\n');
      expect(text).toContain(month);
    }
  });

  it('end with the name of the organisation, so that nobody takes one for a stranger’s', () => {
    expect(mailsIn(language).filter(({ text }) => !text.endsWith('\n\nMeridian'))).toEqual([]);
  });

  it('never use a word that accuses anybody or that only builders need', () => {
    expect(mailsIn(language).filter(({ subject, text }) => FORBIDDEN[language].test(`${subject}\n${text}`))).toEqual([]);
  });

  it('leave nothing unsaid, and nothing in the words of another language', () => {
    const texts = textsOf(mailWords(language));
    expect(texts).toHaveLength(textsOf(mailWords('en')).length);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    const others = MAIL_LANGUAGES.filter((other) => other !== language).flatMap((other) => textsOf(mailWords(other)));
    expect(texts.filter((text) => others.includes(text))).toEqual([]);
  });
});
