import { pluralIn } from '../plural.ts';

/** A counted noun in French. */
export const counted = pluralIn('fr-FR');
