import { DisclosureError } from './disclosure-error.ts';
import type { ScoredItem } from './organisation-statistics.ts';
import { MINIMUM_FOR_ORGANISATION_STATISTICS, itemVarianceFloor } from './policy.ts';
import type { ReleasedCorrelations } from './release-table.ts';

/** How answers to different items go together, over all who rated every one of these items; in memory only. */
export interface JointTally {
  readonly itemIds: readonly string[];
  readonly people: number;
  /** Sample covariances in squared scale points, row and column as in `itemIds`. */
  readonly covariances: readonly (readonly number[])[];
}

/**
 * From how many people for each item in it a matrix of correlations is told. Sums of products of 30 people on 30 items
 * give their rows back exactly, by lattice reduction. With ten people for each of p items there are 10 p² answers of 2.3
 * bits each, and the matrix, to 0.01, has p (p − 1)/2 entries of at most 7.6: a sixth of what it would take to tell the
 * rows apart.
 */
export const MINIMUM_PEOPLE_PER_ITEM = 10;

/** A correlation above it would say of two items that everybody answered both alike. */
const HIGHEST_CORRELATION = 0.95;

/**
 * The correlations of the whole organisation, or null of fewer than 100 people, than ten for each item, or of one item.
 * r = covariance ÷ √(v₁ · v₂), to 0.01, kept within −0.95 … 0.95, 1 on the diagonal. An item whose variance is below the
 * floor of the published variances is left out: where nearly everybody answers alike, the few who do not would stand out,
 * or a row of nought would tell that there are none. That it is missing tells no more than a variance at its floor. Items
 * of two values have no floor and are left out.
 *
 * Throws DisclosureError 'tally' when the covariances are no square of numbers, or name an item that was not asked.
 *
 * @example releaseCorrelations({ itemIds: ['Q3', 'Q4'], people: 120, covariances: [[1, 0.5], [0.5, 1]] }, items)?.matrix // [[1, 0.5], [0.5, 1]]
 */
export function releaseCorrelations(joint: JointTally | null, items: readonly ScoredItem[]): ReleasedCorrelations | null {
  if (joint === null) return null;
  const floors = joint.itemIds.map((id) => floorOf(id, items));
  if (!areEnough(joint.people, floors.filter((floor) => floor !== null).length)) return null;
  const columns = floors.flatMap((floor, column) => {
    const variance = covarianceOf(joint, column, column);
    return floor === null || variance < floor ? [] : [{ column, variance }];
  });
  if (columns.length < 2) return null;
  return {
    itemIds: columns.map(({ column }) => joint.itemIds[column] ?? ''),
    people: joint.people,
    matrix: columns.map((one) => columns.map((other) =>
      one === other ? 1 : told(covarianceOf(joint, one.column, other.column) / Math.sqrt(one.variance * other.variance)))),
  };
}

function areEnough(people: number, items: number): boolean {
  return people >= MINIMUM_FOR_ORGANISATION_STATISTICS && people >= MINIMUM_PEOPLE_PER_ITEM * items;
}

function floorOf(itemId: string, items: readonly ScoredItem[]): number | null {
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) throw new DisclosureError('tally', `Item ${itemId} has correlations and was not asked.`);
  return itemVarianceFloor(item);
}

function covarianceOf({ covariances, itemIds }: JointTally, row: number, column: number): number {
  const value = covariances[row]?.[column];
  if (covariances.length === itemIds.length && value !== undefined && Number.isFinite(value) && value === covariances[column]?.[row]) return value;
  throw new DisclosureError('tally', 'The covariances of a round are no symmetric square of numbers.');
}

/** Plus zero, because −0.004 rounds to −0. */
function told(correlation: number): number {
  const rounded = Math.round(correlation * 100) / 100;
  return Math.min(HIGHEST_CORRELATION, Math.max(-HIGHEST_CORRELATION, rounded)) + 0;
}
