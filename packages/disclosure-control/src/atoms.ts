import type { LabelLanguage } from './group-words.ts';
import { labelPooledGroup, poolSmallGroups } from './pooling.ts';
import type { UnitPlace } from './pooling.ts';
import type { RoundTally } from './round-tally.ts';
import { ascending } from './unit-tree.ts';

export interface Atom {
  readonly id: string;
  readonly label: string;
  readonly levelUnitId: string;
  readonly groupIds: readonly string[];
  readonly rosterCount: number;
}

export interface AtomsInput {
  readonly units: readonly (UnitPlace & { readonly label: string })[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly levelUnitId: string;
    readonly rosterCount: number;
  }[];
  readonly tally: RoundTally;
  /** Of the words between the names of parts; English when left out. */
  readonly language?: LabelLanguage | undefined;
  /** Respondents of whom anything is told. */
  readonly minimumSize: number;
  readonly sha256: (text: string) => string;
}

const ATOM_ID_LENGTH = 32;

/**
 * The atoms of a round: unions of publication groups with at least five respondents each, or what the sheet asks for, from the numbers of
 * respondents alone. None when fewer than five people answered in all.
 */
export function formAtoms({ units, groups, tally, language, minimumSize, sha256 }: AtomsInput): Atom[] {
  const respondents = new Map(tally.groups.map((group) => [group.groupId, group.respondents]));
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const unitLabels = new Map(units.map(({ id, label }) => [id, label]));
  const names = {
    partLabel: (id: string) => groupById.get(id)?.label ?? id,
    unitLabel: (id: string) => unitLabels.get(id) ?? id,
    language,
  };
  const parts = groups.map(({ id, levelUnitId }) => ({ id, levelUnitId, size: respondents.get(id) ?? 0 }));
  return poolSmallGroups({ units, parts, minimumSize })
    .filter(({ kind }) => kind !== 'below-minimum')
    .map((pooled) => ({
      id: atomId(pooled.partIds, sha256),
      label: labelPooledGroup(pooled, names),
      levelUnitId: pooled.levelUnitId,
      groupIds: pooled.partIds,
      rosterCount: pooled.partIds.reduce((sum, id) => sum + (groupById.get(id)?.rosterCount ?? 0), 0),
    }));
}

/**
 * An atom's name for machines: the same groups have the same id in every table of the round.
 *
 * @example atomId(['b', 'a'], sha256) // first 32 hex characters of SHA-256('a,b')
 */
export function atomId(groupIds: readonly string[], sha256: (text: string) => string): string {
  return sha256(groupIds.toSorted(ascending).join(',')).slice(0, ATOM_ID_LENGTH);
}
