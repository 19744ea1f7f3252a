import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';

/** How many people named 0, 1, 2 … of the list's items: the control list of J items, and the list with the sensitive one added. */
export interface ListCounts {
  control: AnswerCounts;
  treatment: AnswerCounts;
}

/**
 * List experiment: the share of people to whom a sensitive statement applies, when everybody only says how many of a list apply.
 *
 * Formula: difference in means of the two lists; SE √(s₁²/n₁ + s₀²/n₀).
 * Source: Miller 1984; Blair & Imai 2012, Political Analysis 20:47-77.
 * Units: share.
 *
 * @example listExperiment({ control: [8, 132, 222, 227], treatment: [19, 123, 229, 219, 34] }) // { ok: true, share: 0.0678, standardError: 0.0496 } (rounded)
 * @says What share of the organisation a sensitive statement applies to, without anybody saying so.
 * @doesNotSay To whom; and it is unsteady: 5 points of error with 1,200 people.
 * @next Run the test of the design first; use it for audits, once.
 * @smallestN 1,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function listExperiment(lists: ListCounts): Measured<{ share: number; standardError: number }> {
  const moments = momentsOf(lists);
  if (!moments.ok) return moments;
  const { control, treatment } = moments;
  const variance = (arm: { answers: number; sumOfSquares: number }) => arm.sumOfSquares / (arm.answers - 1) / arm.answers;
  return { ok: true, share: treatment.mean - control.mean, standardError: Math.sqrt(variance(control) + variance(treatment)) };
}

export interface DesignShares {
  estimate: number;
  standardError: number;
}

/**
 * Did the list itself change how people answered its other items (design effect)? The shares of every kind of person must not be negative.
 *
 * Formula: π_y1 = F₀(y) - F₁(y) for y = 0…J-1 (people with y other items and the sensitive one), π_y0 = F₁(y) - F₀(y - 1) for y = 0…J-1 as well;
 * test of the negative ones: p = min over both kinds of the Bonferroni-corrected chance of the most negative z.
 * Source: Blair & Imai 2012, section 3.1 (with Bonferroni in place of their generalised moment selection: more cautious).
 * Units: shares; p 0-1.
 *
 * @example listDesignTest({ control: [8, 132, 222, 227], treatment: [19, 123, 229, 219, 34] }).p // 0.18: no sign of a design effect (rounded)
 * @says Whether a list experiment can be trusted.
 * @doesNotSay That it is right when nothing is found.
 * @next With p below 0.05 throw the list away.
 * @smallestN 1,000, for the organisation as a whole
 * @screen Not on a screen.
 */
export function listDesignTest(lists: ListCounts): Measured<{ withItem: DesignShares[]; withoutItem: DesignShares[]; p: number }> {
  const moments = momentsOf(lists);
  if (!moments.ok) return moments;
  const [before, after] = [sharesBelow(lists.control), sharesBelow(lists.treatment)];
  const error = (share: number, answers: number) => (share * (1 - share)) / answers;
  const difference = (a: { share: number; answers: number }, b: { share: number; answers: number }): DesignShares => ({
    estimate: a.share - b.share,
    standardError: Math.sqrt(error(a.share, a.answers) + error(b.share, b.answers)),
  });
  const controlAt = (y: number) => ({ share: y < 0 ? 0 : before[y]!, answers: moments.control.answers });
  const treatmentAt = (y: number) => ({ share: after[y]!, answers: moments.treatment.answers });
  const items = lists.control.map((_, y) => y);
  const withItem = items.map((y) => difference(controlAt(y), treatmentAt(y)));
  const withoutItem = items.map((y) => difference(treatmentAt(y), controlAt(y - 1)));
  return { ok: true, withItem, withoutItem, p: smallestChance([...withItem, ...withoutItem]) };
}

function smallestChance(shares: readonly DesignShares[]): number {
  const chances = shares.flatMap(({ estimate, standardError }) =>
    standardError > 0 && estimate < 0 ? [shares.length * normalCdf(estimate / standardError, 0, 1)] : [],
  );
  return Math.min(1, ...chances);
}

function momentsOf({ control, treatment }: ListCounts): Measured<{ control: Moments; treatment: Moments }> {
  const [ofControl, ofTreatment] = [countMoments(control), countMoments(treatment)];
  if (!ofControl.ok) return ofControl;
  if (!ofTreatment.ok) return ofTreatment;
  if (treatment.length !== control.length + 1) return noNumber('lengths-differ');
  if (Math.min(ofControl.answers, ofTreatment.answers) < 2) return noNumber('too-few-answers');
  return { ok: true, control: ofControl, treatment: ofTreatment };
}

interface Moments {
  answers: number;
  mean: number;
  sumOfSquares: number;
}

function sharesBelow(counts: AnswerCounts): number[] {
  const total = sum(counts);
  let below = 0;
  return counts.map((count) => (below += count) / total);
}
