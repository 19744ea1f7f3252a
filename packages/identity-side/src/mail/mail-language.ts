import { de } from './words/de.ts';
import { en, type MailWords } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';

/** The languages in which this server writes to people. */
export const MAIL_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

const WORDS: Record<MailLanguage, MailWords> = { en, de, fr, es };

/** The words of a language. */
export const mailWords = (language: MailLanguage): MailWords => WORDS[language];

/**
 * The language for a person: their own, else the organisation's, else English.
 *
 * @example mailLanguageOf(null, 'de') // 'de'
 */
export const mailLanguageOf = (own: string | null, organisation: MailLanguage | null): MailLanguage =>
  MAIL_LANGUAGES.find((language) => language === own) ?? organisation ?? 'en';
