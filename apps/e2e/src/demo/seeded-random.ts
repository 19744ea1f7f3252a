/** A stream of repeatable numbers in [0, 1): the demo must be the same on every machine. */
export interface SeededRandom {
  next(): number;
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  shuffled<T>(items: readonly T[]): T[];
}

const hashOf = (text: string): number => {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
};

/**
 * Makes the stream that belongs to a name (mulberry32 over an FNV-1a hash). Never used where guessing would matter.
 *
 * @example seededRandom('a').next() === seededRandom('a').next() // true
 */
export const seededRandom = (name: string): SeededRandom => {
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  };
  return { next, below, shuffled };
};
