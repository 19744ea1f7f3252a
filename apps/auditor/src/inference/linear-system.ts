import highsModule from 'highs';
import { solve } from 'yalps';

/** Unknown numbers with limits, and sums of them with limits, which may be infinite: all that a set of published figures says. */
export interface LinearSystem {
  variables: Map<string, { low: number; high: number }>;
  sums: { terms: Map<string, number>; low: number; high: number }[];
}

/** null: nothing fulfils the system. */
export type Limits = { low: number; high: number } | null;

/**
 * The least and the greatest value of one unknown, by the simplex method of yalps: what a reader with a computer can
 * conclude from the figures together.
 *
 * @example limitsByYalps(handbookExample, 'x11') // { low: 3, high: 6 }
 */
export function limitsByYalps(system: LinearSystem, wanted: string): Limits {
  const [low, high] = (['minimize', 'maximize'] as const).map((direction) => {
    const { status, result } = solve({ ...yalpsModel(system, wanted), direction, objective: 'wanted' });
    return status === 'optimal' ? result : null;
  });
  // yalps counts from each unknown's lower limit, so that negative ones are possible too.
  const shift = system.variables.get(wanted)?.low ?? 0;
  return low === null || low === undefined || high === null || high === undefined ? null : { low: low + shift, high: high + shift };
}

function yalpsModel({ variables, sums }: LinearSystem, wanted: string) {
  const lowOf = (name: string) => variables.get(name)?.low ?? 0;
  const constraints = new Map<string, { min?: number; max?: number }>();
  const coefficients = new Map([...variables.keys()].map((name) => [name, new Map<string, number>([[`limits of ${name}`, 1]])]));
  for (const [name, { low, high }] of variables) constraints.set(`limits of ${name}`, { min: 0, max: high - low });
  for (const [index, { terms, low, high }] of sums.entries()) {
    const shift = [...terms].reduce((total, [name, factor]) => total + factor * lowOf(name), 0);
    constraints.set(`sum ${index}`, limitsThatBind(low - shift, high - shift));
    for (const [name, factor] of terms) coefficients.get(name)?.set(`sum ${index}`, factor);
  }
  coefficients.get(wanted)?.set('wanted', 1);
  return { constraints, variables: coefficients };
}

function limitsThatBind(min: number, max: number): { min?: number; max?: number } {
  return { ...(min > -Infinity && { min }), ...(max < Infinity && { max }) };
}

// The package types its CommonJS file; in its ES module the default export is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** The same by another solver, with every unknown a whole number, as answers are. */
export type IntegerLimits = (system: LinearSystem, wanted: string) => Limits;

/**
 * Loads HiGHS (Huangfu & Hall 2018; WebAssembly), the second opinion: where it finds narrower limits, it is because
 * answers are whole numbers.
 *
 * @example (await loadIntegerLimits())(handbookExample, 'x11') // { low: 3, high: 6 }
 */
export async function loadIntegerLimits(): Promise<IntegerLimits> {
  const highs = await loadHighs();
  return (system, wanted) => {
    const [low, high] = (['Minimize', 'Maximize'] as const).map((direction) => {
      const solution = highs.solve(lpFormat(system, wanted, direction), { output_flag: false });
      return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null;
    });
    return low === null || low === undefined || high === null || high === undefined ? null : { low, high };
  };
}

/** The CPLEX LP format, in which HiGHS reads a model. */
function lpFormat({ variables, sums }: LinearSystem, wanted: string, direction: 'Minimize' | 'Maximize'): string {
  const names = new Map([...variables.keys()].map((name, index) => [name, `x${index}`]));
  const sumOf = (terms: Map<string, number>) => [...terms].map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${names.get(name)}`).join(' ');
  const rows = sums.flatMap(({ terms, low, high }, index) => [
    ...(low > -Infinity ? [` l${index}: ${sumOf(terms)} >= ${low}`] : []),
    ...(high < Infinity ? [` h${index}: ${sumOf(terms)} <= ${high}`] : []),
  ]);
  const bounds = [...variables].map(([name, { low, high }]) => ` ${low} <= ${names.get(name)} <= ${high}`);
  return [direction, ` obj: ${names.get(wanted)}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'General', ` ${[...names.values()].join(' ')}`, 'End', ''].join('\n');
}
