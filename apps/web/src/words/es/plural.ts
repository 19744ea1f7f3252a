import { pluralIn } from '../plural.ts';

/** A counted noun in Spanish. */
export const counted = pluralIn('es-ES');
