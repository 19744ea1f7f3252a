import { seededRandom } from '../demo/seeded-random.ts';
import type { SimulatedRound } from './simulated-history.ts';

/** A group of respondents whose mean a results tool could show: a unit, narrowed by filters. */
interface TableCell {
  readonly key: string;
  /** Positions of the respondents. */
  readonly members: readonly number[];
}

/** A cell that is the sum of others: a department of its teams, a team of its tenures. */
interface Partition {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Every table that a results tool offers of one round. */
export interface ResultTables {
  readonly respondents: number;
  readonly cells: ReadonlyMap<string, TableCell>;
  readonly partitions: readonly Partition[];
}

/** Which cells a rule shows. */
export type Rule = (tables: ResultTables) => Set<string>;

const SMALLEST = 5;
const TENURES = ['under 2', '2 to 9', '10 and more'];
const SITES = ['north', 'south', 'home'];

interface Respondent {
  readonly units: readonly string[];
  readonly filters: readonly string[];
}

const FILTERS: readonly { name: string; categories: readonly string[]; bounds: readonly number[] }[] = [
  { name: 'tenure', categories: TENURES, bounds: [0.2, 0.6, 1] },
  { name: 'site', categories: SITES, bounds: [0.5, 0.8, 1] },
];

const categoryOf = (personId: string, { name, categories, bounds }: (typeof FILTERS)[number]): string => {
  const draw = seededRandom(`${name} of ${personId}`).next();
  return categories[bounds.findIndex((bound) => draw < bound)] ?? categories[0] ?? '';
};

/** From the person's team up: the people of a unit themselves are a part of it beside the units below. */
const pathOf = (round: SimulatedRound, unitId: string): string[] => {
  const path = [`${unitId} itself`];
  for (let unit = round.units.find(({ id }) => id === unitId); unit !== undefined; unit = round.units.find(({ id }) => id === unit?.parentId)) path.push(unit.id);
  return path;
};

const keyOf = (unit: string, filters: readonly (string | null)[]): string => [unit, ...filters.map((filter) => filter ?? 'all')].join(' / ');

/** All choices of one category or all, filter by filter. */
const choicesOf = (filters: readonly string[]): (string | null)[][] =>
  filters.reduce<(string | null)[][]>((choices, category) => choices.flatMap((choice) => [[...choice, null], [...choice, category]]), [[]]);

/**
 * The tables of one round: every unit, and every unit by so many filters.
 *
 * @param dimensions 1: units alone; 2: by tenure; 3: by tenure and site
 * @example resultTables(round, 1).cells.get('company')?.members.length // 212
 */
export const resultTables = (round: SimulatedRound, dimensions: 1 | 2 | 3): ResultTables => {
  const used = FILTERS.slice(0, dimensions - 1);
  const paths = new Map(round.units.map(({ id }) => [id, pathOf(round, id)]));
  const respondents = round.people
    .filter(({ answers }) => answers !== null)
    .map(({ id, unitId }): Respondent => ({ units: paths.get(unitId) ?? [], filters: used.map((filter) => categoryOf(id, filter)) }));
  const members = new Map<string, number[]>();
  const partitions = new Map<string, Set<string>>();
  for (const [index, { units, filters }] of respondents.entries()) {
    for (const choice of choicesOf(filters)) {
      for (const [level, unit] of units.entries()) {
        const key = keyOf(unit, choice);
        members.set(key, [...(members.get(key) ?? []), index]);
        const wholes = [...(units[level + 1] === undefined ? [] : [`units of ${keyOf(units[level + 1] ?? '', choice)}`]), ...choice.flatMap((category, at) => (category === null ? [] : [`filter ${at} of ${keyOf(unit, choice.with(at, null))}`]))];
        for (const whole of wholes) partitions.set(whole, (partitions.get(whole) ?? new Set()).add(key));
      }
    }
  }
  return {
    respondents: respondents.length,
    cells: new Map([...members].map(([key, of]) => [key, { key, members: of }])),
    partitions: [...partitions].map(([name, parts]) => ({ whole: name.slice(name.indexOf(' of ') + 4), parts: [...parts] })),
  };
};

const sizeOf = ({ cells }: ResultTables, key: string): number => cells.get(key)?.members.length ?? 0;

/** Shown from five answers. */
export const minimumFive: Rule = (tables) => new Set([...tables.cells.keys()].filter((key) => sizeOf(tables, key) >= SMALLEST));

/** And only where what is left of the unit, or of the filter, is nobody or five at least. */
export const remainderRule: Rule = (tables) => {
  const shown = minimumFive(tables);
  for (const { whole, parts } of tables.partitions) {
    for (const part of parts) {
      const left = sizeOf(tables, whole) - sizeOf(tables, part);
      if (left > 0 && left < SMALLEST) shown.delete(part);
    }
  }
  return shown;
};

/** Where fewer than five are hidden beside their siblings, the next smallest is hidden too, until nothing changes. */
export const hideNextSmallest: Rule = (tables) => {
  const shown = minimumFive(tables);
  for (let hiddenOne = true; hiddenOne; ) {
    hiddenOne = false;
    for (const { whole, parts } of tables.partitions) {
      const hidden = parts.filter((part) => !shown.has(part));
      const people = hidden.reduce((sum, part) => sum + sizeOf(tables, part), 0);
      const [next] = parts.filter((part) => shown.has(part)).toSorted((one, other) => sizeOf(tables, one) - sizeOf(tables, other));
      if (!shown.has(whole) || hidden.length === 0 || (people >= SMALLEST && hidden.length > 1) || next === undefined) continue;
      shown.delete(next);
      hiddenOne = true;
    }
  }
  return shown;
};
