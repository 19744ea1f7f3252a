/** Far below what any figure is printed to: two programs may add in another order. */
const ARITHMETIC_NOISE = 1e-6;
const HALF_A_TENTH = 0.05;

/** Figures by their names; null where there is none. */
export type NamedFigures = Readonly<Record<string, number | string | boolean | null | undefined>>;

/** Whether two figures are the same when printed to one decimal; a tie broken by the last bit of a sum is no difference. */
export const printedAlike = (expected: number, actual: number): boolean =>
  expected.toFixed(1) === actual.toFixed(1) || Math.abs(expected - actual) < ARITHMETIC_NOISE;

/** Whether a text is the figure printed to one decimal. */
export const isPrintOf = (expected: number, text: string): boolean =>
  text === expected.toFixed(1) || (/^-?\d+\.\d$/.test(text) && Math.abs(expected - Number(text)) <= HALF_A_TENTH + ARITHMETIC_NOISE);

const alike = (expected: NamedFigures[string], actual: NamedFigures[string]): boolean =>
  typeof expected === 'number' && typeof actual === 'number' ? printedAlike(expected, actual) : expected === actual;

const inWords = (figure: NamedFigures[string]): string => (typeof figure === 'number' ? String(Number(figure.toFixed(6))) : String(figure));

/**
 * One sentence for each named figure that is not printed alike.
 *
 * @example figureDifferences('Boats', { gap: 7.43 }, { gap: 7.48 }) // ['Boats: gap must be 7.43, the product says 7.48.']
 */
export const figureDifferences = (where: string, expected: NamedFigures, actual: NamedFigures): string[] =>
  Object.entries(expected).flatMap(([name, figure]) =>
    alike(figure, actual[name]) ? [] : [`${where}: ${name} must be ${inWords(figure)}, the product says ${inWords(actual[name])}.`],
  );
