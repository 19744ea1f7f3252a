import { describe, expect, it } from 'vitest';
import { transparency as german } from '../words/de/transparency.ts';
import { transparency as english } from '../words/en/transparency.ts';
import { transparency as spanish } from '../words/es/transparency.ts';
import { transparency as french } from '../words/fr/transparency.ts';

const MOST_WORDS = 150;
const HIGHEST_GRADE = 8;
/** French and Spanish measures give an ease of 0 to 100. In their authors' tables 70 is where the seventh year of school begins. */
const LOWEST_EASE = 70;

const firstScreenOf = ({ title, lead, questions }: Pick<typeof english, 'title' | 'lead' | 'questions'>): string =>
  [`${title}.`, lead, ...questions.flatMap(({ question, answer }) => [question, answer])].join(' ');

const wordsOf = (text: string): string[] => text.match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
const sentencesOf = (text: string): string[] => text.split(/[.?!:]+/).filter((sentence) => wordsOf(sentence).length > 0);
const sentenceLengthOf = (text: string): number => wordsOf(text).length / sentencesOf(text).length;

const sounds = (word: string, pattern: RegExp): number => Math.max(1, word.toLowerCase().match(pattern)?.length ?? 0);

/** Groups of vowels, less a silent e at the end: the usual rule of thumb, a little too high rather than too low. */
const englishSyllables = (word: string): number => {
  if (word === word.toUpperCase() && word.length > 1) return word.length;
  const sounded = word.toLowerCase().replace(/(?<=[^aeiouy])(?<![^aeiouyl]l)e$/, '').replace(/(?<=[^aeiouydt])ed$/, 'd');
  return sounds(sounded, /[aeiouy]+/g);
};

const germanSyllables = (word: string): number => sounds(word, /[aä]u|eu|ei|ai|ie|aa|ee|oo|[aeiouyäöü]/g);

/** The silent e at the end counts: too high rather than too low. */
const frenchSyllables = (word: string): number => sounds(word, /eau|œu|ou|oi|ai|ei|au|eu|[aeiouyàâäéèêëîïôöùûüœ]/g);

/** Two strong vowels, or a weak one with an accent, are two; a mute u after q and g is none. */
const spanishSyllables = (word: string): number => sounds(word.replaceAll(/qu|gu(?=[eiéí])/gi, 'k'), /[íú]|[iu]?[aeoáéó][iu]?|[iuü]+/g);

const syllablesAWord = (text: string, syllablesOf: (word: string) => number): number =>
  wordsOf(text).reduce((sum, word) => sum + syllablesOf(word), 0) / wordsOf(text).length;

/** Flesch–Kincaid grade level (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59. */
const englishGrade = (text: string): number => 0.39 * sentenceLengthOf(text) + 11.8 * syllablesAWord(text, englishSyllables) - 15.59;

/** Fourth Wiener Sachtextformel (Bamberger and Vanecek 1984): 0.2656 words a sentence + 0.2744 percent of words of three syllables or more − 1.693. */
const germanGrade = (text: string): number => {
  const long = wordsOf(text).filter((word) => germanSyllables(word) >= 3).length;
  return 0.2656 * sentenceLengthOf(text) + (27.44 * long) / wordsOf(text).length - 1.693;
};

/** Kandel and Moles (1958): 207 − 1.015 words a sentence − 73.6 syllables a word. */
const frenchEase = (text: string): number => 207 - 1.015 * sentenceLengthOf(text) - 73.6 * syllablesAWord(text, frenchSyllables);

/** Fernández Huerta (1959), as corrected by Fernández (2016): 206.84 − 1.02 words a sentence − 60 syllables a word. */
const spanishEase = (text: string): number => 206.84 - 1.02 * sentenceLengthOf(text) - 60 * syllablesAWord(text, spanishSyllables);

describe('the first screen of "Who can see what"', () => {
  it.each([['English', english], ['German', german], ['French', french], ['Spanish', spanish]])('has at most 150 words in %s', (_, words) => {
    expect(wordsOf(firstScreenOf(words)).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(words.questions).toHaveLength(english.questions.length);
  });

  it.each([['English', englishGrade, english], ['German', germanGrade, german]] as const)('can be read by somebody with eight years of school in %s', (_, gradeOf, words) => {
    expect(gradeOf(firstScreenOf(words))).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it.each([['French', frenchEase, french], ['Spanish', spanishEase, spanish]] as const)('is as easy in %s as texts of the sixth year of school', (_, easeOf, words) => {
    expect(easeOf(firstScreenOf(words))).toBeGreaterThanOrEqual(LOWEST_EASE);
  });

  it('is measured by rules that know an easy text from a hard one', () => {
    expect(englishGrade('The cat sat on the mat. It was a warm day.')).toBeLessThan(2);
    expect(englishGrade('Unlinkability is a consequence of the statistical independence of the blinded representation.')).toBeGreaterThan(15);
    expect(germanGrade('Die Katze sitzt auf dem Dach. Es ist warm.')).toBeLessThan(2);
    expect(germanGrade('Die Unverkettbarkeit ergibt sich aus der statistischen Unabhängigkeit der verblindeten Darstellungen.')).toBeGreaterThan(12);
    expect(frenchEase('Le chat dort sur le toit. Il fait beau.')).toBeGreaterThan(90);
    expect(frenchEase('L’impossibilité de rapprochement découle de l’indépendance statistique de la représentation masquée.')).toBeLessThan(30);
    expect(spanishEase('El gato duerme en la casa. Hoy hace sol.')).toBeGreaterThan(85);
    expect(spanishEase('La imposibilidad de vinculación se deduce de la independencia estadística de la representación cegada.')).toBeLessThan(50);
  });

  it('answers what people ask: manager, HR, IT, working it out, the phone, who checked', () => {
    expect(english.questions.map(({ question }) => question)).toEqual([
      'Can my manager see it?', 'Can HR?', 'Can IT?', 'Can someone work it out?', 'What if I must show my phone?', 'Who checked?',
    ]);
  });
});
