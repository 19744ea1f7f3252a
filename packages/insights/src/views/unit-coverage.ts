import { oncePerName } from './once-per.ts';
import type { Atom, ReleaseIndex } from './release-index.ts';

/** With whom a team is counted: the first few others by name, how many more, and the answers of all of them. */
interface CountedWith {
  kind: 'counted-with';
  labels: string[];
  more: number;
  answers: number;
}

export interface CoverageLine {
  unitId: string;
  groupLabel: string;
  /** People of the team; null where the roster is published for several teams together only. */
  rosterCount: number | null;
  /** With whom the team is counted; null when it stands alone. */
  countedWith: CountedWith | { kind: 'nothing-published' } | null;
}

/** Which published figures speak for a unit, and with whom its teams are counted. */
export interface UnitCoverage {
  /** What the unit's figures are made of: everything published that lies wholly inside it, or the one that encloses it. */
  atoms: Atom[];
  /** Set when nothing lies wholly inside the unit: the figures are those of people beyond it too. */
  countedTogether: { label: string; countedWith: CountedWith } | null;
  teams: number;
  alone: number;
  together: number;
  lines: CoverageLine[];
  /** Units whose people the figures cover: two rounds compare only where these are the same. */
  coveredUnitIds: ReadonlySet<string>;
}

const MOST_NAMED = 3;

/**
 * The first few units by name, and how many more.
 *
 * @example namedOthers(index, [east, west, night, yard]) // { labels: ['East', 'West', 'Night'], more: 1 }
 */
export const namedOthers = (index: ReleaseIndex, unitIds: readonly string[]): { labels: string[]; more: number } => ({
  labels: unitIds.slice(0, MOST_NAMED).map((id) => index.unit(id)?.label ?? ''),
  more: Math.max(0, unitIds.length - MOST_NAMED),
});

const countedWith = (index: ReleaseIndex, unitId: string, atom: Atom): CountedWith | null => {
  const others = index.unitIdsOf(atom.id).filter((id) => id !== unitId);
  return others.length === 0 ? null : { kind: 'counted-with', ...namedOthers(index, others), answers: atom.respondents };
};

const lineOf = (index: ReleaseIndex, unitId: string): CoverageLine[] => {
  const group = index.groupOf(unitId);
  if (group === undefined) return [];
  const atom = index.atom(group.atomId ?? '');
  return [{
    unitId,
    groupLabel: index.unit(unitId)?.label ?? '',
    rosterCount: group.unitIds.length === 1 ? group.rosterCount : null,
    countedWith: atom === undefined ? { kind: 'nothing-published' } : countedWith(index, unitId, atom),
  }];
};

const wholeAtoms = (index: ReleaseIndex, unitIds: readonly string[]): Atom[] => {
  const inside = new Set(unitIds);
  const touched = new Set(unitIds.flatMap((unitId) => index.groupOf(unitId)?.atomId ?? []));
  return [...touched].flatMap((atomId) => {
    const atom = index.atom(atomId);
    return atom !== undefined && index.unitIdsOf(atomId).every((unitId) => inside.has(unitId)) ? [atom] : [];
  });
};

/**
 * Finds which published figures speak for a unit in one release: all that lie wholly inside the unit; failing those,
 * the one in which the unit's own people are counted.
 *
 * @example unitCoverage(releaseIndex(round), departmentId).alone // 5, of 12 teams
 */
export const unitCoverage = oncePerName((index: ReleaseIndex, unitId: string): UnitCoverage => {
  const unitIds = index.subtree(unitId);
  const whole = wholeAtoms(index, unitIds);
  const enclosing = whole.length > 0 ? undefined : index.atom(index.groupOf(unitId)?.atomId ?? '');
  const atoms = enclosing === undefined ? whole : [enclosing];
  const lines = unitIds.flatMap((id) => lineOf(index, id));
  const alone = lines.filter((line) => line.countedWith === null).length;
  const beyond = enclosing === undefined ? null : countedWith(index, unitId, enclosing);
  return {
    atoms,
    countedTogether: beyond === null || enclosing === undefined ? null : { label: enclosing.label, countedWith: beyond },
    teams: lines.length,
    alone,
    together: lines.length - alone,
    lines,
    coveredUnitIds: new Set(atoms.flatMap(({ id }) => index.unitIdsOf(id))),
  };
}, (unitId) => unitId);
