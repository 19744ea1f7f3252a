import type { Atom, ReleaseIndex } from './release-index.ts';

export interface CoverageLine {
  unitId: string;
  groupLabel: string;
  /** People of the team; null where the roster is published for several teams together only. */
  rosterCount: number | null;
  /** With whom the team is counted, in words; null when it stands alone. */
  countedWith: string | null;
}

/** Which published figures speak for a unit, and with whom its teams are counted. */
export interface UnitCoverage {
  /** What the unit's figures are made of: everything published that lies wholly inside it, or the one that encloses it. */
  atoms: Atom[];
  /** Set when nothing lies wholly inside the unit: the figures are those of people beyond it too. */
  countedTogether: { label: string; sentence: string } | null;
  teams: number;
  alone: number;
  together: number;
  lines: CoverageLine[];
  /** Units whose people the figures cover: two rounds compare only where these are the same. */
  coveredUnitIds: ReadonlySet<string>;
}

const NOTHING_PUBLISHED = 'Fewer than five answers: nothing is published.';

const countedWithSentence = (labels: readonly string[], answers: number): string => {
  const others = labels.length > 3 ? `${labels.slice(0, 3).join(', ')} and ${labels.length - 3} more` : labels.join(', ');
  return `Counted together with ${others} (${answers} answers in all): a figure needs at least five answers.`;
};

const lineOf = (index: ReleaseIndex, unitId: string): CoverageLine[] => {
  const group = index.groupOf(unitId);
  if (group === undefined) return [];
  const groupLabel = index.unit(unitId)?.label ?? '';
  const atom = index.atom(group.atomId ?? '');
  const rosterCount = group.unitIds.length === 1 ? group.rosterCount : null;
  if (atom === undefined) return [{ unitId, groupLabel, rosterCount, countedWith: NOTHING_PUBLISHED }];
  const others = index.unitIdsOf(atom.id).filter((id) => id !== unitId).map((id) => index.unit(id)?.label ?? '');
  return [{ unitId, groupLabel, rosterCount, countedWith: others.length === 0 ? null : countedWithSentence(others, atom.respondents) }];
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
export const unitCoverage = (index: ReleaseIndex, unitId: string): UnitCoverage => {
  const unitIds = index.subtree(unitId);
  const whole = wholeAtoms(index, unitIds);
  const enclosing = index.atom(index.groupOf(unitId)?.atomId ?? '');
  const atoms = whole.length > 0 || enclosing === undefined ? whole : [enclosing];
  const lines = unitIds.flatMap((id) => lineOf(index, id));
  const alone = lines.filter(({ countedWith }) => countedWith === null).length;
  const together = whole.length === 0 && enclosing !== undefined;
  return {
    atoms,
    countedTogether: together ? { label: enclosing.label, sentence: lineOf(index, unitId)[0]?.countedWith ?? '' } : null,
    teams: lines.length,
    alone,
    together: lines.length - alone,
    lines,
    coveredUnitIds: new Set(atoms.flatMap(({ id }) => [...index.unitIdsOf(id)])),
  };
};
