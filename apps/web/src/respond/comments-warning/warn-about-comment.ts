import { addressesAndNumbers } from './addresses-and-numbers.ts';
import type { Finding } from './finding.ts';
import { languageOf, languagesOf, rareLanguage } from './language-of.ts';
import { namesIn } from './names.ts';
import { rarePhrases } from './rare-phrases.ts';

export interface CommentContext {
  /** The language in which the page speaks: a text is taken to be in it unless another one is clear. */
  language: string;
  /** The languages in which the pulse is asked: a comment in another one is one of few. */
  usualLanguages: readonly string[];
}

/**
 * What in a comment could tell who wrote it or who is meant, in the order of the text; of two that overlap, the longer one.
 * It is found on the device by rules and lists alone: nothing is sent, nothing is learnt. It finds much and not all.
 *
 * @example warnAboutComment('Ask Priya.', { language: 'en', usualLanguages: ['en'] }) // [{ kind: 'name', start: 4, end: 9, text: 'Priya' }]
 */
export function warnAboutComment(text: string, { language, usualLanguages }: CommentContext): Finding[] {
  const written = languageOf(text, language);
  const within = withoutOverlaps([...addressesAndNumbers(text), ...languagesOf(text, language).flatMap((each) => rarePhrases(text, each)), ...namesIn(text, written)]);
  return [...rareLanguage(text, usualLanguages), ...within];
}

function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const longestFirst = findings.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const one of longestFirst) {
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
