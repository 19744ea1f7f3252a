import { describe, expect, it } from 'vitest';
import { transparency } from '../words/en/transparency.ts';

const MOST_WORDS = 150;
const HIGHEST_GRADE = 8;

const { title, lead, questions } = transparency;
const firstScreen = [`${title}.`, lead, ...questions.flatMap(({ question, answer }) => [question, answer])].join(' ');

const wordsOf = (text: string): string[] => text.match(/[A-Za-z]+(?:[’'-][A-Za-z]+)*/g) ?? [];
const sentencesOf = (text: string): string[] => text.split(/[.?!:]+/).filter((sentence) => wordsOf(sentence).length > 0);

/** Groups of vowels, less a silent e at the end: the usual rule of thumb, a little too high rather than too low. */
const syllablesOf = (word: string): number => {
  if (word === word.toUpperCase() && word.length > 1) return word.length;
  const sounded = word.toLowerCase().replace(/(?<=[^aeiouy])(?<![^aeiouyl]l)e$/, '').replace(/(?<=[^aeiouydt])ed$/, 'd');
  return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 0);
};

/** Flesch–Kincaid grade level (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59. */
const gradeOf = (text: string): number => {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentencesOf(text).length + (11.8 * syllables) / words.length - 15.59;
};

describe('the first screen of "Who can see what"', () => {
  it('has at most 150 words', () => {
    expect(wordsOf(firstScreen).length).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('can be read by somebody with eight years of school', () => {
    expect(gradeOf(firstScreen)).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it('is measured by a rule that knows an easy text from a hard one', () => {
    expect(gradeOf('The cat sat on the mat. It was a warm day.')).toBeLessThan(2);
    expect(gradeOf('Unlinkability is a consequence of the statistical independence of the blinded representation.')).toBeGreaterThan(15);
  });

  it('answers what people ask: manager, HR, IT, working it out, the phone, who checked', () => {
    expect(questions.map(({ question }) => question)).toEqual([
      'Can my manager see it?', 'Can HR?', 'Can IT?', 'Can someone work it out?', 'What if I must show my phone?', 'Who checked?',
    ]);
  });
});
