import { inWordsOf, pluralIn } from '../plural.ts';

/** A counted noun in English. */
export const counted = pluralIn('en-GB');

/** A small number of people in words. */
export const inWords = inWordsOf(['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']);
