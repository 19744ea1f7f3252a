import { syllable } from 'syllable';

/**
 * The school grade at which a text can be read.
 *
 * English: Flesch–Kincaid grade, 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid et al. 1975).
 * German: fourth Wiener Sachtextformel, 0.2656 × words a sentence + 0.2744 × percent of words of three syllables or more
 * − 1.693 (Bamberger and Vanecek 1984), grades 4 to 15.
 * French and Spanish: none. The measures in use (Kandel–Moles, Fernández Huerta) give an ease, not a grade.
 *
 * A single sentence is a small sample: the grade says that words and sentence are short, not that they are understood.
 *
 * @example readingGrade('My manager reacts well to bad news.', 'en') // 3.7 (rounded)
 */
export function readingGrade(text: string, locale: 'en' | 'de'): number {
  const words = text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = Math.max(1, text.split(/[.!?:](?:\s|$)/u).filter((part) => /\p{L}/u.test(part)).length);
  const sentenceLength = words.length / sentences;
  if (words.length === 0) return 0;
  if (locale === 'en') {
    const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
    return 0.39 * sentenceLength + (11.8 * syllables) / words.length - 15.59;
  }
  const longWords = words.filter((word) => germanSyllables(word) >= 3).length;
  return 0.2656 * sentenceLength + (27.44 * longWords) / words.length - 1.693;
}

/** Vowels that are heard as one count once. */
function germanSyllables(word: string): number {
  return word.toLowerCase().match(/[aä]u|eu|ei|ai|ie|aa|ee|oo|[aeiouyäöü]/gu)?.length ?? 0;
}
