import { inWordsOf, pluralIn } from '../plural.ts';

/** A counted noun in Spanish. */
export const counted = pluralIn('es-ES');

/** A small number of people in words. */
export const inWords = inWordsOf(['cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce']);
