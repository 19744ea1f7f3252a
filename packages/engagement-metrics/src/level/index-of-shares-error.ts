import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';

/** One person's rating of each item: on the favourable side, not, or not rated; and the person's weight (1 on the platform). */
export interface RatedRow {
  favourable: readonly (boolean | null)[];
  weight: number;
}

/**
 * Standard error of an index of favourable shares. The items' shares are correlated because the same people rate them.
 *
 * Formula: linearised: u_i = (1/Q) Σ_q w_i (1[favourable] - p_q)/W_q over the items that the person rated; SE = √(n/(n - 1) Σ (u_i - mean u)²).
 * Source: Schneider 2021, practicalsignificance.com; Wolter 2007, Introduction to Variance Estimation, chapter 6.
 * Units: percent, of the index and of its standard error. From rows: for the organisation's own run, never for a released team.
 *
 * @example indexOfSharesError([{ weight: 1, favourable: [true, true] }, { weight: 1, favourable: [false, true] }, …]) // { ok: true, percent: 75, standardError: 14.4 }
 * @says How sure an index of favourable shares is.
 * @doesNotSay How sure its change is; that has an error of its own.
 * @next Print it beside the index.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function indexOfSharesError(rows: readonly RatedRow[]): Measured<{ percent: number; standardError: number }> {
  if (rows.length < 2) return noNumber('too-few-answers');
  const items = rows[0]!.favourable.length;
  if (items === 0) return noNumber('too-few-items');
  if (rows.some((row) => row.favourable.length !== items)) return noNumber('lengths-differ');
  if (rows.some((row) => !(row.weight > 0 && row.weight < Infinity))) return noNumber('not-a-number');
  const columns = Array.from({ length: items }, (_, item) => shareOf(rows, item));
  if (columns.some((column) => column.weight === 0)) return noNumber('nobody-answered');
  const influences = rows.map((row) => row.favourable.reduce((sum, favourable, item) => {
    if (favourable === null) return sum;
    const { share, weight } = columns[item]!;
    return sum + (row.weight * ((favourable ? 1 : 0) - share)) / weight / items;
  }, 0));
  const mean = sum(influences) / rows.length;
  const squares = influences.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const percent = (100 * columns.reduce((sum, column) => sum + column.share, 0)) / items;
  return { ok: true, percent, standardError: 100 * Math.sqrt((rows.length / (rows.length - 1)) * squares) };
}

function shareOf(rows: readonly RatedRow[], item: number): { share: number; weight: number } {
  let favourable = 0;
  let weight = 0;
  for (const row of rows) {
    const rating = row.favourable[item];
    if (rating === null || rating === undefined) continue;
    weight += row.weight;
    favourable += rating ? row.weight : 0;
  }
  return { share: favourable / weight, weight };
}
