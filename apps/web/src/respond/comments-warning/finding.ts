/** What in a comment could tell who wrote it, or who is meant. */
export type FindingKind = 'name' | 'address' | 'phone' | 'number' | 'phrase' | 'language';

/** A piece of a comment that could give somebody away: from `start` up to `end`, counted as JavaScript counts a text. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  text: string;
}

/** Every match of the patterns as a finding of one kind; of a pattern with a group called `it`, only that group. */
export function findingsOf(kind: FindingKind, text: string, patterns: readonly RegExp[]): Finding[] {
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => {
    const found = match.groups?.['it'] ?? match[0];
    const start = match.index + match[0].indexOf(found);
    return { kind, start, end: start + found.length, text: found };
  }));
}
