import type { Words } from './en.ts';

/** The words of the language in use: one language is loaded, before anything that speaks. */
export let words: Words;

/** From now on, pages speak these words. Whatever was read from the words before does not change. */
export const speak = (catalogue: Words): void => {
  words = catalogue;
};
