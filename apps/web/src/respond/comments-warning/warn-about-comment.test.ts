import { describe, expect, it } from 'vitest';
import page from '../../../../../docs/comment-warning.md?raw';
import { measureWarning, readTestComments } from './measured-comments.ts';
import { warnAboutComment } from './warn-about-comment.ts';

const FOUND_AT_LEAST = 0.9;
const FALSE_ALARMS_AT_MOST = 0.1;
const COMMENTS = 200;

const written = import.meta.glob<string>('./test-comments/*.txt', { query: '?raw', import: 'default', eager: true });
const languages = ['en', 'de', 'fr', 'es'];
const comments = (language: string) => readTestComments(written[`./test-comments/${language}.txt`] ?? '');

const english = { language: 'en', usualLanguages: ['en'] };
const kindsIn = (text: string) => warnAboutComment(text, english).map(({ kind, text: found }) => `${kind}: ${found}`);

describe.each(languages)('the warning before a comment is sent (%s)', (language) => {
  const measured = measureWarning(comments(language), language);

  it('finds at least nine in ten of what gives a person away, and warns of at most one harmless comment in ten', () => {
    expect(measured.planted + measured.harmless).toBe(COMMENTS);
    expect(measured.planted).toBe(measured.harmless);
    expect(measured.found / measured.planted).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
    expect(measured.falseAlarms / measured.harmless).toBeLessThanOrEqual(FALSE_ALARMS_AT_MOST);
  });

  it('does so as the page about it says', () => {
    const { found, planted, falseAlarms, harmless } = measured;
    expect(page).toContain(`| ${language} | ${found} of ${planted} | ${falseAlarms} of ${harmless} |`);
  });
});

describe('a warning', () => {
  it('names the piece of the comment that it is about, and where it stands', () => {
    const text = 'Ask Priya or ring 020 7946 0321.';
    expect(warnAboutComment(text, english)).toEqual([
      { kind: 'name', start: 4, end: 9, text: 'Priya' }, { kind: 'phone', start: 18, end: 31, text: '020 7946 0321' },
    ]);
  });

  it('is given for a telephone number at the end of a sentence too, and not for a number with decimals', () => {
    expect(kindsIn('Call 4711 555 123.')).toEqual(['phone: 4711 555 123']);
    expect(kindsIn('We handled 471 555 123.5 of them.')).toEqual([]);
  });

  it('is given once for pieces that overlap', () => {
    expect(kindsIn('Write to anna.schmidt@example.com')).toEqual(['address: anna.schmidt@example.com']);
  });

  it('says that a language is rare only where the pulse is not asked in it', () => {
    const text = 'Wir haben zu viele Besprechungen und nicht genug Zeit für die Kunden.';
    expect(warnAboutComment(text, english).map(({ kind }) => kind)).toEqual(['language']);
    expect(warnAboutComment(text, { language: 'en', usualLanguages: ['en', 'de'] })).toEqual([]);
  });

  it('is not given for sums of money, years, standards, days of the week and the names of programs', () => {
    expect(kindsIn('Since the budget of 10,000 euros was cut, ISO 9001 and Excel on Mondays are all we have.')).toEqual([]);
  });

  it('takes a comment of 2,000 characters of any kind within reason', () => {
    for (const piece of ['0', '1 ', '12-', 'A', 'Aa ', '@', 'a@', 'I am the ', '. ', 'и']) expect(Array.isArray(warnAboutComment(piece.repeat(2000 / piece.length), english))).toBe(true);
  });
});
