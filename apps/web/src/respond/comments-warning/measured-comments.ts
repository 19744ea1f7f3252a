import type { FindingKind } from './finding.ts';
import { warnAboutComment } from './warn-about-comment.ts';

/** A comment that was made up: with something planted that gives a person away, or (null) with nothing. */
export interface TestComment {
  planted: FindingKind | null;
  text: string;
}

export interface Measured {
  planted: number;
  found: number;
  harmless: number;
  falseAlarms: number;
  missed: string[];
  alarmed: string[];
}

/** Reads lines of `kind|text`, with a dash for a comment in which nothing is planted. */
export function readTestComments(lines: string): TestComment[] {
  return lines.trim().split('\n').map((line) => {
    const [kind = '', text = ''] = line.split('|');
    return { planted: kind === '-' ? null : (kind as FindingKind), text };
  });
}

/** How much of what was planted is found, as what it is, and how many harmless comments are warned about. */
export function measureWarning(comments: readonly TestComment[], language: string): Measured {
  const judged = comments.map(({ planted, text }) => {
    const kinds = warnAboutComment(text, { language, usualLanguages: [language] }).map(({ kind }) => kind);
    return { planted, text, right: planted === null ? kinds.length === 0 : kinds.includes(planted) };
  });
  const planted = judged.filter((one) => one.planted !== null);
  const harmless = judged.filter((one) => one.planted === null);
  const wrong = (some: typeof judged) => some.filter(({ right }) => !right).map(({ text }) => text);
  return {
    planted: planted.length, found: planted.length - wrong(planted).length, harmless: harmless.length,
    falseAlarms: wrong(harmless).length, missed: wrong(planted), alarmed: wrong(harmless),
  };
}
