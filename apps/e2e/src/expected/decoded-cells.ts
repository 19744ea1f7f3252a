import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalPdf from '@stdlib/stats-base-dists-normal-pdf';
import { cellOfCode, inPoints, isInCell } from './coded-mean.ts';

/** One atom's coded item as a reader of the release has it. */
export interface PublishedCode {
  readonly code: string;
  /** Those who rated the item where that is published, else the atom's respondents. */
  readonly answers: number;
}

/** What is typical of a code, in points of the scale of 1 to 5. */
export interface Decoded {
  readonly typical: number;
  readonly ownVariance: number;
  readonly commonVariance: number;
  readonly hiddenShare: number;
}

interface Limits {
  readonly low: number;
  readonly high: number;
  readonly answers: number;
}

interface Normal {
  readonly middle: number;
  readonly betweenAtoms: number;
}

const LOWEST = 1;
const HIGHEST = 5;
const RANGE = HIGHEST - LOWEST;
const SMALLEST_BETWEEN = (0.05 * RANGE) ** 2;
const FIRST_BETWEEN = (0.075 * RANGE) ** 2;
const STILL = 1e-6;
const MOST_STEPS = 2000;
const HARDLY_POSSIBLE = 1e-12;

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Section 2 of docs/decisions/0006: sums are whole, so the cell reaches half a step beyond the outermost possible means. */
const limitsOf = ({ code, answers }: PublishedCode): Limits => {
  const cell = cellOfCode(code);
  const sums = Array.from({ length: RANGE * answers + 1 }, (_, k) => LOWEST * answers + k).filter((sum) => isInCell(cell, { sum, answers }));
  const [first, last] = [sums[0], sums.at(-1)];
  if (first === undefined || last === undefined) return { low: inPoints(cell.low), high: inPoints(cell.high), answers };
  return { low: Math.max(LOWEST, (first - 0.5) / answers), high: Math.min(HIGHEST, (last + 0.5) / answers), answers };
};

/** Mean and variance of a normal cut to a cell (Johnson, Kotz & Balakrishnan 1994, 13.10), from the tail that keeps digits. */
const cutNormal = ({ low, high }: Limits, { mean, variance }: { mean: number; variance: number }): { mean: number; variance: number } => {
  const s = Math.sqrt(variance);
  const [a, b] = [(low - mean) / s, (high - mean) / s];
  const share = a > 0 ? normalCdf(-a, 0, 1) - normalCdf(-b, 0, 1) : normalCdf(b, 0, 1) - normalCdf(a, 0, 1);
  if (share < HARDLY_POSSIBLE) return { mean: (low + high) / 2, variance: (high - low) ** 2 / 12 };
  const [atA, atB] = [normalPdf(a, 0, 1), normalPdf(b, 0, 1)];
  const shift = (atA - atB) / share;
  return { mean: mean + s * shift, variance: variance * (1 + (a * atA - b * atB) / share - shift ** 2) };
};

const variancesOf = (limits: Limits, normal: Normal, personVariance: number): number => normal.betweenAtoms + personVariance / limits.answers;

const start = (cells: readonly Limits[]): Normal => {
  const middles = cells.map(({ low, high }) => (low + high) / 2);
  const middle = average(middles);
  return { middle, betweenAtoms: Math.max(SMALLEST_BETWEEN, FIRST_BETWEEN, average(middles.map((value) => (value - middle) ** 2))) };
};

/** One step of section 3. */
const improved = (cells: readonly Limits[], normal: Normal, personVariance: number): Normal => {
  const atoms = cells.map((cell) => {
    const variance = variancesOf(cell, normal, personVariance);
    const cut = cutNormal(cell, { mean: normal.middle, variance });
    const share = normal.betweenAtoms / variance;
    return { away: share * (cut.mean - normal.middle), left: normal.betweenAtoms * (1 - share) + share ** 2 * cut.variance };
  });
  const shift = average(atoms.map(({ away }) => away));
  const betweenAtoms = average(atoms.map(({ away, left }) => away ** 2 + left)) - shift ** 2;
  return { middle: normal.middle + shift, betweenAtoms: Math.max(SMALLEST_BETWEEN, betweenAtoms) };
};

const hasSettled = (before: Normal, after: Normal): boolean =>
  Math.abs(after.middle - before.middle) < STILL && Math.abs(Math.sqrt(after.betweenAtoms) - Math.sqrt(before.betweenAtoms)) < STILL;

const fitted = (cells: readonly Limits[], personVariance: number): Normal => {
  let normal = start(cells);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = improved(cells, normal, personVariance);
    const settled = hasSettled(normal, next);
    normal = next;
    if (settled) break;
  }
  return normal;
};

/**
 * What the codes of one item in one channel of a round stand for, atom by atom, in the order given (docs/decisions/0006,
 * sections 2 to 4). A code `few` decodes to null.
 *
 * @param personVariance Variance between the people of one atom, in points² of the scale.
 * @example decodedCells([{ code: 'b2', answers: 6 }, { code: 'b3', answers: 6 }], 1).map((cell) => cell?.typical.toFixed(2)) // ['3.08', '3.78']
 */
export const decodedCells = (codes: readonly PublishedCode[], personVariance: number): (Decoded | null)[] => {
  const cells = codes.map((published) => (published.code === 'few' ? null : limitsOf(published)));
  const known = cells.filter((cell) => cell !== null);
  const normal = fitted(known, personVariance);
  const decoded = cells.map((cell) => {
    if (cell === null) return null;
    const variance = variancesOf(cell, normal, personVariance);
    const cut = cutNormal(cell, { mean: normal.middle, variance });
    return { typical: cut.mean, own: cut.variance, hidden: cut.variance / variance, variance, width: cell.high - cell.low };
  });
  const information = decoded.reduce((sum, atom) => sum + (atom === null ? 0 : (1 - atom.hidden) / atom.variance), 0);
  return decoded.map((atom) =>
    atom === null
      ? null
      : {
          typical: atom.typical,
          ownVariance: atom.own,
          commonVariance: Math.max(0, Math.min(atom.hidden ** 2 / information, atom.width ** 2 / 12 - atom.own)),
          hiddenShare: atom.hidden,
        },
  );
};
