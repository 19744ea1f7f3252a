/**
 * A figure as it is printed: rounded once, from the unrounded value, halves away from zero, never "-0"; a dash for what is no number.
 *
 * @example printedFigure(0.52952 - 0.58495, 2) // '-0.06'
 * @example printedFigure(-0.004, 2) // '0.00'
 */
export function printedFigure(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const factor = 10 ** decimals;
  const rounded = Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + 1e-12)) / factor;
  return (rounded === 0 ? 0 : rounded).toFixed(decimals);
}
