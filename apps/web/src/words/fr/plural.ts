import { inWordsOf, pluralIn } from '../plural.ts';

/** A counted noun in French. */
export const counted = pluralIn('fr-FR');

/** A small number of people in words. */
export const inWords = inWordsOf(['cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']);
