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

/** What the person chose on this device; a browser that keeps nothing has no choice. */
const storedChoice = (): string | null => {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
};

/** The language of this visit. */
export const currentLanguage = (): Language => languageFor(storedChoice(), navigator.languages);

/** Keeps the choice on this device and loads the page again in the other language. */
export const chooseLanguage = (language: Language): void => {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    return; // nothing can be kept here: the browser's own language stays
  }
  window.location.reload();
};
