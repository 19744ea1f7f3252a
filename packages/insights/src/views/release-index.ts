import type { ReleaseTable } from '@unguarded/disclosure-control';
import { responseSetOf, type Instrument, type Item } from '@unguarded/instruments';
import type { PublishedRound } from '../published-round.ts';
import { oncePer } from './once-per.ts';

export type Atom = ReleaseTable['atoms'][number];

/** Of whom coded answers are told: the people of an atom, or everybody for the items that are asked for the whole organisation only. */
export type ToldPeople = Pick<Atom, 'id' | 'rosterCount' | 'respondents' | 'shownRespondents' | 'unguarded' | 'shown'>;
type Group = ReleaseTable['groups'][number];
type Unit = ReleaseTable['units'][number];

/** A question with its scale, and whether it is asked with name too. */
export interface AskedItem extends Item {
  lowest: number;
  highest: number;
  gapItem: boolean;
}

/** A release with its tree and its parts at hand. History is never re-cut, so each release keeps a tree of its own. */
export interface ReleaseIndex {
  release: ReleaseTable;
  /** What is told of parts. */
  items: readonly AskedItem[];
  /** What is told of the whole organisation only, and of no part. */
  organisationItems: readonly AskedItem[];
  /** Everybody, with the answers to those; null where nothing is told of them. */
  everybody: ToldPeople | null;
  organisationUnitId: string;
  unit(unitId: string): Unit | undefined;
  /** The unit and everything below it, parents before children. */
  subtree(unitId: string): readonly string[];
  /** Labels from the organisation down to the unit. */
  path(unitId: string): string[];
  /** The publication group that the unit's people belong to. */
  groupOf(unitId: string): Group | undefined;
  atom(atomId: string): Atom | undefined;
  /** Units whose people are counted in the atom. */
  unitIdsOf(atomId: string): readonly string[];
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const askedItems = (instrument: Instrument): AskedItem[] =>
  instrument.items.flatMap((item) => {
    const scale = responseSetOf(instrument, item.id);
    return scale === undefined ? [] : [{ ...item, lowest: scale.lowest, highest: scale.highest, gapItem: instrument.gapItemIds.includes(item.id) }];
  });

const everybodyOf = ({ atoms, organisationItems }: ReleaseTable): ToldPeople | null => {
  if (organisationItems === null) return null;
  const total = (countOf: (atom: Atom) => number): number => atoms.reduce((sum, atom) => sum + countOf(atom), 0);
  return { id: 'organisation', rosterCount: total(({ rosterCount }) => rosterCount), respondents: total(({ respondents }) => respondents), shownRespondents: null, unguarded: organisationItems, shown: null };
};

const makeIndex = ({ release, instrument }: PublishedRound): ReleaseIndex => {
  const units = new Map(release.units.map((unit) => [unit.id, unit]));
  const children = grouped(release.units, ({ parentId }) => parentId ?? '');
  const groupByUnit = new Map(release.groups.flatMap((group) => group.unitIds.map((unitId) => [unitId, group] as const)));
  const groupsByAtom = grouped(release.groups, ({ atomId }) => atomId ?? '');
  const atoms = new Map(release.atoms.map((atom) => [atom.id, atom]));
  const unitIdsByAtom = new Map([...groupsByAtom].map(([atomId, groups]) => [atomId, groups.flatMap(({ unitIds }) => unitIds)] as const));
  const subtree = (unitId: string): string[] => {
    const found = [unitId];
    for (let next = 0; next < found.length; next += 1) for (const child of children.get(found[next] ?? '') ?? []) found.push(child.id);
    return found;
  };
  const path = (unitId: string): string[] => {
    const labels: string[] = [];
    for (let unit = units.get(unitId); unit !== undefined; unit = units.get(unit.parentId ?? '')) labels.unshift(unit.label);
    return labels;
  };
  return {
    release,
    items: askedItems(instrument).filter(({ publishedFor }) => publishedFor !== 'organisation'),
    organisationItems: askedItems(instrument).filter(({ publishedFor }) => publishedFor === 'organisation'),
    everybody: everybodyOf(release),
    organisationUnitId: children.get('')?.[0]?.id ?? '',
    unit: (unitId) => units.get(unitId),
    subtree,
    path,
    groupOf: (unitId) => groupByUnit.get(unitId),
    atom: (atomId) => atoms.get(atomId),
    unitIdsOf: (atomId) => unitIdsByAtom.get(atomId) ?? [],
  };
};

/**
 * Indexes a release for reading; a release never changes, so each is indexed once.
 *
 * @example releaseIndex(round).path(teamId) // ['Meridian Services', 'Coast Service', 'Boats']
 */
export const releaseIndex = oncePer(makeIndex);

/**
 * The release of one round, or the newest when none is named.
 *
 * @example chosenRound(rounds, null)?.release.roundTitle // 'Autumn pulse'
 */
export const chosenRound = (rounds: readonly PublishedRound[], roundId: string | null): ReleaseIndex | undefined => {
  const round = roundId === null ? rounds.at(-1) : rounds.find(({ release }) => release.roundId === roundId);
  return round === undefined ? undefined : releaseIndex(round);
};
