import { planWindows } from '@unguarded/rounds';
import { describe, expect, it } from 'vitest';
import { answersOpenMail, enrolmentMail, resultsMail, signInMail } from './mail-texts.ts';

const news = {
  organisation: 'Meridian',
  title: 'Spring pulse',
  origin: 'http://localhost:3000',
  answerOrigin: 'http://answers.localhost:3001',
  windows: planWindows(new Date('2026-02-01T08:00:00Z')),
  checkWords: ['acorn', 'birch', 'cedar'],
};
const mails = [enrolmentMail(news), answersOpenMail(news), resultsMail(news), signInMail({ organisation: 'Meridian', url: 'http://localhost:3000/x', validMinutes: 15 })];

describe('mails', () => {
  it('say at the freeze that there is nothing to answer yet, and until when passes are given out', () => {
    const { subject, text } = enrolmentMail(news);
    expect(subject).toBe('Spring pulse: your pass is ready, nothing to answer yet');
    expect(text).toContain('until 10 February 2026');
    expect(text).toContain('acorn birch cedar');
  });

  it('carry the same link for everybody when answering begins', () => {
    expect(answersOpenMail(news).text).toMatch(/answers\.localhost:3001\n/);
  });

  it('never use a word that accuses anybody or that only builders need', () => {
    const words = mails.flatMap(({ subject, text }) => `${subject}\n${text}`.toLowerCase().match(/[a-z]+/g) ?? []);
    expect(words.filter((word) => /^(prisoner|guard|mask|lying|suspect|wallet|ballot|atom|tally)s?$/.test(word))).toEqual([]);
  });
});
