import type { WholeRange } from '../figures/coded-cell.ts';

/** One coded sum that an index was made of, and what one step of it adds to the index. */
export interface IndexTerm {
  sums: WholeRange;
  /** Points of the index a step; negative where low answers are good news. */
  factor: number;
}

const NEARLY = 1e-9;

/**
 * What is left of each coded sum when an index was made of the sums themselves and printed: what the others cannot make
 * up, this one must have. One sum of unknowns, so this is exact.
 *
 * @param index limits of the index, without what the lowest answers alone give
 * @example narrowByIndex([{ sums: { first: 8, last: 12 }, factor: 5 }], { low: 59, high: 61 }) // [{ first: 12, last: 12 }]
 */
export function narrowByIndex(terms: readonly IndexTerm[], index: { low: number; high: number }): WholeRange[] {
  const least = ({ sums, factor }: IndexTerm) => Math.min(factor * sums.first, factor * sums.last);
  const most = ({ sums, factor }: IndexTerm) => Math.max(factor * sums.first, factor * sums.last);
  const [leastOfAll, mostOfAll] = [terms.reduce((sum, term) => sum + least(term), 0), terms.reduce((sum, term) => sum + most(term), 0)];
  return terms.map((term) => {
    const bounds = [(index.low - (mostOfAll - most(term))) / term.factor, (index.high - (leastOfAll - least(term))) / term.factor];
    return {
      first: Math.max(term.sums.first, Math.ceil(Math.min(...bounds) - NEARLY)),
      last: Math.min(term.sums.last, Math.floor(Math.max(...bounds) + NEARLY)),
    };
  });
}
