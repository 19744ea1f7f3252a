import { noNumber, type Measured } from '../arithmetic/measured.ts';

/**
 * Response rate of one channel.
 *
 * Formula: 100 n / N, with N the people on the roster at the freeze.
 * Source: AAPOR Standard Definitions, RR1 with a known population.
 * Units: percent.
 *
 * @example responseRate({ answers: 10, people: 14 }) // { ok: true, percent: 71.43 } (rounded)
 * @says How many of a hundred people of the unit answered.
 * @doesNotSay Why the others did not. Silence can be fear, holidays or a lost mail.
 * @next Below 70 percent, read the range beside the figure before anything else.
 * @smallestN 5
 * @screen 10 of 14 answered.
 */
export function responseRate({ answers, people }: { answers: number; people: number }): Measured<{ percent: number }> {
  if (![answers, people].every((count) => Number.isSafeInteger(count) && count >= 0)) return noNumber('not-whole-counts');
  if (people === 0) return noNumber('nobody-answered');
  if (answers > people) return noNumber('more-answers-than-people');
  return { ok: true, percent: (100 * answers) / people };
}
