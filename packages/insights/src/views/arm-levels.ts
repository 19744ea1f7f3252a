import { cellOf, TOO_FEW_RATED, type ReleaseTable } from '@unguarded/disclosure-control';
import {
  codedArmEstimate,
  codedCellValues,
  codedFavourableShare,
  rollUp,
  varianceBehindOneDigit,
  varianceInPoints,
  type CodedArmEstimate,
  type CodedItem,
  type CodedValue,
} from '@unguarded/engagement-metrics';
import { oncePer } from './once-per.ts';
import type { AskedItem, ReleaseIndex, ToldPeople } from './release-index.ts';

/** `shown`: the check-ins, with name. `unguarded`: the pulse, without name. */
export type Arm = 'shown' | 'unguarded';

/** A set of items that is read as one figure: the gap items, a facet, or one item. */
export interface Scale {
  itemIds: readonly string[];
  /** Below this many items with a figure there is none for the set. */
  atLeast: number;
  /** True for the index of the gap items, whose variance between persons is published as such. */
  isGapIndex: boolean;
}

/** Every level that one release can say, decoded once for the whole organisation. */
export interface ArmLevels {
  /** The level of one atom; null where the arm, or too much of the scale, is not published. */
  ofAtom(atom: ToldPeople, arm: Arm, scale: Scale): CodedArmEstimate | null;
  /** The level of several atoms together, each person of the roster counting once. */
  ofAtoms(atoms: readonly ToldPeople[], arm: Arm, scale: Scale): CodedArmEstimate | null;
}

const armOf = (atom: ToldPeople, arm: Arm): ToldPeople['unguarded'] | null => (arm === 'shown' ? atom.shown : atom.unguarded);

const respondentsOf = (atom: ToldPeople, arm: Arm): number => (arm === 'shown' ? (atom.shownRespondents ?? 0) : atom.respondents);

const scaleOf = ({ lowest, highest }: AskedItem): { lowest: number; highest: number } => ({ lowest, highest });

/** On two values it would be the share, so it is not published: taken as the most that it can be. */
const personVarianceOf = (release: ReleaseTable, arm: Arm, { id, lowest, highest }: AskedItem): number | null => {
  if (highest - lowest === 1) return 1 / 4;
  const published = release.organisationStatistics?.pooledVariance[arm]?.[id];
  return published === undefined ? null : varianceBehindOneDigit(published);
};

/** Of whom an item is told: of each part, or of everybody together. */
const toldOf = ({ release, everybody }: ReleaseIndex, { publishedFor }: AskedItem): readonly ToldPeople[] => {
  if (publishedFor !== 'organisation') return release.atoms;
  return everybody === null ? [] : [everybody];
};

/** Decodes one item of one arm in all atoms at once: what is typical in a cell depends on all of them. */
const decodeItem = (index: ReleaseIndex, arm: Arm, item: AskedItem): Map<string, CodedValue> => {
  const coded = toldOf(index, item).flatMap((atom) => {
    const entry = armOf(atom, arm)?.[item.id];
    if (entry === undefined || entry.code === TOO_FEW_RATED) return [];
    return [{ atomId: atom.id, cell: { ...cellOf(entry.code, scaleOf(item)), answers: entry.rated ?? answeringOf(index, atom, { arm, scale: itemScale(item.id) }) } }];
  });
  const decoded = codedCellValues({ cells: coded.map(({ cell }) => cell), scale: scaleOf(item), personVariance: personVarianceOf(index.release, arm, item) });
  return new Map(decoded.ok ? coded.map(({ atomId }, index) => [atomId, decoded.values[index] as CodedValue] as const) : []);
};

const degreesOfFreedomOf = (release: ReleaseTable, arm: Arm): number =>
  release.atoms.reduce((sum, atom) => sum + Math.max(0, respondentsOf(atom, arm) - 1), 0);

const gapIndexVariance = (release: ReleaseTable, arm: Arm): number | null => {
  const published = release.organisationStatistics?.pooledVariance.gapIndex[arm] ?? null;
  return published === null ? null : varianceBehindOneDigit(published);
};

/** The variance of a mean of items is at most the mean of the items' variances: a cautious value where no joint one is published. */
const itemsVariance = (release: ReleaseTable, arm: Arm, items: readonly AskedItem[]): number | null => {
  const variances = items.map((item) => {
    const variance = personVarianceOf(release, arm, item);
    return variance === null ? null : varianceInPoints(variance, scaleOf(item));
  });
  return variances.includes(null) ? null : variances.reduce<number>((sum, variance) => sum + (variance ?? 0), 0) / variances.length;
};

/** How many of an atom answered these questions: where it was drawn who signs, the gap items were left to the others. */
const answeringOf = (index: ReleaseIndex, atom: ToldPeople, { arm, scale }: { arm: Arm; scale: Scale }): number => {
  const { splitBallot } = index.release;
  const respondents = respondentsOf(atom, arm);
  const isDrawn = splitBallot !== undefined && index.atom(atom.id)?.groupIds.some((id) => splitBallot.groupIds.includes(id));
  const areGapItems = scale.itemIds.every((itemId) => index.items.some(({ id, gapItem }) => gapItem && id === itemId));
  if (splitBallot === undefined || isDrawn !== true || !areGapItems) return respondents;
  const { withName, withoutName } = splitBallot.ballots;
  return Math.max(1, Math.round((respondents * withoutName) / Math.max(1, withName + withoutName)));
};

const makeLevels = (index: ReleaseIndex): ArmLevels => {
  const { release } = index;
  const asked = [...index.items, ...index.organisationItems];
  const items = new Map(asked.map((item) => [item.id, item]));
  const decode = (arm: Arm): Map<string, Map<string, CodedValue>> => new Map(asked.map((item) => [item.id, decodeItem(index, arm, item)]));
  const decoded = { shown: decode('shown'), unguarded: decode('unguarded') };
  const degreesOfFreedom = { shown: degreesOfFreedomOf(release, 'shown'), unguarded: degreesOfFreedomOf(release, 'unguarded') };
  const itemsOf = (atom: ToldPeople, arm: Arm, scale: Scale): { item: AskedItem; coded: CodedItem }[] =>
    scale.itemIds.flatMap((itemId) => {
      const item = items.get(itemId);
      const value = decoded[arm].get(itemId)?.get(atom.id);
      return item === undefined || value === undefined ? [] : [{ item, coded: { coded: value, scale: scaleOf(item), direction: item.direction } }];
    });
  const estimateOf: ArmLevels['ofAtom'] = (atom, arm, scale) => {
    const usable = itemsOf(atom, arm, scale);
    if (usable.length < scale.atLeast) return null;
    const variance = scale.isGapIndex ? gapIndexVariance(release, arm) : itemsVariance(release, arm, usable.map(({ item }) => item));
    const estimate = codedArmEstimate({
      items: usable.map(({ coded }) => coded),
      respondents: answeringOf(index, atom, { arm, scale }),
      rosterCount: atom.rosterCount,
      personVariance: variance,
      degreesOfFreedom: degreesOfFreedom[arm],
    });
    return estimate.ok ? estimate : null;
  };
  // The same atom stands in its own line, in every unit above it and in every comparison.
  const tables = new Map<string, Map<string, CodedArmEstimate | null>>();
  const tableOfScale = { shown: new WeakMap<Scale, Map<string, CodedArmEstimate | null>>(), unguarded: new WeakMap<Scale, Map<string, CodedArmEstimate | null>>() };
  const tableOf = (arm: Arm, scale: Scale): Map<string, CodedArmEstimate | null> => {
    const found = tableOfScale[arm].get(scale);
    if (found !== undefined) return found;
    const key = `${arm} ${scale.itemIds.join(' ')}`;
    const table = tables.get(key) ?? new Map<string, CodedArmEstimate | null>();
    tables.set(key, table);
    tableOfScale[arm].set(scale, table);
    return table;
  };
  const ofAtom: ArmLevels['ofAtom'] = (atom, arm, scale) => {
    const table = tableOf(arm, scale);
    const known = table.get(atom.id);
    if (known !== undefined) return known;
    const estimate = estimateOf(atom, arm, scale);
    table.set(atom.id, estimate);
    return estimate;
  };
  const ofAtoms: ArmLevels['ofAtoms'] = (atoms, arm, scale) => {
    const parts = atoms.flatMap((atom) => ofAtom(atom, arm, scale) ?? []);
    const estimate = rollUp(parts);
    return estimate.ok ? estimate : null;
  };
  return { ofAtom, ofAtoms };
};

/**
 * About how many of a hundred people of the whole organisation are on the favourable side of an item, made of the levels
 * of all atoms; null below 100 respondents and where nothing, or no spread, is published.
 *
 * @example favourableOfOrganisation(index, item) // 46.02
 */
export const favourableOfOrganisation = (index: ReleaseIndex, item: AskedItem): number | null => {
  const { release } = index;
  const personVariance = personVarianceOf(release, 'unguarded', item);
  if (release.organisationStatistics === null || personVariance === null) return null;
  const parts = toldOf(index, item).flatMap((atom) => armLevels(index).ofAtom(atom, 'unguarded', itemScale(item.id)) ?? []);
  const share = codedFavourableShare({ parts, scale: scaleOf(item), personVariance });
  return share.ok ? share.percent : null;
};

/**
 * Decodes a release: from here on every figure is arithmetic on its coded table. A release never changes, so each is
 * decoded once.
 *
 * @example armLevels(index).ofAtom(atom, 'unguarded', gapScale(index))?.value // 58.2 points of 100
 */
export const armLevels = oncePer(makeLevels);

/** The gap items as one index; a person's index needs at least three of five, and so does a group's. */
export const gapScale = ({ items }: ReleaseIndex): Scale => {
  const itemIds = items.filter(({ gapItem }) => gapItem).map(({ id }) => id);
  return { itemIds, atLeast: Math.max(1, Math.ceil(itemIds.length * 0.6)), isGapIndex: true };
};

/** The items of a fear facet as one figure; at least half of them must be published. */
export const facetScale = ({ items }: ReleaseIndex, facet: string): Scale => {
  const itemIds = items.filter((item) => item.construct === 'fear' && item.facet === facet).map(({ id }) => id);
  return { itemIds, atLeast: Math.max(1, Math.ceil(itemIds.length / 2)), isGapIndex: false };
};

/** One item by itself. */
export const itemScale = (itemId: string): Scale => ({ itemIds: [itemId], atLeast: 1, isGapIndex: false });
