import { MINIMUM_FOR_ORGANISATION_STATISTICS, gapIndexVarianceFloor, itemVarianceFloor } from './policy.ts';
import type { OrganisationStatistics, ReleasedCorrelations } from './release-table.ts';
import { ratedOf } from './round-tally.ts';
import type { GapIndexTally, ItemTally, SumOfTallies } from './round-tally.ts';
import { lengthOf } from './scale.ts';
import type { Scale } from './scale.ts';

/** People, sum and sum of squares of a figure in one atom. */
interface Moments {
  readonly people: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export interface ScoredItem extends Scale {
  readonly id: string;
  readonly direction: 1 | -1;
}

export interface ArmsByAtom {
  readonly unguarded: readonly SumOfTallies[];
  readonly shown: readonly SumOfTallies[];
  readonly items: readonly ScoredItem[];
  readonly gapItems: readonly ScoredItem[];
  readonly correlations: ReleasedCorrelations | null;
}

/**
 * The statistics of the whole organisation that stand beside the coded table, or null below 100 respondents. Pooled
 * within-atom variance: Σ over atoms of the squared deviations from the atom's mean, divided by Σ (n − 1), or the floor
 * of policy.ts where that is larger; to one significant digit. Items of two values have none: it would be their share.
 */
export function organisationStatistics(arms: ArmsByAtom): OrganisationStatistics | null {
  const respondents = arms.unguarded.reduce((sum, atom) => sum + atom.respondents, 0);
  if (respondents < MINIMUM_FOR_ORGANISATION_STATISTICS) return null;
  return {
    pooledVariance: {
      unguarded: itemVariances(arms.unguarded, arms.items),
      shown: itemVariances(arms.shown, arms.gapItems),
      gapIndex: {
        unguarded: gapIndexVariance(arms.unguarded, arms.gapItems),
        shown: gapIndexVariance(arms.shown, arms.gapItems),
      },
    },
    correlations: arms.correlations,
  };
}

function itemVariances(atoms: readonly SumOfTallies[], items: readonly ScoredItem[]): Record<string, number> {
  const variances: Record<string, number> = {};
  for (const item of items) {
    const floor = itemVarianceFloor(item);
    const variance = pooledVariance(atoms.flatMap((atom) => momentsOf(atom.items[item.id], item.lowest)));
    if (variance !== null && floor !== null) variances[item.id] = toOneDigit(Math.max(variance, floor));
  }
  return variances;
}

/** A person's sum over the gap items is 100/(total length of their scales) index points a scale point. */
function gapIndexVariance(atoms: readonly SumOfTallies[], gapItems: readonly ScoredItem[]): number | null {
  const scalePoints = gapItems.reduce((sum, item) => sum + lengthOf(item), 0);
  const variance = pooledVariance(atoms.map(({ gapIndex }): GapIndexTally => gapIndex));
  if (variance === null || scalePoints === 0) return null;
  return toOneDigit(Math.max((variance * 100 * 100) / (scalePoints * scalePoints), gapIndexVarianceFloor(gapItems)));
}

function pooledVariance(atoms: readonly Moments[]): number | null {
  const people = atoms.reduce((sum, atom) => sum + atom.people, 0);
  const rating = atoms.filter((atom) => atom.people > 0);
  const degreesOfFreedom = people - rating.length;
  if (people < MINIMUM_FOR_ORGANISATION_STATISTICS || degreesOfFreedom <= 0) return null;
  const squares = rating.reduce((sum, atom) => sum + (atom.sumOfSquares - atom.sum ** 2 / atom.people), 0);
  return squares / degreesOfFreedom;
}

function momentsOf(tally: ItemTally | undefined, lowest: number): Moments[] {
  if (tally === undefined) return [];
  const total = (of: (value: number) => number) => tally.counts.reduce((sum, count, index) => sum + count * of(lowest + index), 0);
  return [{ people: ratedOf(tally), sum: total((value) => value), sumOfSquares: total((value) => value * value) }];
}

function toOneDigit(value: number): number {
  return Number(value.toPrecision(1));
}
