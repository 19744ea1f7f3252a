import '../words/in-english.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gap } from '../api/shapes.ts';
import { answeredWords, countedWithWords, coverageWords, differenceWords, gapHeadline, gapMeaning, levelWords, readingWords, shortened } from './sentences.ts';

const level = (value: number) => ({ value, low: value - 5, high: value + 5, n: 20 });
const gap = (value: number, low: number, high: number): Gap =>
  ({ value, low, high, clear: low > 0 || high < 0, process: { low: low - 5, high: high + 5 }, nWithName: 18, nWithoutName: 20 });
const headline = (withName: number, withoutName: number, difference: Gap) =>
  gapHeadline({ withName: level(withName), withoutName: level(withoutName), gap: difference });

const coverage = { teams: 1, alone: 1, together: 0, lines: [], rosterCount: 24, respondents: 20, shownRespondents: null, minimum: 5 };

describe('the sentence about the difference', () => {
  it('gives the number with its uncertainty when the difference is clear', () => {
    expect(headline(74, 58, gap(16, 7, 25))).toBe('Agreement is 74 of 100 with names, 58 without: about 16 points apart (7 to 25).');
  });

  it('says "no clear difference" when the range holds 0', () => {
    expect(headline(66, 61, gap(5, -3, 13))).toBe('Agreement is 66 of 100 with names, 61 without: no clear difference (−3 to 13 points).');
    expect(headline(66, 61, gap(5, 0, 10))).toContain('no clear difference (0 to 10 points)');
  });

  it('says "no clear difference" exactly when the range holds 0, whatever the figures', () => {
    const figure = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(fc.property(figure, fc.double({ min: 0.01, max: 40, noNaN: true }), (value, half) => {
      const said = headline(60 + value / 2, 60 - value / 2, gap(value, value - half, value + half));
      expect(said.includes('no clear difference')).toBe(value - half <= 0 && value + half >= 0);
      expect(said.includes('higher without names than with')).toBe(value + half < 0);
    }));
  });

  it('reads "higher without names than with" when people answer more favourably without their name', () => {
    expect(headline(52, 61, gap(-9, -15, -3))).toBe('Agreement is 52 of 100 with names, 61 without: about 9 points higher without names than with (3 to 15).');
  });

  it('never prints a 0 as the limit of a clear difference', () => {
    expect(headline(66, 61, gap(5, 0.3, 10))).toContain('(just above 0 to 10)');
  });

  it('says that it tells how safe openness feels, not who is honest', () => {
    expect(gapMeaning({ withName: level(74), withoutName: level(58), gap: gap(16, 7, 25), gapMissing: null, coverage, usualRange: null }))
      .toBe('That says how safe openness feels, not who is honest.');
  });

  it('draws no conclusion, neither way, from a difference that chance can make', () => {
    expect(gapMeaning({ withName: level(66), withoutName: level(61), gap: gap(5, -3, 13), gapMissing: null, coverage, usualRange: null }))
      .toBe('The answers of 20 people cannot tell a difference of this size from chance. That is no proof that there is none.');
  });

  it('says how far apart groups usually are, beside a difference and nowhere else', () => {
    const usualRange = { low: 2.2, high: 11.7 };
    expect(gapMeaning({ withName: level(74), withoutName: level(58), gap: gap(16, 7, 25), gapMissing: null, coverage, usualRange }))
      .toContain(' Half of all groups in the organisation lie between 2 and 12 points.');
    expect(gapMeaning({ withName: null, withoutName: level(58), gap: null, gapMissing: 'too-few-with-name', coverage, usualRange })).not.toContain('Half of all groups');
  });

  it('compares nothing where fewer than five signed', () => {
    const fewSigned = { withName: null, withoutName: level(58), gap: null, gapMissing: 'too-few-with-name', coverage, usualRange: null } as const;
    expect(gapHeadline(fewSigned)).toBe('Without names agreement is 58 of 100 (53 to 63).');
    expect(gapMeaning(fewSigned)).toBe('Fewer than five people signed a check-in here, so there is nothing to compare it with.');
  });

  it('names the number of people of its release where an organisation asks for more', () => {
    const fewSigned = { withName: null, withoutName: level(58), gap: null, gapMissing: 'too-few-with-name', coverage: { ...coverage, minimum: 8 }, usualRange: null } as const;
    expect(gapMeaning(fewSigned)).toContain('Fewer than eight people');
    expect(answeredWords(fewSigned.coverage)).toContain('fewer than eight signed');
    expect(countedWithWords({ kind: 'counted-with', labels: ['West'], more: 0, answers: 19 }, 13)).toContain('a figure needs at least 13 answers');
  });

  it('is short in a table', () => {
    expect(differenceWords(gap(16.2, 7.4, 25))).toBe('16 (7 to 25)');
    expect(differenceWords(null)).toBe('none');
    expect(levelWords({ value: 58.1, low: 52.4, high: 63.9, n: 24 })).toBe('58 (52 to 64), n = 24');
  });

  it('gives no figure where too few rated the statements', () => {
    expect(gapHeadline({ withName: null, withoutName: null, gap: null }))
      .toBe('Too few people rated these statements to give a figure.');
  });
});

describe('the sentence about coverage', () => {
  it('says how many teams stand alone and how many are counted together', () => {
    expect(coverageWords({ teams: 12, alone: 5, together: 7 })).toBe('5 of the 12 teams here stand on their own, 7 are counted together with others.');
    expect(coverageWords({ teams: 12, alone: 1, together: 11 })).toBe('1 of the 12 teams here stands on its own, 11 are counted together with others.');
  });

  it('has plain words for all and for none', () => {
    expect(coverageWords({ teams: 4, alone: 4, together: 0 })).toBe('All 4 teams here stand on their own.');
    expect(coverageWords({ teams: 1, alone: 0, together: 1 })).toBe('The one team here is counted together with others.');
  });

  it('gives both counts, and keeps a small number of check-ins unsaid', () => {
    expect(answeredWords({ respondents: 61, rosterCount: 84, shownRespondents: 58, minimum: 5 })).toBe('61 of 84 people answered without their name, 58 signed a check-in.');
    expect(answeredWords({ respondents: 6, rosterCount: 8, shownRespondents: null, minimum: 5 })).toContain('fewer than five signed a check-in.');
  });
});

describe('how the figures of the sentence are to be read', () => {
  const reading = (withName: number, withoutName: number) =>
    readingWords({ withName: level(withName), withoutName: level(withoutName), gap: gap(withName - withoutName, 1, 20), coverage, sharedStatements: 5 });

  it('says that each is rounded by itself exactly where a reader would reckon another difference', () => {
    expect(reading(76.4, 67.6)).toEqual([expect.stringContaining('0 to 100'), 'Each figure is rounded by itself.']);
    expect(reading(76, 67)).toEqual([expect.stringContaining('0 to 100')]);
  });

  it('says what they are the mean of, and the range for this kind of team beside that for these people', () => {
    expect(reading(76, 67)[0]).toMatch(/^The mean of five statements about work, the same with and without names, .* For this kind of team at any time: −4 to 25\.$/);
  });

  it('says who is left out of the comparison', () => {
    const [, compared] = readingWords({ withName: level(76), withoutName: level(67), gap: gap(9, 1, 20), coverage: { ...coverage, respondents: 24 }, sharedStatements: 5 });
    expect(compared).toContain('20 of the 24 who answered');
  });
});

describe('a statement in a title', () => {
  it('is named whole where it is short, and by its first whole words where it is long', () => {
    expect(shortened('I like my work.')).toBe('I like my work');
    expect(shortened('My work gives me a feeling of personal accomplishment.')).toBe('My work gives me a feeling of personal…');
  });
});
