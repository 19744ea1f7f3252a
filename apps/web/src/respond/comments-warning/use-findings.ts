import { useEffect, useState } from 'react';
import type { Instrument } from '@unguarded/instruments';
import { loadPart } from '../page/load-part.ts';
import { words } from '../words/words.ts';
import type { Finding } from './finding.ts';

/** After the last key: warning in the middle of a word helps nobody. */
const PAUSE_MILLISECONDS = 400;

/**
 * What was noticed in a text, a moment after the person stopped typing. The rules are loaded with the first text; where
 * they cannot be had, nothing is noticed, and the comment can be sent all the same.
 */
export function useFindings(text: string, instrument: Instrument): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const language = words.locale;
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const { warnAboutComment } = await loadPart('warn-about-comment', () => import('./warn-about-comment.ts'));
      const usualLanguages = [instrument.locale, ...(instrument.translations ?? []).map(({ locale }) => locale)];
      if (isCurrent) setFindings(warnAboutComment(text, { language, usualLanguages }));
    };
    const timer = setTimeout(() => void (text.trim() === '' ? setFindings([]) : look().catch(() => undefined)), PAUSE_MILLISECONDS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, language, instrument]);
  return findings;
}
