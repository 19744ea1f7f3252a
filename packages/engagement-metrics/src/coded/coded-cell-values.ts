import { noNumber, type Measured } from '../arithmetic/measured.ts';
import { isScale, type ResponseScale } from '../arithmetic/response-scale.ts';
import { truncatedNormalMoments } from '../arithmetic/truncated-normal.ts';

/** What the release says of one atom and item: the mean of so many whole-number answers lies between these limits. */
export interface CodedCell {
  low: number;
  high: number;
  lowIncluded: boolean;
  highIncluded: boolean;
  /** Those who rated the item where that is published, else the respondents of the atom. */
  answers: number;
}

export interface CodedCellTable {
  cells: readonly CodedCell[];
  scale: ResponseScale;
  /** Variance between the persons of one atom, in steps²; null where none is published: a quarter of the scale, squared, is assumed. */
  personVariance: number | null;
}

/** One atom's item, decoded. All in steps of the scale (steps² for variances). */
export interface CodedValue {
  /** What the mean typically is in such a cell. */
  typicalValue: number;
  /** Variance of the mean inside its cell: this atom's own coding error. */
  ownVariance: number;
  /** Variance that comes from not knowing where the middle of all atoms lies: an error that all atoms of the item share. */
  commonVariance: number;
  /** 0 to 1: how much of the differences between atoms the cell hides. */
  hiddenShare: number;
}

export interface CodedCellFit {
  /** Middle of the atoms' true means, and the variance between them. */
  mean: number;
  variance: number;
}

const MOST_STEPS = 2000;
const MOVED_LESS_THAN = 1e-6;
const SMALLEST_SPREAD = 0.05; // of the scale: teams never agree better than 5 points
const FIRST_SPREAD = 0.075;
const ASSUMED_PERSON_SPREAD = 0.25;

interface DistinctCell {
  low: number;
  high: number;
  count: number;
  samplingVariance: number;
}

interface Problem {
  cells: DistinctCell[];
  smallestVariance: number;
}

/**
 * Typical value and coding error of coded means: what the mean behind a band, a half-point cell or a tenth usually is.
 *
 * Formula: an atom's mean of n whole-number answers is taken as normal with mean μ and variance s² = τ² + σ²/n: τ² between the atoms'
 * true means, σ² between the persons of an atom. μ and τ² are fitted to the cells of all atoms by EM (interval-censored data); the
 * typical value is E[X | cell], the own coding variance v = Var[X | cell]. As means are multiples of 1/n, a cell reaches half a
 * step 1/n beyond the outermost means in it. Common variance: (v/s²)² / Σ (1 - v/s²)/s², never more with v than an equal
 * distribution over the cell, width²/12, has. τ is at least 5 % of the scale. Every detail: docs/decisions/0006.
 * Source: Dempster, Laird & Rubin 1977, JRSS B 39:1-38, section 4.2 (grouped and censored data).
 * Units: steps of the scale.
 *
 * @example
 * codedCellValues({ scale: { lowest: 1, highest: 5 }, personVariance: 1, cells: [
 *   { low: 2.5, high: 3.5, lowIncluded: true, highIncluded: false, answers: 6 },
 *   { low: 3.5, high: 5, lowIncluded: true, highIncluded: true, answers: 6 } ] }) // typical values 3.08 and 3.78 (rounded)
 * @says What a published band or rounded figure usually stands for.
 * @doesNotSay The exact mean: nobody outside knows it.
 * @next Nothing; every other figure is made of it.
 * @smallestN 5
 * @screen Not on a screen.
 */
export function codedCellValues(table: CodedCellTable): Measured<{ fit: CodedCellFit; values: CodedValue[] }> {
  const fault = faultOf(table);
  if (fault !== null) return noNumber(fault);
  const scaleLength = table.scale.highest - table.scale.lowest;
  const personVariance = table.personVariance ?? (ASSUMED_PERSON_SPREAD * scaleLength) ** 2;
  const { distinct, indexOfCell } = distinctCells(table, personVariance);
  const problem = { cells: distinct, smallestVariance: (SMALLEST_SPREAD * scaleLength) ** 2 };
  const fit = fitAtoms(problem, startOf(problem, FIRST_SPREAD * scaleLength));
  const decoded = decode(problem, fit);
  return { ok: true, fit, values: indexOfCell.map((index) => decoded[index]!) };
}

function faultOf({ cells, scale, personVariance }: CodedCellTable): 'nobody-answered' | 'outside-the-scale' | 'not-a-number' | null {
  if (cells.length === 0) return 'nobody-answered';
  if (!isScale(scale)) return 'outside-the-scale';
  if (personVariance !== null && !(personVariance >= 0 && personVariance < Infinity)) return 'not-a-number';
  if (cells.some((cell) => !Number.isInteger(cell.answers) || cell.answers < 1)) return 'nobody-answered';
  const inScale = (cell: CodedCell) => cell.low >= scale.lowest && cell.high <= scale.highest && cell.low < cell.high;
  return cells.every(inScale) ? null : 'outside-the-scale';
}

/** The limits of a cell, half a step 1/n beyond the lowest and the highest mean of n whole numbers in it, cut to the scale. */
function latticeLimits(cell: CodedCell, scale: ResponseScale): { low: number; high: number } {
  const smallest = firstWhole((cell.low - scale.lowest) * cell.answers, cell.lowIncluded);
  const largest = -firstWhole(-(cell.high - scale.lowest) * cell.answers, cell.highIncluded);
  if (largest < smallest) return { low: cell.low, high: cell.high };
  return {
    low: Math.max(scale.lowest, scale.lowest + (smallest - 0.5) / cell.answers),
    high: Math.min(scale.highest, scale.lowest + (largest + 0.5) / cell.answers),
  };
}

function firstWhole(limit: number, included: boolean): number {
  const first = Math.ceil(limit - 1e-9);
  return !included && Math.abs(first - limit) < 1e-9 ? first + 1 : first;
}

/** Atoms with the same limits and the same n are one row with a count: a fit over 10,000 teams costs what one over some hundred costs. */
function distinctCells(table: CodedCellTable, personVariance: number): { distinct: DistinctCell[]; indexOfCell: number[] } {
  const distinct: DistinctCell[] = [];
  const known = new Map<number, { cell: CodedCell; index: number }[]>();
  const indexOfCell = table.cells.map((cell) => {
    const sameAnswers = known.get(cell.answers) ?? [];
    const found = sameAnswers.find((one) => isSameCell(one.cell, cell));
    const index = found?.index ?? distinct.length;
    if (found === undefined) {
      known.set(cell.answers, [...sameAnswers, { cell, index }]);
      distinct.push({ ...latticeLimits(cell, table.scale), count: 0, samplingVariance: personVariance / cell.answers });
    }
    distinct[index]!.count += 1;
    return index;
  });
  return { distinct, indexOfCell };
}

function isSameCell(a: CodedCell, b: CodedCell): boolean {
  return a.low === b.low && a.high === b.high && a.lowIncluded === b.lowIncluded && a.highIncluded === b.highIncluded;
}

function startOf({ cells, smallestVariance }: Problem, firstSpread: number): CodedCellFit {
  const atoms = sumOver(cells, (cell) => cell.count);
  const middle = (cell: DistinctCell) => (cell.low + cell.high) / 2;
  const mean = sumOver(cells, (cell) => cell.count * middle(cell)) / atoms;
  const variance = sumOver(cells, (cell) => cell.count * (middle(cell) - mean) ** 2) / atoms;
  return { mean, variance: Math.max(smallestVariance, firstSpread ** 2, variance) };
}

function fitAtoms(problem: Problem, start: CodedCellFit): CodedCellFit {
  let fit = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = improve(problem, fit);
    const moved = Math.max(Math.abs(next.mean - fit.mean), Math.abs(Math.sqrt(next.variance) - Math.sqrt(fit.variance)));
    fit = next;
    if (moved < MOVED_LESS_THAN) break;
  }
  return fit;
}

/** One EM step: the atoms' true means given their cells, then the middle and the variance of those. */
function improve({ cells, smallestVariance }: Problem, fit: CodedCellFit): CodedCellFit {
  let atoms = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const cell of cells) {
    const total = fit.variance + cell.samplingVariance;
    const shrinkage = fit.variance / total;
    const within = truncatedNormalMoments({ mean: fit.mean, standardDeviation: Math.sqrt(total), low: cell.low, high: cell.high });
    const trueMean = shrinkage * (within.mean - fit.mean);
    atoms += cell.count;
    sum += cell.count * trueMean;
    sumOfSquares += cell.count * (trueMean ** 2 + fit.variance * (1 - shrinkage) + shrinkage ** 2 * within.variance);
  }
  const shift = sum / atoms;
  return { mean: fit.mean + shift, variance: Math.max(smallestVariance, sumOfSquares / atoms - shift ** 2) };
}

function decode({ cells }: Problem, fit: CodedCellFit): CodedValue[] {
  const moments = cells.map((cell) => {
    const total = fit.variance + cell.samplingVariance;
    const within = truncatedNormalMoments({ mean: fit.mean, standardDeviation: Math.sqrt(total), low: cell.low, high: cell.high });
    return { ...within, total, hiddenShare: within.variance / total, equalVariance: (cell.high - cell.low) ** 2 / 12, count: cell.count };
  });
  const information = sumOver(moments, (cell) => (cell.count * (1 - cell.hiddenShare)) / cell.total);
  return moments.map((cell) => ({
    typicalValue: cell.mean,
    ownVariance: cell.variance,
    commonVariance: Math.max(0, Math.min(cell.hiddenShare ** 2 / information, cell.equalVariance - cell.variance)),
    hiddenShare: cell.hiddenShare,
  }));
}

function sumOver<Row>(rows: readonly Row[], valueOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + valueOf(row), 0);
}
