import { deriveFrom, type Released } from '@unguarded/disclosure-control';
import type { PublishedRound } from '../published-round.ts';
import { chosenRound, type ReleaseIndex } from './release-index.ts';
import { namedOthers } from './unit-coverage.ts';

/** What was written under one theme of the questions; in no order that says anything. */
export interface CommentTheme {
  theme: string;
  texts: string[];
}

/** Comments of at least ten people who answered: published together, and never by smaller parts. */
export interface CommentSet {
  setId: string;
  label: string;
  /** People who answered in the teams of this set, whether they wrote or not. */
  respondents: number;
  /** Teams beyond the unit whose people write here too; null where all belong to the unit. */
  writtenWith: { labels: string[]; more: number } | null;
  /** Empty where nobody wrote. */
  themes: CommentTheme[];
}

export interface UnitComments {
  sets: CommentSet[];
  /** Comments are published from this many people who answered. */
  minimum: number;
}

type Comments = ReleaseIndex['release']['comments'][number];

const themesOf = ({ texts }: Comments): CommentTheme[] => {
  const themes = new Map<string, string[]>();
  for (const { theme, text } of texts) themes.set(theme, [...(themes.get(theme) ?? []), text]);
  return [...themes].map(([theme, written]) => ({ theme, texts: written })).toSorted((one, other) => one.theme.localeCompare(other.theme));
};

const setOf = (index: ReleaseIndex, inside: ReadonlySet<string>, comments: Comments): CommentSet => {
  const beyond = comments.atomIds.flatMap((atomId) => index.unitIdsOf(atomId)).filter((unitId) => !inside.has(unitId));
  return {
    setId: comments.atomIds.join(),
    label: comments.label,
    respondents: comments.respondents,
    writtenWith: beyond.length === 0 ? null : namedOthers(index, beyond),
    themes: themesOf(comments),
  };
};

const commentsOf = (index: ReleaseIndex, unitId: string): UnitComments => {
  const inside = new Set(index.subtree(unitId));
  const touches = ({ atomIds }: Comments): boolean => atomIds.some((atomId) => index.unitIdsOf(atomId).some((id) => inside.has(id)));
  const sets = index.release.comments.filter(touches).map((comments) => setOf(index, inside, comments));
  return { sets: sets.toSorted((one, other) => one.label.localeCompare(other.label)), minimum: index.release.thresholds.comments };
};

/**
 * What people of a unit wrote, by theme, in the sets in which comments are published; a set that reaches beyond the unit
 * says with whom. Null inside when the unit or the round is in no release.
 *
 * @example unitComments(rounds, { unitId, roundId: null })?.sets[0]?.writtenWith // { labels: ['West'], more: 0 }
 */
export const unitComments = (rounds: readonly PublishedRound[], { unitId, roundId }: { unitId: string; roundId: string | null }): Released<UnitComments | null> =>
  deriveFrom(rounds.map(({ release }) => release), () => {
    const index = chosenRound(rounds, roundId);
    return index?.unit(unitId) === undefined ? null : commentsOf(index, unitId);
  });
