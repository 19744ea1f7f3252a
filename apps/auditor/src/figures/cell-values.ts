import type { Scale } from '../instrument.ts';
import type { CodedCell } from './coded-cell.ts';
import { EIGHTIETHS, possibleSums } from './coded-cell.ts';
import { normalDensity, normalProbability } from './normal-distribution.ts';

/** One atom's coded item: its cell and the people it stands for. */
export interface PublishedCell {
  cell: CodedCell;
  /** Those who rated where that is published, else the respondents. */
  answers: number;
}

/** What is typical of a coded mean, in steps above the lowest value. */
export interface CellValue {
  typical: number;
  ownVariance: number;
  commonVariance: number;
  hiddenShare: number;
}

interface Limits {
  low: number;
  high: number;
  answers: number;
}

/** Atoms of the same cell and number of answers are fitted as one row. */
interface Row extends Limits {
  atoms: number;
}

interface Fit {
  middle: number;
  betweenAtoms: number;
}

interface Setting {
  length: number;
  personVariance: number;
}

const MOST_STEPS = 2000;
const STILL = 1e-6;
const HARDLY_POSSIBLE = 1e-12;

/**
 * What the codes of one item in one arm of a round stand for, in the order given: docs/decisions/0006, §2 to §4.
 *
 * @param personVariance between people of one atom, in steps²; null where none is published
 * @example cellValues(cells, { scale: { lowest: 1, highest: 5 }, personVariance: 1 })[0]?.typical // 2.08 steps above 1
 */
export function cellValues(cells: readonly PublishedCell[], { scale, personVariance }: { scale: Scale; personVariance: number | null }): CellValue[] {
  if (cells.length === 0) return [];
  const length = scale.highest - scale.lowest;
  const setting = { length, personVariance: personVariance ?? (length / 4) ** 2 };
  const rows = new Map<string, Row>();
  const keys = cells.map((published) => {
    const limits = latticeLimits(published, length);
    const key = `${limits.low} ${limits.high} ${limits.answers}`;
    const row = rows.get(key) ?? { ...limits, atoms: 0 };
    row.atoms += 1;
    rows.set(key, row);
    return key;
  });
  const values = decode([...rows.values()], setting);
  const byKey = new Map([...rows.keys()].map((key, index) => [key, values[index] as CellValue]));
  return keys.map((key) => byKey.get(key) as CellValue);
}

/** §2: half a step of the mean beyond the outermost possible means, cut to the scale. */
function latticeLimits({ cell, answers }: PublishedCell, length: number): Limits {
  const sums = possibleSums(cell, { length, rated: answers });
  if (sums.last < sums.first) return { low: (cell.low * length) / EIGHTIETHS, high: (cell.high * length) / EIGHTIETHS, answers };
  return { low: Math.max(0, (sums.first - 0.5) / answers), high: Math.min(length, (sums.last + 0.5) / answers), answers };
}

/** §3, one step at a time until nothing moves. */
function fitted(rows: readonly Row[], setting: Setting): Fit {
  let fit = start(rows, setting);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = improved(rows, fit, setting);
    const moved = Math.max(Math.abs(next.middle - fit.middle), Math.abs(Math.sqrt(next.betweenAtoms) - Math.sqrt(fit.betweenAtoms)));
    fit = next;
    if (moved < STILL) break;
  }
  return fit;
}

function start(rows: readonly Row[], { length }: Setting): Fit {
  const middle = meanOver(rows, ({ low, high }) => (low + high) / 2);
  const spread = meanOver(rows, ({ low, high }) => ((low + high) / 2 - middle) ** 2);
  return { middle, betweenAtoms: Math.max((0.05 * length) ** 2, (0.075 * length) ** 2, spread) };
}

function improved(rows: readonly Row[], fit: Fit, { length, personVariance }: Setting): Fit {
  let atoms = 0;
  let sum = 0;
  let squares = 0;
  for (const row of rows) {
    const variance = fit.betweenAtoms + personVariance / row.answers;
    const inside = cutNormal(row, { mean: fit.middle, variance });
    const share = fit.betweenAtoms / variance;
    const away = share * (inside.mean - fit.middle);
    atoms += row.atoms;
    sum += row.atoms * away;
    squares += row.atoms * (away ** 2 + fit.betweenAtoms * (1 - share) + share ** 2 * inside.variance);
  }
  const shift = sum / atoms;
  return { middle: fit.middle + shift, betweenAtoms: Math.max((0.05 * length) ** 2, squares / atoms - shift ** 2) };
}

/** §4. */
function decode(rows: readonly Row[], setting: Setting): CellValue[] {
  const fit = fitted(rows, setting);
  const inside = rows.map((row) => {
    const variance = fit.betweenAtoms + setting.personVariance / row.answers;
    return { ...cutNormal(row, { mean: fit.middle, variance }), total: variance };
  });
  const information = inside.reduce((sum, { variance, total }, index) => sum + ((rows[index]?.atoms ?? 0) * (1 - variance / total)) / total, 0);
  return inside.map(({ mean, variance, total }, index) => {
    const { low, high } = rows[index] as Row;
    const common = Math.min((variance / total) ** 2 / information, (high - low) ** 2 / 12 - variance);
    return { typical: mean, ownVariance: variance, commonVariance: Math.max(0, common), hiddenShare: variance / total };
  });
}

/** Mean and variance of a normal that is known to lie between two limits (Johnson, Kotz & Balakrishnan 1994, 13.10). */
function cutNormal({ low, high }: Limits, normal: { mean: number; variance: number }): { mean: number; variance: number } {
  const spread = Math.sqrt(normal.variance);
  const [a, b] = [(low - normal.mean) / spread, (high - normal.mean) / spread];
  const share = normalProbability(a, b);
  if (share < HARDLY_POSSIBLE) return { mean: (low + high) / 2, variance: (high - low) ** 2 / 12 };
  const [atA, atB] = [normalDensity(a), normalDensity(b)];
  const shift = (atA - atB) / share;
  const left = 1 + (a * atA - b * atB) / share - shift ** 2;
  return { mean: normal.mean + spread * shift, variance: normal.variance * Math.max(0, left) };
}

function meanOver(rows: readonly Row[], valueOf: (row: Row) => number): number {
  const atoms = rows.reduce((sum, row) => sum + row.atoms, 0);
  return rows.reduce((sum, row) => sum + row.atoms * valueOf(row), 0) / atoms;
}
