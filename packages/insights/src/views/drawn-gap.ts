import { cellOf, deriveFrom, TOO_FEW_RATED, type Released, type ReleaseTable } from '@unguarded/disclosure-control';
import { codedArmEstimate, codedCellValues, codedMeanGap, type CodedArmEstimate, type CodedItem } from '@unguarded/engagement-metrics';
import type { PublishedRound } from '../published-round.ts';
import { armLevels, gapScale } from './arm-levels.ts';
import { chosenRound, type AskedItem, type Atom, type ReleaseIndex } from './release-index.ts';

/** What the whole organisation's round says that drew who answers the gap items with their name. */
export interface DrawnGap {
  /** People on the roster of the groups that took part. */
  people: number;
  withName: { value: number; n: number };
  withoutName: { value: number; n: number };
  /** With name minus without name, in points, with its 95 % interval; clear: the interval excludes 0. */
  gap: { value: number; low: number; high: number; clear: boolean };
}

type SplitBallot = NonNullable<ReleaseTable['splitBallot']>;

/** The one coded mean of everybody who signed. */
const signedItem = (item: AskedItem, { withName, signed }: SplitBallot): CodedItem[] => {
  const told = withName?.[item.id];
  if (told === undefined || told.code === TOO_FEW_RATED) return [];
  const scale = { lowest: item.lowest, highest: item.highest };
  const decoded = codedCellValues({ cells: [{ ...cellOf(told.code, scale), answers: told.rated ?? signed ?? 1 }], scale, personVariance: null });
  const [coded] = decoded.ok ? decoded.values : [];
  return coded === undefined ? [] : [{ coded, scale, direction: item.direction }];
};

const signedLevel = ({ items }: ReleaseIndex, splitBallot: SplitBallot): CodedArmEstimate | null => {
  if (splitBallot.signed === null) return null;
  const level = codedArmEstimate({
    items: items.filter(({ gapItem }) => gapItem).flatMap((item) => signedItem(item, splitBallot)),
    respondents: splitBallot.signed,
    rosterCount: splitBallot.rosterCount,
    personVariance: null,
    degreesOfFreedom: null,
  });
  return level.ok ? asDrawn(level) : null;
};

/** Parts of which everybody drew an arm: of others nobody knows who answered which questions. */
const drawnAtoms = ({ release }: ReleaseIndex, { groupIds }: SplitBallot): Atom[] => {
  const drawn = new Set(groupIds);
  return release.atoms.filter((atom) => atom.groupIds.every((id) => drawn.has(id)));
};

const unsignedLevel = (index: ReleaseIndex, splitBallot: SplitBallot): CodedArmEstimate | null => {
  const { withoutName } = splitBallot.ballots;
  const level = armLevels(index).ofAtoms(drawnAtoms(index, splitBallot), 'unguarded', gapScale(index));
  return level === null || withoutName === 0 ? null : { ...asDrawn(level), respondents: withoutName };
};

/**
 * Neyman's variance for two arms that were drawn by lot: each arm's own, without the correction for a finite population,
 * which is never too small.
 */
const asDrawn = (level: CodedArmEstimate): CodedArmEstimate => ({ ...level, samplingVariance: level.processVariance });

const drawnGapOf = (index: ReleaseIndex | undefined): DrawnGap | null => {
  const splitBallot = index?.release.splitBallot;
  if (index === undefined || splitBallot === undefined) return null;
  const [shown, unguarded] = [signedLevel(index, splitBallot), unsignedLevel(index, splitBallot)];
  if (shown === null || unguarded === null) return null;
  const gap = codedMeanGap(shown, unguarded);
  if (!gap.ok) return null;
  return {
    people: splitBallot.rosterCount,
    withName: { value: shown.value, n: shown.respondents },
    withoutName: { value: unguarded.value, n: unguarded.respondents },
    gap: { value: gap.value, ...gap.finite, clear: gap.clear },
  };
};

/**
 * The candour gap of a round that drew who answers the gap items with their name: what 100 or more signed, all together,
 * against what the others said without a name in the parts that took part. Of the whole organisation alone. Null where
 * nobody was drawn, or too few signed.
 *
 * @example drawnGap(rounds, { roundId: null }) // { people: 240, withName: { value: 75, n: 104 }, withoutName: { value: 50, n: 98 }, gap: { value: 25, … } }
 */
export const drawnGap = (rounds: readonly PublishedRound[], { roundId }: { roundId: string | null }): Released<DrawnGap | null> =>
  deriveFrom(rounds.map(({ release }) => release), () => drawnGapOf(chosenRound(rounds, roundId)));
