import { pluralIn } from '../plural.ts';

/** A counted noun in German. */
export const counted = pluralIn('de-DE');
