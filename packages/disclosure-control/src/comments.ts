import { DisclosureError } from './disclosure-error.ts';
import type { LabelLanguage } from './group-words.ts';
import { labelPooledGroup, poolSmallGroups } from './pooling.ts';
import type { UnitPlace } from './pooling.ts';
import type { ReleasedComments } from './release-table.ts';
import { ascending } from './unit-tree.ts';

/** What somebody in a publication group wrote on a theme; never stored before it is part of a release. */
export interface GroupComment {
  readonly groupId: string;
  readonly theme: string;
  readonly text: string;
}

export interface CommentsInput {
  readonly roundId: string;
  readonly units: readonly (UnitPlace & { readonly label: string })[];
  readonly atoms: readonly {
    readonly id: string;
    readonly label: string;
    readonly levelUnitId: string;
    readonly groupIds: readonly string[];
    readonly respondents: number;
  }[];
  readonly comments: readonly GroupComment[];
  /** Of the words between the names of parts; English when left out. */
  readonly language?: LabelLanguage | undefined;
  /** Respondents below whom nothing that was written is told: ten, or what the organisation asks for. */
  readonly minimumSize: number;
  /** SHA-256 of a text's UTF-8, in hex. */
  readonly sha256: (text: string) => string;
}

/**
 * What was written, in parts of at least ten people who answered: the atoms pooled again by the one rule, at the lowest
 * level that reaches it. The parts are disjoint unions of atoms and together everybody, so no two of them differ by
 * fewer than ten. How many wrote does not matter to them: whoever wrote alone in a part is one of at least ten.
 *
 * Of every comment group, person and order are forgotten: texts stand by SHA-256 of round id ‖ text, and those that one
 * person wrote on two themes stand wherever they fall. With fewer than ten respondents in all nothing is told.
 *
 * Throws DisclosureError 'tally' for a comment of a group that is in none of the atoms though there are some.
 *
 * @example releaseComments(input)[0]?.texts // [{ theme: 'Your work', text: 'The form is too long.' }]
 */
export function releaseComments({ roundId, units, atoms, comments, language, minimumSize, sha256 }: CommentsInput): ReleasedComments[] {
  const atomById = new Map(atoms.map((atom) => [atom.id, atom]));
  const unitLabels = new Map(units.map(({ id, label }) => [id, label]));
  const names = { partLabel: (id: string) => atomById.get(id)?.label ?? id, unitLabel: (id: string) => unitLabels.get(id) ?? id, language };
  checkGroups(atoms, comments);
  const parts = atoms.map(({ id, levelUnitId, respondents }) => ({ id, levelUnitId, size: respondents }));
  const pools = poolSmallGroups({ units, parts, minimumSize }).filter(({ kind }) => kind !== 'below-minimum');
  return pools.map((pool) => {
    const pooled = pool.partIds.flatMap((id) => atomById.get(id) ?? []);
    const groupIds = new Set(pooled.flatMap((atom) => atom.groupIds));
    return {
      label: labelPooledGroup(pool, names),
      levelUnitId: pool.levelUnitId,
      atomIds: pool.partIds,
      respondents: pooled.reduce((sum, { respondents }) => sum + respondents, 0),
      texts: withoutOrder(comments.filter(({ groupId }) => groupIds.has(groupId)), (text) => sha256(`${roundId}${text}`)),
    };
  });
}

function withoutOrder(comments: readonly GroupComment[], hashOf: (text: string) => string): ReleasedComments['texts'] {
  return comments
    .map(({ theme, text }) => ({ theme, text, place: hashOf(text) }))
    .toSorted((one, other) => ascending(one.place, other.place) || ascending(one.theme, other.theme))
    .map(({ theme, text }) => ({ theme, text }));
}

function checkGroups(atoms: CommentsInput['atoms'], comments: readonly GroupComment[]): void {
  const known = new Set(atoms.flatMap(({ groupIds }) => groupIds));
  const stray = comments.find(({ groupId }) => !known.has(groupId));
  if (atoms.length > 0 && stray !== undefined) throw new DisclosureError('tally', `A comment comes from group ${stray.groupId}, which is in no part of the round.`);
}
