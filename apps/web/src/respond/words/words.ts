import type { Words } from './en.ts';

/** The words of the language in use: one language is loaded, before anything that speaks. */
export let words: Words;

const listeners = new Set<() => void>();

/** From now on, pages speak these words; those on the screen are shown again. */
export function speak(catalogue: Words): void {
  words = catalogue;
  for (const listener of listeners) listener();
}

/** Calls back whenever another language is spoken, until the returned function is called. */
export function whenSpoken(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
