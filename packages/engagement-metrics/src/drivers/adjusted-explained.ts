import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** R² of a regression, of how many people, on how many drivers. */
export interface ExplainedShare {
  explained: number;
  answers: number;
  drivers: number;
}

/**
 * Adjusted R²: what the drivers explain together, less what as many drivers of pure chance would explain in so few answers. Never below 0.
 *
 * Formula: max(0, 1 - (1 - R²)(n - 1)/(n - p - 1)).
 * Source: Ezekiel 1930, Methods of Correlation Analysis; Wherry 1931, Ann. Math. Stat. 2:440-457.
 * Units: share of the outcome's variance.
 *
 * @example adjustedExplained({ explained: 0.3, answers: 101, drivers: 10 }) // { ok: true, explained: 0.2222 } (rounded)
 * @says How much of the differences in engagement goes along with all statements together.
 * @doesNotSay That the shares of the single themes add up to it: they add up to R², which is larger.
 * @next Where it is small, talk about something else.
 * @smallestN 100, for the organisation as a whole
 * @screen All statements together.
 */
export function adjustedExplained({ explained, answers, drivers }: ExplainedShare): Measured<{ explained: number }> {
  if (!Number.isFinite(explained)) return noNumber('not-a-number');
  if (explained < 0 || explained > 1 + 1e-9) return noNumber('outside-the-scale');
  if (![answers, drivers].every((count) => Number.isInteger(count) && count >= 0)) return noNumber('not-whole-counts');
  if (answers < drivers + 2) return noNumber('too-few-answers');
  return { ok: true, explained: Math.max(0, 1 - ((1 - Math.min(1, explained)) * (answers - 1)) / (answers - drivers - 1)) };
}
