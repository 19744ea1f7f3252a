import { en, type Words } from './en.ts';

/** The words of the language in use. One language is loaded; English is the only one so far. */
export const words: Words = en;
