/** How far a group's figure lies from the figure of the whole, in steps that can be told apart. */
export interface HeatTone { side: 'above' | 'below' | 'near'; step: 0 | 1 | 2 | 3 }

const STEPS_IN_POINTS = [5, 10, 20] as const;

const stepOf = (distance: number): HeatTone['step'] => {
  const [first, second, third] = STEPS_IN_POINTS;
  if (distance < first) return 0;
  if (distance < second) return 1;
  return distance < third ? 2 : 3;
};

/**
 * The tone of a cell: how far it lies from the whole, and on which side. No side is good or bad.
 *
 * @example heatTone(62, 50) // { side: 'above', step: 2 }
 */
export const heatTone = (value: number, whole: number): HeatTone => {
  const step = stepOf(Math.abs(value - whole));
  if (step === 0) return { side: 'near', step };
  return { side: value > whole ? 'above' : 'below', step };
};

/**
 * Whether a group differs from the whole beyond its own uncertainty: its range does not hold the figure of the whole.
 *
 * @example isClearlyApart({ low: 55, high: 69 }, 50) // true
 */
export const isClearlyApart = ({ low, high }: { low: number; high: number }, whole: number): boolean => low > whole || high < whole;
