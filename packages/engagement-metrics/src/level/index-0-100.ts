import { countMoments, type AnswerCounts } from '../arithmetic/answer-counts.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { isScale, pointsPerStep, type Direction, type ResponseScale } from '../arithmetic/response-scale.ts';

/**
 * Index on 0-100 of a mean answer.
 *
 * Formula: 100 (m - lowest) / (highest - lowest); for an item asked the other way round (direction -1), 100 minus that.
 * Source: Civil Service People Survey, technical guide 2020, pp. 16-17 (strongly agree 100, 75, 50, 25, strongly disagree 0).
 * Units: points on 0-100.
 *
 * @example indexFromMean({ mean: 3.6, scale: { lowest: 1, highest: 5 }, direction: 1 }) // { ok: true, points: 65 }
 * @says How favourable the answers are on average, where 0 means everybody chose the least favourable answer and 100 the most favourable.
 * @doesNotSay How many people are favourable: the same 50 can be half at each end or everybody in the middle.
 * @next Look at the items below it and talk about the lowest in the next team meeting.
 * @smallestN 5
 * @screen Engagement: 65 of 100 points.
 */
export function indexFromMean(input: { mean: number; scale: ResponseScale; direction: Direction }): Measured<{ points: number }> {
  const { mean, scale, direction } = input;
  if (!Number.isFinite(mean)) return noNumber('not-a-number');
  if (!isScale(scale) || mean < scale.lowest || mean > scale.highest) return noNumber('outside-the-scale');
  const points = (mean - scale.lowest) * pointsPerStep(scale);
  return { ok: true, points: direction === 1 ? points : 100 - points };
}

/**
 * Index on 0-100 of a column of answer counts, lowest answer first: the mean answer, put on 0-100.
 *
 * @example indexFromCounts([24, 16, 10, 40, 10], 1) // { ok: true, points: 49, answers: 100 }
 */
export function indexFromCounts(counts: AnswerCounts, direction: Direction): Measured<{ points: number; answers: number }> {
  const moments = countMoments(counts);
  if (!moments.ok) return moments;
  const points = (100 * moments.mean) / (counts.length - 1);
  return { ok: true, points: direction === 1 ? points : 100 - points, answers: moments.answers };
}
