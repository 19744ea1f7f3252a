import type { WholeRange } from '../figures/coded-cell.ts';

/** A printed figure of 0–100 points and the answers behind it. */
export interface PrintedFigure {
  text: string;
  /** People who rated. */
  rated: number;
  length: number;
  direction: 1 | -1;
}

const NEARLY = 1e-9;

/**
 * The sums of answers, counted from the lowest value, that an exact mean printed like this can have.
 *
 * @example sumsBehind({ text: '58.3', rated: 6, length: 4, direction: 1 }) // { first: 14, last: 14 }
 */
export function sumsBehind({ text, rated, length, direction }: PrintedFigure): WholeRange {
  const decimals = text.split('.')[1]?.length ?? 0;
  const half = 0.5 / 10 ** decimals;
  const points = direction === 1 ? Number(text) : 100 - Number(text);
  const sumAt = (value: number) => (value * rated * length) / 100;
  return { first: Math.max(0, Math.ceil(sumAt(points - half) - NEARLY)), last: Math.min(rated * length, Math.floor(sumAt(points + half) + NEARLY)) };
}
