import tCdf from '@stdlib/stats-base-dists-t-cdf';
import type { AnswerCounts } from '../arithmetic/answer-counts.ts';
import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';
import { probabilityOfSuperiority } from './probability-of-superiority.ts';

export interface BrunnerMunzel {
  superiority: number;
  cliffsDelta: number;
  /** Null with fewer than ten answers in an arm: the approximation is not good enough there. */
  inference: null | {
    statistic: number;
    degreesOfFreedom: number;
    p: number;
    /** Of the probability of superiority, cut to [0, 1]. */
    interval: Interval;
    /** The same as published programs print it, which may reach beyond 1. */
    uncutInterval: Interval;
  };
}

const MINIMUM_PER_ARM = 10;

/**
 * Brunner-Munzel test: is an answer from A as likely above as below one from B, without assuming equal spread; with the interval of PS.
 *
 * Formula: with overall mid-ranks R and within-arm mid-ranks W, V_A = Σ (R - W - mean R + (n_A + 1)/2)² / (n_A - 1), V_B alike,
 * t = n_A n_B (mean R_A - mean R_B) / ((n_A + n_B) √(n_A V_A + n_B V_B)), df by Satterthwaite, PS ± t √(V_A/(n_A n_B²) + V_B/(n_B n_A²)).
 * Source: Brunner & Munzel 2000, Biometrical J. 42:17-25.
 * Units: PS 0-1; δ -1 to 1.
 *
 * @example brunnerMunzel([0, 1, 2, 6, 3], [2, 3, 3, 1, 1]) // PS 0.8, statistic 2.953, df 14.46, p 0.0102, interval 0.583 to 1
 * @says How often a person drawn from one group answers higher than one drawn from the other.
 * @doesNotSay That this share of people answers differently with their names.
 * @next Use it where the scale's steps should not be taken as equal; otherwise read the gap in points.
 * @smallestN 10 in each arm
 * @screen Not on a screen.
 */
export function brunnerMunzel(a: AnswerCounts, b: AnswerCounts): Measured<BrunnerMunzel> {
  const effect = probabilityOfSuperiority(a, b);
  if (!effect.ok) return effect;
  const answers = { a: sum(a), b: sum(b) };
  const figures = { superiority: effect.superiority, cliffsDelta: effect.cliffsDelta };
  if (Math.min(answers.a, answers.b) < MINIMUM_PER_ARM) return { ok: true, ...figures, inference: null };
  const varianceA = placementVariance(a, b);
  const varianceB = placementVariance(b, a);
  const [shareA, shareB] = [varianceA / answers.a, varianceB / answers.b];
  if (shareA + shareB === 0) return noNumber('all-answers-equal');
  const degreesOfFreedom = (shareA + shareB) ** 2 / (shareA ** 2 / (answers.a - 1) + shareB ** 2 / (answers.b - 1));
  const standardError = Math.sqrt(shareA + shareB);
  const statistic = (effect.superiority - 0.5) / standardError;
  const halfWidth = twoSided95(degreesOfFreedom) * standardError;
  return {
    ok: true,
    ...figures,
    inference: {
      statistic,
      degreesOfFreedom,
      p: 2 * tCdf(-Math.abs(statistic), degreesOfFreedom),
      interval: intervalAround(effect.superiority, halfWidth, { low: 0, high: 1 }),
      uncutInterval: { low: effect.superiority - halfWidth, high: effect.superiority + halfWidth },
    },
  };
}

/** Variance of where one arm's answers stand among the other's: (R - W)/n_other is the share of the other arm below an answer. */
function placementVariance(own: AnswerCounts, other: AnswerCounts): number {
  const total = sum(other);
  let below = 0;
  const placements = own.map((_, step) => {
    const placement = (below + other[step]! / 2) / total;
    below += other[step]!;
    return placement;
  });
  const answers = sum(own);
  const mean = placements.reduce((acc, placement, step) => acc + own[step]! * placement, 0) / answers;
  return placements.reduce((acc, placement, step) => acc + own[step]! * (placement - mean) ** 2, 0) / (answers - 1);
}
