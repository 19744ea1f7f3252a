import type { SeededRandom } from '../demo/seeded-random.ts';

/** A formula over figures: what a curious reader with a spreadsheet would try. */
export type Formula =
  | { readonly kind: 'figure'; readonly column: number }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: '+' | '-' | '*' | '/' | 'min' | 'max'; readonly one: Formula; readonly other: Formula };

/** Draws a figure: mostly one of those that help by themselves. */
export type DrawColumn = () => number;

const OPERATIONS = ['+', '-', '*', '/', 'min', 'max'] as const;
const DEEPEST = 3;

export const randomFormula = (draw: DrawColumn, random: SeededRandom, depth = DEEPEST): Formula => {
  const kind = random.next();
  if (depth === 0 || (depth < DEEPEST && kind < 0.5)) return { kind: 'figure', column: draw() };
  if (kind < 0.57 && depth < DEEPEST) return { kind: 'constant', value: Math.round(20 * random.next()) };
  return { kind: OPERATIONS[random.below(OPERATIONS.length)] ?? '+', one: randomFormula(draw, random, depth - 1), other: randomFormula(draw, random, depth - 1) };
};

/** A part of a formula is replaced: by something new, or by another formula. */
export const changedFormula = (formula: Formula, by: () => Formula, random: SeededRandom): Formula => {
  if (formula.kind === 'figure' || formula.kind === 'constant' || random.next() < 0.3) return by();
  return random.next() < 0.5 ? { ...formula, one: changedFormula(formula.one, by, random) } : { ...formula, other: changedFormula(formula.other, by, random) };
};

const combine = (kind: Exclude<Formula['kind'], 'figure' | 'constant'>, a: number, b: number): number => {
  switch (kind) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return Math.abs(b) < 1e-9 ? 0 : a / b;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
  }
};

/** What a formula gives for every target; not a number where a figure of it is missing. */
export const valuesOf = (formula: Formula, columnOf: (column: number) => Float64Array, rows: number): Float64Array => {
  if (formula.kind === 'figure') return columnOf(formula.column);
  if (formula.kind === 'constant') return new Float64Array(rows).fill(formula.value);
  const [one, other] = [valuesOf(formula.one, columnOf, rows), valuesOf(formula.other, columnOf, rows)];
  return one.map((value, row) => combine(formula.kind, value, other[row] ?? 0));
};

/** @example formulaInWords({ kind: 'figure', column: 0 }, ['now code']) // 'now code' */
export const formulaInWords = (formula: Formula, names: readonly string[]): string => {
  if (formula.kind === 'figure') return names[formula.column] ?? '';
  if (formula.kind === 'constant') return String(formula.value);
  return `(${formulaInWords(formula.one, names)} ${formula.kind} ${formulaInWords(formula.other, names)})`;
};
