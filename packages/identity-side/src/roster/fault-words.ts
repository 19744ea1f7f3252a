import type { MailLanguage } from '../mail/mail-language.ts';
import type { RosterFault } from './import-status.ts';
import { de } from './words/de.ts';
import { en, type RosterWords } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';

/** What is wrong, by its name, with what stands in its sentence. */
export type Said = { [Kind in keyof RosterWords]: [Kind, ...Parameters<RosterWords[Kind]>] }[keyof RosterWords];

/** A fault as it is found and kept: who reads it later may read another language. */
export interface FoundFault {
  line: number;
  column: string;
  said: Said;
}

const WORDS: Record<MailLanguage, RosterWords> = { en, de, fr, es };

/**
 * A found fault in a language.
 *
 * @example faultInWords({ line: 2, column: 'email', said: ['twice', 'a@x.example', 1] }, 'en').message // 'a@x.example is already in line 1. …'
 */
export const faultInWords = ({ line, column, said: [kind, ...values] }: FoundFault, language: MailLanguage): RosterFault => {
  const sentence = WORDS[language][kind] as (...given: unknown[]) => string;
  return { line, column, message: sentence(...values) };
};
