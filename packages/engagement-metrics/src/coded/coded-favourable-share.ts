import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { isScale, type ResponseScale } from '../arithmetic/response-scale.ts';

/** The level of an item in one published part. */
export interface PartLevel {
  /** Points on 0-100, 100 the most favourable. */
  value: number;
  rosterCount: number;
}

export interface CodedShare {
  parts: readonly PartLevel[];
  scale: ResponseScale;
  /** Pooled variance of persons within the parts, in squared units of the scale. */
  personVariance: number;
}

const POINTS = 100;

/**
 * Share of favourable answers to an item, made of the coded levels of the parts: no count of answers is published that it could be taken from.
 *
 * Formula: Σ w P(Y ≥ g − ½) with w = N_part / Σ N, Y normal with the part's level in steps from the unfavourable end of the scale and the
 * pooled variance of persons, g the first whole step in the favourable quarter (3 of 4 on a five-point scale: answers 4 and 5). On a scale of two
 * values the level is the share. Source: docs/decisions/0006, section 8 (threshold model with continuity correction).
 * Units: percent, 0-100.
 *
 * @example codedFavourableShare({ parts: [{ value: 60, rosterCount: 40 }], scale: { lowest: 1, highest: 5 }, personVariance: 1 }) // { ok: true, percent: 46.017 } (rounded)
 * @says About how many of a hundred people are on the favourable side of the question.
 * @doesNotSay How many chose which answer: people need not be spread as the formula takes them to be.
 * @next Read the level and its interval; the share is the same thing said in another way.
 * @smallestN 100, for the organisation as a whole
 * @screen About 46 of 100 agree.
 */
export function codedFavourableShare({ parts, scale, personVariance }: CodedShare): Measured<{ percent: number }> {
  if (!isScale(scale)) return noNumber('outside-the-scale');
  if (![personVariance, ...parts.flatMap(({ value, rosterCount }) => [value, rosterCount])].every(Number.isFinite)) return noNumber('not-a-number');
  if (parts.some(({ value }) => value < 0 || value > POINTS)) return noNumber('outside-the-scale');
  const people = parts.reduce((sum, { rosterCount }) => sum + rosterCount, 0);
  if (!(people > 0)) return noNumber('nobody-answered');
  const length = scale.highest - scale.lowest;
  const shareAt = length === 1 ? (level: number) => level : favourableAt(Math.ceil((3 * length) / 4), Math.max(0, personVariance));
  const percent = parts.reduce((sum, { value, rosterCount }) => sum + (rosterCount / people) * POINTS * shareAt((value / POINTS) * length), 0);
  return { ok: true, percent };
}

const favourableAt = (firstStep: number, variance: number) => (level: number): number => 1 - normalCdf(firstStep - 0.5, level, Math.sqrt(variance));
