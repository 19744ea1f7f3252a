import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';

/** Two arms drawn by chance from the same people: asked with name, asked without. */
export interface SplitArms {
  shown: AnswerCounts;
  unguarded: AnswerCounts;
}

/**
 * Candour gap from a split ballot: chance decided who was asked with and who without name, so the difference is caused by the name.
 *
 * Formula: difference of the arms' means on 0-100; Neyman variance s_A²/n_A + s_B²/n_B (never too small); t interval with Satterthwaite's df.
 * Source: Neyman 1923 (transl. 1990, Stat. Sci. 5:465-472); Imbens & Rubin 2015, chapter 6.
 * Units: points, -100 to 100.
 *
 * @example splitBallotGap({ shown: [5, 10, 20, 40, 25], unguarded: [12, 20, 28, 28, 12] }) // { ok: true, value: 15.5, standardError: 4.09, interval: 7.4 to 23.6 } (rounded)
 * @says How much the name itself changes answers, in the whole organisation.
 * @doesNotSay Which teams; the arms are too small for that.
 * @next Compare with the gap from check-ins, if there are any.
 * @smallestN 100 in each arm
 * @screen Agreement is 68 of 100 with names, 52 without: about 16 points apart (7 to 24).
 */
export function splitBallotGap(arms: SplitArms): Measured<{ value: number; standardError: number; interval: Interval }> {
  const [shown, unguarded] = [countMoments(arms.shown), countMoments(arms.unguarded)];
  if (!shown.ok) return shown;
  if (!unguarded.ok) return unguarded;
  if (arms.shown.length !== arms.unguarded.length) return noNumber('mixed-scales');
  if (Math.min(shown.answers, unguarded.answers) < 2) return noNumber('too-few-answers');
  const points = 100 / (arms.shown.length - 1);
  const [a, b] = [shown, unguarded].map((arm) => (points ** 2 * arm.sumOfSquares) / (arm.answers - 1) / arm.answers) as [number, number];
  if (a + b === 0) return noNumber('all-answers-equal');
  const degrees = (a + b) ** 2 / (a ** 2 / (shown.answers - 1) + b ** 2 / (unguarded.answers - 1));
  const value = points * (shown.mean - unguarded.mean);
  const standardError = Math.sqrt(a + b);
  return { ok: true, value, standardError, interval: intervalAround(value, twoSided95(degrees) * standardError, { low: -100, high: 100 }) };
}

/**
 * Randomisation test of a split ballot: how often would chance alone, dealing the same answers to two arms of the same sizes, give a
 * difference at least as large.
 *
 * Formula: p = (1 + deals with |difference| ≥ observed)/(1 + deals), each deal a draw without replacement (multivariate hypergeometric).
 * Source: Fisher 1935; Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39 (the added ones).
 * Units: p 0-1.
 *
 * @example randomisationTest({ shown: [0, 0, 1, 4, 5], unguarded: [4, 3, 2, 1, 0] }, { deals: 2000, random }) // { ok: true, p: 0.0005 } or near it
 * @says Whether the difference between two arms drawn by chance is more than chance.
 * @doesNotSay How large the difference is.
 * @next Read it beside the gap.
 * @smallestN 4 in each arm
 * @screen Not on a screen.
 */
export function randomisationTest(arms: SplitArms, chance: { deals: number; random: () => number }): Measured<{ p: number }> {
  const [shown, unguarded] = [countMoments(arms.shown), countMoments(arms.unguarded)];
  if (!shown.ok) return shown;
  if (!unguarded.ok) return unguarded;
  if (arms.shown.length !== arms.unguarded.length) return noNumber('mixed-scales');
  if (!Number.isInteger(chance.deals) || chance.deals < 1) return noNumber('not-whole-counts');
  const all = arms.shown.map((count, step) => count + arms.unguarded[step]!);
  const expected = (shown.answers * all.reduce((sum, count, step) => sum + count * step, 0)) / (shown.answers + unguarded.answers);
  const observed = Math.abs(shown.answers * shown.mean - expected);
  let asLarge = 0;
  for (let deal = 0; deal < chance.deals; deal += 1) {
    if (Math.abs(dealtSum(all, shown.answers, chance.random) - expected) >= observed - 1e-9) asLarge += 1;
  }
  return { ok: true, p: (1 + asLarge) / (1 + chance.deals) };
}

/** Sum of so many answers drawn without replacement. */
function dealtSum(all: readonly number[], draws: number, random: () => number): number {
  const left = [...all];
  let remaining = sum(left);
  let total = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let position = random() * remaining;
    const found = left.findIndex((count) => (position -= count) < 0);
    const step = found === -1 ? left.findLastIndex((count) => count > 0) : found;
    left[step]! -= 1;
    remaining -= 1;
    total += step;
  }
  return total;
}
