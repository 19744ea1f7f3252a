import { pluralIn } from '../plural.ts';

/** A counted noun in English. */
export const counted = pluralIn('en-GB');
