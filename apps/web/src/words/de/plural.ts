import { inWordsOf, pluralIn } from '../plural.ts';

/** A counted noun in German. */
export const counted = pluralIn('de-DE');

/** A small number of people in words. */
export const inWords = inWordsOf(['fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']);
