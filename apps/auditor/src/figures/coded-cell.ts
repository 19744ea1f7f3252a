import { FormatFault } from '../finding.ts';
import type { Scale } from '../instrument.ts';

/** A code's means as a fraction of the scale, in eightieths: every limit of every code is a whole number of them. */
export interface CodedCell {
  low: number;
  high: number;
  lowIncluded: boolean;
  highIncluded: boolean;
}

/** How finely a code tells: not at all, bands, eighths or fortieths of the scale. */
export type CodeKind = 'few' | 'bands' | 'half-points' | 'tenths';

export const EIGHTIETHS = 80;
const MIDDLE = 40;
const END_CELL = 15;
const WHOLE_SCALE: CodedCell = { low: 0, high: EIGHTIETHS, lowIncluded: true, highIncluded: true };
const STEP = { h: 10, t: 2 } as const;
const BANDS = [0, 30, 50, EIGHTIETHS];
const BANDS_OF_TWO_VALUES = [0, MIDDLE, EIGHTIETHS];

/**
 * The cell that a code stands for (docs/releases.md §3). Points that the coding never uses, beyond the end cells, are
 * read too: what a wrong release gives away is to be computed, not only refused.
 *
 * @throws FormatFault when the text is no code on this scale
 * @example cellOf('h2.5', { lowest: 1, highest: 5 }) // { low: 25, high: 35, lowIncluded: false, highIncluded: true }
 */
export function cellOf(code: string, scale: Scale): CodedCell {
  const cell = code === 'few' ? WHOLE_SCALE : (bandCell(code, scale) ?? gridCell(code, scale));
  if (cell === undefined) throw new FormatFault(`There is no code ${JSON.stringify(code)} on ${scale.lowest} to ${scale.highest}.`);
  return cell;
}

/** @example kindOf('t3.4') // 'tenths' */
export function kindOf(code: string): CodeKind {
  if (code === 'few') return 'few';
  if (code.startsWith('b')) return 'bands';
  return code.startsWith('h') ? 'half-points' : 'tenths';
}

/** Whether the coding ever uses this cell: no point lies inside an end cell. */
export function isCodeInUse(code: string, scale: Scale): boolean {
  if (!/^[ht][^-+]/.test(code)) return true;
  const { low, high } = cellOf(code, scale);
  return low >= END_CELL && high <= EIGHTIETHS - END_CELL;
}

function bandCell(code: string, { lowest, highest }: Scale): CodedCell | undefined {
  const edges = highest - lowest === 1 ? BANDS_OF_TWO_VALUES : BANDS;
  const band = /^b([1-3])$/.exec(code);
  const [low, high] = [edges[Number(band?.[1]) - 1], edges[Number(band?.[1])]];
  if (low === undefined || high === undefined) return undefined;
  return { low, high, lowIncluded: true, highIncluded: high === EIGHTIETHS };
}

function gridCell(code: string, scale: Scale): CodedCell | undefined {
  if (/^[ht]-$/.test(code)) return { ...WHOLE_SCALE, high: END_CELL };
  if (/^[ht]\+$/.test(code)) return { ...WHOLE_SCALE, low: EIGHTIETHS - END_CELL };
  if (!/^[ht]-?\d+\.\d{1,3}$/.test(code)) return undefined;
  const step = STEP[code[0] as 'h' | 't'];
  const point = nearestPoint(Number(code.slice(1)), step, scale);
  if (point < 0 || point > EIGHTIETHS) return undefined;
  return {
    low: Math.max(0, point - step / 2),
    high: Math.min(EIGHTIETHS, point + step / 2),
    lowIncluded: point > MIDDLE || point === 0,
    highIncluded: point < MIDDLE || point === EIGHTIETHS,
  };
}

/** The point that a printed value means: printed to three decimals at most, points are further apart than that. */
function nearestPoint(value: number, step: number, { lowest, highest }: Scale): number {
  return step * Math.round(((value - lowest) / (highest - lowest)) * (EIGHTIETHS / step));
}

/** Limits of a cell on the item's own scale. @example limitsOf(cellOf('t-', scale), scale) // { low: 1, high: 1.75 } */
export function limitsOf({ low, high }: CodedCell, { lowest, highest }: Scale): { low: number; high: number } {
  const onScale = (eightieths: number) => (lowest * EIGHTIETHS + eightieths * (highest - lowest)) / EIGHTIETHS;
  return { low: onScale(low), high: onScale(high) };
}

/** Whole numbers from the first to the last; empty when the first is greater. */
export interface WholeRange {
  first: number;
  last: number;
}

/**
 * The sums that so many answers can have in a cell, counted from the lowest value: on 1–5 an answer of 2 counts 1.
 *
 * @example possibleSums(cellOf('b1', scale), { length: 4, rated: 5 }) // { first: 0, last: 7 }
 */
export function possibleSums(cell: CodedCell, { length, rated }: { length: number; rated: number }): WholeRange {
  const full = rated * length;
  const [lowFloor, lowRest] = divide(cell.low * full, EIGHTIETHS);
  const [highFloor, highRest] = divide(cell.high * full, EIGHTIETHS);
  return {
    first: lowRest === 0 && cell.lowIncluded ? lowFloor : lowFloor + 1,
    last: highRest === 0 && !cell.highIncluded ? highFloor - 1 : highFloor,
  };
}

function divide(dividend: number, divisor: number): [quotient: number, rest: number] {
  const rest = dividend % divisor;
  return [(dividend - rest) / divisor, rest];
}
