import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { meanOf } from '../arithmetic/sums.ts';
import { favourableShare } from './favourable-share.ts';

/**
 * Index of favourable shares, for example the Employee Engagement Index: the unrounded mean of its subindices, each the unrounded
 * mean of its items' favourable shares.
 *
 * Formula: mean over subindices of the mean of the items' percent favourable. Rounded only when printed.
 * Source: OPM Federal Employee Viewpoint Survey, Employee Engagement Index; checked with OPM's own unit values 2018-2022.
 * Units: percent, 0-100.
 *
 * @example indexOfShares([[56.084281], [75.250746], [71.601037]]) // { ok: true, percent: 67.645355, subindices: [56.084281, 75.250746, 71.601037] } (rounded)
 * @says The engagement index as federal agencies publish it: how many of a hundred favourable answers its questions get.
 * @doesNotSay How strongly; and it is not the share of engaged people.
 * @next Use it to compare with published figures only.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function indexOfShares(subindices: readonly (readonly number[])[]): Measured<{ percent: number; subindices: number[] }> {
  if (subindices.length === 0 || subindices.some((items) => items.length === 0)) return noNumber('too-few-items');
  if (subindices.flat().some((share) => !Number.isFinite(share))) return noNumber('not-a-number');
  if (subindices.flat().some((share) => share < 0 || share > 100)) return noNumber('outside-the-scale');
  const means = subindices.map(meanOf);
  return { ok: true, percent: meanOf(means), subindices: means };
}

/**
 * Theme score: percent favourable over all ratings of a theme's questions together. Differs from the mean of the items' shares where
 * the questions have different numbers of ratings.
 *
 * Formula: 100 Σ favourable ratings / Σ ratings.
 * Source: Civil Service People Survey, technical guide 2020.
 * Units: percent, 0-100.
 *
 * @example themeScore([[1, 1, 2, 4, 2], [0, 0, 0, 5, 0]]) // { ok: true, percent: 73.33 } (rounded)
 * @says How many of a hundred answers to a theme's questions are favourable.
 * @doesNotSay How many people are favourable to all of them.
 * @next Look at the theme's lowest question.
 * @smallestN 100, for the organisation as a whole
 * @screen Not on a screen.
 */
export function themeScore(items: readonly AnswerCounts[]): Measured<{ percent: number }> {
  if (items.length === 0) return noNumber('too-few-items');
  let favourable = 0;
  let ratings = 0;
  for (const counts of items) {
    const moments = countMoments(counts);
    if (!moments.ok && moments.reason === 'nobody-answered') continue;
    const share = favourableShare(counts, 1);
    if (!share.ok) return share;
    favourable += (share.percent / 100) * share.answers;
    ratings += share.answers;
  }
  return ratings === 0 ? noNumber('nobody-answered') : { ok: true, percent: (100 * favourable) / ratings };
}
