import type { Words } from './en.ts';

/** The languages of the signed-in app, each by its own name, with the way to its words. Only one is ever loaded. */
export const LANGUAGES = {
  en: { name: 'English', load: async (): Promise<Words> => (await import('./en.ts')).en },
  de: { name: 'Deutsch', load: async (): Promise<Words> => (await import('./de.ts')).de },
  fr: { name: 'Français', load: async (): Promise<Words> => (await import('./fr.ts')).fr },
  es: { name: 'Español', load: async (): Promise<Words> => (await import('./es.ts')).es },
};

export type Language = keyof typeof LANGUAGES;

const STORED_AS = 'language';
/** What this person's roster or organisation says; for this tab, so that the next person at the browser is not bound by it. */
const PERSON_AS = 'language-of-person';

const isLanguage = (tag: string): tag is Language => Object.keys(LANGUAGES).includes(tag);

/**
 * The language for a person: the one that they chose, else the first of their browser that there is, else English.
 *
 * @example languageFor(null, ['it-CH', 'de-CH', 'en']) // 'de'
 */
export const languageFor = (chosen: string | null, preferred: readonly string[]): Language => {
  const wanted = [...(chosen === null ? [] : [chosen]), ...preferred].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return wanted.find(isLanguage) ?? 'en';
};

/** A browser that keeps nothing has nothing to read. */
const readKept = (read: () => string | null): string | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** What the person chose on this device. */
const storedChoice = (): string | null => readKept(() => localStorage.getItem(STORED_AS));

const languageOfPerson = (): string | null => readKept(() => sessionStorage.getItem(PERSON_AS));

/** The language of this visit: chosen here, else the person's, else the browser's. */
export const currentLanguage = (): Language => languageFor(storedChoice() ?? languageOfPerson(), navigator.languages);

/**
 * Follows the language that the server knows of a person, where nothing was chosen on this device: once a tab, by
 * loading the page again.
 */
export const followPerson = (language: Language | null): void => {
  if (language === null || storedChoice() !== null || currentLanguage() === language) return;
  try {
    sessionStorage.setItem(PERSON_AS, language);
  } catch {
    return; // nothing can be kept here, not even for this tab
  }
  if (currentLanguage() === language) window.location.reload();
};

/** Keeps the choice on this device and loads the page again in the other language. */
export const chooseLanguage = (language: Language): void => {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    return; // nothing can be kept here: the browser's own language stays
  }
  window.location.reload();
};
