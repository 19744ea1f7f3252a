import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Decoded } from './decoded-cells.ts';

/** Scale points to index points: 100 points over the four steps of 1 to 5. */
const POINTS_A_STEP = 25;
const ASSUMED_VARIANCE = 625;
const DEPENDENCE = 3;

/** The variance between people as it is used: one digit stands for the middle of what rounds to it. Null: nothing published. */
export interface PersonSpread {
  /** Points². */
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/** A level in points on 0–100, with the variances that its interval is made of. */
export interface LevelParts {
  readonly value: number;
  readonly respondents: number;
  readonly rosterCount: number;
  readonly sampling: number;
  readonly process: number;
  readonly coding: number;
  readonly common: number;
  readonly degreesOfFreedom: number | null;
}

/** A figure with its 95 % interval, and the one for "this kind of team". */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly process: { readonly low: number; readonly high: number };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** @example varianceBehind(0.1) // 0.1225 */
export const varianceBehind = (published: number): number => (published.toExponential()[0] === '1' ? 1.225 * published : published);

/** Points² of an item whose variance is published in points² of the scale. */
export const itemVariance = (published: number): number => varianceBehind(published) * POINTS_A_STEP ** 2;

const codingVariance = (items: readonly Decoded[]): number => {
  const own = items.map(({ ownVariance }) => POINTS_A_STEP * Math.sqrt(ownVariance));
  const products = items.flatMap((a, i) =>
    items.map((b, j) => (i === j ? 1 : Math.min(1, DEPENDENCE * Math.sqrt(a.hiddenShare * b.hiddenShare))) * (own[i] ?? 0) * (own[j] ?? 0)),
  );
  return sumOf(products) / items.length ** 2;
};

/** Section 5 of docs/decisions/0006, for items of which agreeing is good news. */
export const levelOfAtom = (items: readonly Decoded[], people: { respondents: number; rosterCount: number }, spread: PersonSpread | null): LevelParts => {
  const process = (spread?.variance ?? ASSUMED_VARIANCE) / people.respondents;
  return {
    ...people,
    value: sumOf(items.map(({ typical }) => POINTS_A_STEP * (typical - 1))) / items.length,
    sampling: (1 - people.respondents / people.rosterCount) * process,
    process,
    coding: codingVariance(items),
    common: (sumOf(items.map(({ commonVariance }) => POINTS_A_STEP * Math.sqrt(commonVariance))) / items.length) ** 2,
    degreesOfFreedom: spread?.degreesOfFreedom ?? null,
  };
};

const fewest = (degrees: readonly (number | null)[]): number | null => {
  const known = degrees.filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Section 7: every person of the roster counts once. */
export const rolledUp = (levels: readonly LevelParts[]): LevelParts => {
  const rosterCount = sumOf(levels.map((level) => level.rosterCount));
  const weighed = (value: (level: LevelParts) => number, power: 1 | 2): number => sumOf(levels.map((level) => (level.rosterCount / rosterCount) ** power * value(level)));
  return {
    rosterCount,
    respondents: sumOf(levels.map(({ respondents }) => respondents)),
    value: weighed(({ value }) => value, 1),
    sampling: weighed(({ sampling }) => sampling, 2),
    process: weighed(({ process }) => process, 2),
    coding: weighed(({ coding }) => coding, 2),
    common: weighed(({ common }) => Math.sqrt(common), 1) ** 2,
    degreesOfFreedom: fewest(levels.map(({ degreesOfFreedom }) => degreesOfFreedom)),
  };
};

const quantile = (degreesOfFreedom: number | null): number => (degreesOfFreedom === null ? normalQuantile(0.975, 0, 1) : tQuantile(0.975, degreesOfFreedom));

const around = (parts: Pick<LevelParts, 'value' | 'sampling' | 'process' | 'coding' | 'common' | 'degreesOfFreedom'>, lowest: number): Interval => {
  const within = (variance: number): { low: number; high: number } => {
    const half = quantile(parts.degreesOfFreedom) * Math.sqrt(variance + parts.coding + parts.common);
    return { low: Math.max(lowest, parts.value - half), high: Math.min(100, parts.value + half) };
  };
  return { value: parts.value, ...within(parts.sampling), process: within(parts.process) };
};

/** A level with its intervals, cut to 0…100. */
export const levelInterval = (level: LevelParts): Interval => around(level, 0);

/** Section 6: with name minus without name, cut to −100…100. */
export const gapInterval = (shown: LevelParts, unguarded: LevelParts): Interval =>
  around(
    {
      value: shown.value - unguarded.value,
      sampling: shown.sampling + unguarded.sampling,
      process: shown.process + unguarded.process,
      coding: shown.coding + unguarded.coding,
      common: shown.common + unguarded.common,
      degreesOfFreedom: fewest([shown.degreesOfFreedom, unguarded.degreesOfFreedom]),
    },
    -100,
  );
