import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { sum } from '../arithmetic/sums.ts';

/**
 * Recommend score on a 0-10 question: percent who answer 9 or 10 minus percent who answer 0 to 6. Unsteady; secondary.
 *
 * Formula: 100 (p - d); standard error 100 √((p + d - (p - d)²)/n).
 * Source: Rocks 2016, Am. Stat. 70:365-372 (variance of the difference of two shares of one sample).
 * Units: points, -100 to 100.
 *
 * @example recommendScore([0, 0, 1, 0, 1, 2, 2, 4, 5, 3, 2]) // { ok: true, score: -5, standardError: 16.5, answers: 20 } (rounded)
 * @says How many more people would recommend working here than advise against it, of a hundred.
 * @doesNotSay Much in small groups: it throws away most of what people say.
 * @next Read the engagement index first.
 * @smallestN 100, for the organisation as a whole
 * @screen Would recommend us: -5.
 */
export function recommendScore(counts: AnswerCounts): Measured<{ score: number; standardError: number; answers: number }> {
  const moments = countMoments(counts);
  if (!moments.ok) return moments;
  if (counts.length !== 11) return noNumber('outside-the-scale');
  const promoters = (counts[9]! + counts[10]!) / moments.answers;
  const critics = sum(counts.slice(0, 7)) / moments.answers;
  const variance = (promoters + critics - (promoters - critics) ** 2) / moments.answers;
  return { ok: true, score: 100 * (promoters - critics), standardError: 100 * Math.sqrt(variance), answers: moments.answers };
}
