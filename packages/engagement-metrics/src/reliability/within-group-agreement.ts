import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { meanOf } from '../arithmetic/sums.ts';

/**
 * Agreement inside one team on a set of items, against answers at random over the scale: r_wg for one item, r_wg(j) for several.
 *
 * Formula: with s̄² the mean of the items' variances, σ²_EU = (K² - 1)/12 for K answers and r = s̄²/σ²_EU: J (1 - r)/(J (1 - r) + r); for one item 1 - r.
 * Below zero (more spread than at random) it is 0.
 * Source: James, Demaree & Wolf 1984, J. Appl. Psych. 69:85-98.
 * Units: 0-1.
 *
 * @example withinGroupAgreement({ variances: [0.5, 0.7, 0.6], answersOnScale: 5 }) // { ok: true, agreement: 0.875 }
 * @says How much the people of a team agree, whether high or low.
 * @doesNotSay Whether what they agree on is good.
 * @next With little agreement talk about the spread, not about the mean.
 * @smallestN 15 in the team
 * @screen Not on a screen.
 */
export function withinGroupAgreement(input: { variances: readonly number[]; answersOnScale: number }): Measured<{ agreement: number }> {
  const { variances, answersOnScale } = input;
  if (variances.length === 0) return noNumber('too-few-items');
  if (variances.some((variance) => !Number.isFinite(variance) || variance < 0)) return noNumber('not-a-number');
  if (!Number.isInteger(answersOnScale) || answersOnScale < 2) return noNumber('outside-the-scale');
  const random = (answersOnScale ** 2 - 1) / 12;
  const ratio = meanOf(variances) / random;
  if (ratio >= 1) return { ok: true, agreement: 0 };
  const items = variances.length;
  return { ok: true, agreement: (items * (1 - ratio)) / (items * (1 - ratio) + ratio) };
}
