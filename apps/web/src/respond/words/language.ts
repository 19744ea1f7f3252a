import { loadPart } from '../page/load-part.ts';
import type { Words } from './en.ts';

/** The languages of the answer app, each by its own name, with the way to its words. */
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
 * The languages for a person in the order in which to try them: the one that they chose, then those of their browser that
 * there are, then the others, since words in any language are better than none when only one of them can be had offline.
 *
 * @example languagesFor(null, ['it-CH', 'de-CH', 'en']) // ['de', 'en', 'fr', 'es']
 */
export function languagesFor(chosen: string | null, preferred: readonly string[]): Language[] {
  const wanted = [...(chosen === null ? [] : [chosen]), ...preferred].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return [...new Set([...wanted, ...Object.keys(LANGUAGES)])].filter(isLanguage);
}

/** What the person chose on this device; a browser that keeps nothing has no choice. */
function storedChoice(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

/** Null where they cannot be loaded as the page names them. */
function wordsOf(language: Language): Promise<Words | null> {
  return loadPart(language, LANGUAGES[language].load).catch(() => null);
}

/** The words for this visit: of the first language that can be loaded. Null when none can: there is no line, and nothing is kept. */
export async function wordsForVisit(): Promise<Words | null> {
  for (const language of languagesFor(storedChoice(), navigator.languages)) {
    const loaded = await wordsOf(language);
    if (loaded !== null) return loaded;
  }
  return null;
}

/** Keeps the choice on this device, where it may be kept, and gives the words; null when they cannot be loaded. */
export async function chooseLanguage(language: Language): Promise<Words | null> {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // nothing can be kept here: the choice holds for this visit
  }
  return wordsOf(language);
}
