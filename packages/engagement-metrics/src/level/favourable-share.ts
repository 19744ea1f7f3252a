import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import type { Measured } from '../arithmetic/measured.ts';
import type { Direction } from '../arithmetic/response-scale.ts';

/**
 * Favourable share ("percent positive"): of those who rated the item, the percentage on the favourable side of the middle.
 *
 * Formula: 100 × answers above the middle of the scale / all ratings; on a five-point scale answers 4 and 5 of 1 to 5.
 * For an item asked the other way round the answers below the middle. Refusals and blanks leave both sums.
 * Source: OPM Federal Employee Viewpoint Survey, percent positive; Civil Service People Survey, technical guide 2020.
 * Units: percent, 0-100.
 *
 * @example favourableShare([24, 95, 177, 166, 103], 1) // { ok: true, percent: 47.611, answers: 565 } (rounded)
 * @says How many of a hundred people who rated the item chose a favourable answer.
 * @doesNotSay How strongly they agree, or anything about those who preferred not to say.
 * @next Compare it with the index: a large share with a low index means a small, very unhappy group.
 * @smallestN 100, for the organisation as a whole, in steps of 5 percent
 * @screen About 48 of 100 agree.
 */
export function favourableShare(counts: AnswerCounts, direction: Direction): Measured<{ percent: number; answers: number }> {
  const moments = countMoments(counts);
  if (!moments.ok) return moments;
  const middle = (counts.length - 1) / 2;
  const favourable = counts.reduce((sum, count, step) => sum + ((step - middle) * direction > 0 ? count : 0), 0);
  return { ok: true, percent: (100 * favourable) / moments.answers, answers: moments.answers };
}
