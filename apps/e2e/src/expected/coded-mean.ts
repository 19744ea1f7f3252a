/** How finely a mean on 1 to 5 is told. */
export type Precision = 'bands' | 'half-points' | 'tenths';

/** The means of a code, in twentieths of a point, so that every limit is a whole number. */
export interface TwentiethsCell {
  readonly low: number;
  readonly high: number;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

const TWENTIETHS = 20;
const LOWEST = 1 * TWENTIETHS;
const MIDDLE = 3 * TWENTIETHS;
const HIGHEST = 5 * TWENTIETHS;
/** 1.75 and 4.25: where the end cells of both grids end and begin. */
const LOW_END = 35;
const HIGH_END = 85;
/** Half a step of 0.5, half a step of 0.1. */
const HALF_STEP = { h: 5, t: 1 } as const;

const bandCells: readonly (readonly [string, TwentiethsCell])[] = [
  ['b1', { low: LOWEST, high: 50, lowIncluded: true, highIncluded: false }],
  ['b2', { low: 50, high: 70, lowIncluded: true, highIncluded: false }],
  ['b3', { low: 70, high: HIGHEST, lowIncluded: true, highIncluded: true }],
];

/** A mean half way between two points belongs to the one that is further from 3. */
const gridCells = (letter: 'h' | 't'): (readonly [string, TwentiethsCell])[] => {
  const half = HALF_STEP[letter];
  const points = Array.from({ length: (HIGH_END - LOW_END) / (2 * half) }, (_, index) => LOW_END + half + 2 * half * index);
  return [
    [`${letter}-`, { low: LOWEST, high: LOW_END, lowIncluded: true, highIncluded: true }],
    ...points.map((point): readonly [string, TwentiethsCell] => [
      `${letter}${(point / TWENTIETHS).toFixed(1)}`,
      { low: point - half, high: point + half, lowIncluded: point > MIDDLE, highIncluded: point < MIDDLE },
    ]),
    [`${letter}+`, { low: HIGH_END, high: HIGHEST, lowIncluded: true, highIncluded: true }],
  ];
};

const cellsOf: Record<Precision, readonly (readonly [string, TwentiethsCell])[]> = { bands: bandCells, 'half-points': gridCells('h'), tenths: gridCells('t') };

const everyCell = new Map([...cellsOf.bands, ...cellsOf['half-points'], ...cellsOf.tenths]);

/** Whether a mean of sum/answers lies in a cell, in whole numbers. */
export const isInCell = (cell: TwentiethsCell, { sum, answers }: { sum: number; answers: number }): boolean => {
  const mean = sum * TWENTIETHS;
  const [low, high] = [cell.low * answers, cell.high * answers];
  return (mean > low || (mean === low && cell.lowIncluded)) && (mean < high || (mean === high && cell.highIncluded));
};

/** @example precisionOf(8) // 'half-points' */
export const precisionOf = (people: number): Precision => {
  if (people >= 15) return 'tenths';
  return people >= 8 ? 'half-points' : 'bands';
};

const coarsest = (a: Precision, b: Precision): Precision => {
  const steps: readonly Precision[] = ['bands', 'half-points', 'tenths'];
  return steps[Math.min(steps.indexOf(a), steps.indexOf(b))] ?? 'bands';
};

/**
 * The code of an item's mean on 1 to 5: `few` below five who rated; else a band, a half point or a tenth, by the number
 * of respondents below 15 and by the number who rated from there, never finer than the atom's precision.
 *
 * @example codedMean({ sum: 27, rated: 12, respondents: 12, precision: 'half-points' }) // 'h2.0': 2.25 goes outward
 */
export const codedMean = ({ sum, rated, respondents, precision }: { sum: number; rated: number; respondents: number; precision: Precision }): string => {
  if (rated < 5) return 'few';
  const step = coarsest(precisionOf(respondents < 15 ? respondents : rated), precision);
  const [code] = cellsOf[step].find(([, cell]) => isInCell(cell, { sum, answers: rated })) ?? [];
  if (code === undefined) throw new Error(`A mean of ${sum} / ${rated} is not on the scale of 1 to 5.`);
  return code;
};

/** The limits of a code's cell; of `few` the whole scale. */
export const cellOfCode = (code: string): TwentiethsCell => {
  const cell = code === 'few' ? { low: LOWEST, high: HIGHEST, lowIncluded: true, highIncluded: true } : everyCell.get(code);
  if (cell === undefined) throw new Error(`There is no code ${code}.`);
  return cell;
};

/** @example inPoints(35) // 1.75 */
export const inPoints = (twentieths: number): number => twentieths / TWENTIETHS;
