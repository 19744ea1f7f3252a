import type { Target } from './attacked-answers.ts';
import type { Guessed } from './search-attack.ts';
import { mean } from './mean.ts';

/** By how much one attacker guesses better than another. */
export interface Advantage {
  /** Percentage points. */
  readonly points: number;
  /** Its standard error, in percentage points. */
  readonly standardError: number;
  /** The first in units of the second. */
  readonly errors: number;
}

const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);

/**
 * How much better one attack guesses than another, target by target. People of a team have their figures in common, in
 * all rounds, so teams are what varies (a standard error by clusters: Cameron & Miller 2015, with c/(c − 1)); to it comes
 * by how much searches with other seeds, on other parts of what there is to learn from, differ.
 *
 * @example advantageOf({ targets, one: withEverything, other: withCodes }) // { points: 0.1, standardError: 0.2, errors: 0.5 }
 */
export const advantageOf = ({ targets, one, other }: { targets: readonly Target[]; one: Guessed; other: Guessed }): Advantage => {
  const differences = targets.map((_, index) => (one.hits[index] ?? 0) - (other.hits[index] ?? 0));
  const difference = mean(differences);
  const byTeam = new Map<string, number>();
  for (const [index, { team }] of targets.entries()) byTeam.set(team, (byTeam.get(team) ?? 0) + (differences[index] ?? 0) - difference);
  const ofTargets = (sumOfSquares([...byTeam.values()]) / targets.length ** 2) * (byTeam.size / (byTeam.size - 1));
  const bySeed = one.rateBySeed.map((rate, seed) => (rate - (other.rateBySeed[seed] ?? 0)) / 100);
  const ofSearch = bySeed.length < 2 ? 0 : sumOfSquares(bySeed.map((rate) => rate - mean(bySeed))) / (bySeed.length - 1) / bySeed.length;
  const error = Math.sqrt(ofTargets + ofSearch);
  return { points: 100 * difference, standardError: 100 * error, errors: error === 0 ? 0 : difference / error };
};
