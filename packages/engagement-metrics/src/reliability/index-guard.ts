import type { Measured } from '../arithmetic/measured.ts';
import type { SquareMatrix } from './covariance-matrix.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { intraclassCorrelation, type GroupMoments } from './intraclass-correlation.ts';
import { itemRestCorrelations } from './item-rest-correlations.ts';
import { oneFactorOmega } from './one-factor-omega.ts';

export type IndexDoubt = 'alpha-below-0.70' | 'omega-below-0.70' | 'an-item-below-0.30' | 'no-difference-between-teams';

/**
 * May these items be called an index? Checked before a facet or index is reported as one number.
 *
 * Formula: alpha ≥ .70, omega ≥ .70 (from three items), every item-rest correlation > .30, ICC(1) > 0.
 * Source: Nunnally & Bernstein 1994; Bliese 2000; measurement note 1.6.
 *
 * @example indexGuard({ covariance: [[1, 0.1], [0.1, 1]], teams }) // { ok: true, isIndex: false, doubts: ['alpha-below-0.70', 'an-item-below-0.30'] }
 * @says Whether a set of questions hangs together well enough to be one figure.
 * @doesNotSay That the name of the figure is right.
 * @next If there is a doubt, report the questions one by one.
 * @smallestN 100 people in 8 teams
 * @screen These questions are shown one by one.
 */
export function indexGuard(input: { covariance: SquareMatrix; teams: readonly GroupMoments[] }): Measured<{ isIndex: boolean; doubts: IndexDoubt[] }> {
  const alpha = cronbachAlpha(input.covariance);
  if (!alpha.ok) return alpha;
  const rest = itemRestCorrelations(input.covariance);
  if (!rest.ok) return rest;
  const icc = intraclassCorrelation(input.teams);
  if (!icc.ok) return icc;
  const omega = input.covariance.length < 3 ? null : oneFactorOmega(input.covariance);
  if (omega !== null && !omega.ok) return omega;
  const doubts: IndexDoubt[] = [];
  if (alpha.alpha < 0.7) doubts.push('alpha-below-0.70');
  if (omega !== null && omega.omega < 0.7) doubts.push('omega-below-0.70');
  if (rest.correlations.some((r) => r <= 0.3)) doubts.push('an-item-below-0.30');
  if (icc.icc1 <= 0) doubts.push('no-difference-between-teams');
  return { ok: true, isIndex: doubts.length === 0, doubts };
}
