/** Words that judge people, or name the machinery: never on a screen, in a mail, in the head of an export. */
const FORBIDDEN = ['prisoner', 'guard', 'mask', 'lying', 'suspect', 'wallet', 'ballot', 'atom', 'tally'] as const;

/** Letters around a word make it another word; an underscore in a column's name does not. */
const asWholeWord = (word: string): RegExp => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');

/**
 * Which forbidden words stand in a text, as whole words.
 *
 * @example forbiddenWordsIn('The unguarded tally') // ['tally']
 */
export const forbiddenWordsIn = (text: string): string[] => FORBIDDEN.filter((word) => asWholeWord(word).test(text));

/** The page on the method may explain the term of the trade for the gap, and nothing else of the list. */
export const withoutTermOfTheTrade = (text: string): string => text.replaceAll(/model[- ]prisoner gap/gi, '');
