import type { ResultTables } from './usual-rules.ts';

const ZERO = 1e-9;
const SMALLEST = 5;

/** Rows in echelon form, each with its leading column. */
class RowSpace {
  readonly #rows: { row: Float64Array; leading: number }[] = [];

  /** What is left of a row when all known ones are taken out of it. */
  #reduced(of: readonly number[]): Float64Array {
    const row = Float64Array.from(of);
    for (const { row: known, leading } of this.#rows) {
      const factor = row[leading] ?? 0;
      if (Math.abs(factor) > ZERO) for (let column = 0; column < row.length; column += 1) row[column] = (row[column] ?? 0) - factor * (known[column] ?? 0);
    }
    return row;
  }

  add(of: readonly number[]): void {
    const row = this.#reduced(of);
    const leading = row.findIndex((value) => Math.abs(value) > ZERO);
    if (leading < 0) return;
    const factor = row[leading] ?? 1;
    this.#rows.push({ row: row.map((value) => value / factor), leading });
  }

  has(of: readonly number[]): boolean {
    return this.#reduced(of).every((value) => Math.abs(value) <= ZERO);
  }
}

/**
 * The respondents who stand in a group of fewer than five whose figure follows from the shown ones by sums and
 * differences: hidden cells, and what is left of a whole when its shown parts are taken away.
 *
 * @example derivablePeople(tables, minimumFive(tables)).size // 9
 */
export const derivablePeople = (tables: ResultTables, shown: ReadonlySet<string>): Set<number> => {
  const { classes, rowOf } = classesOf(tables);
  const space = new RowSpace();
  for (const key of shown) space.add(rowOf(tables.cells.get(key)?.members ?? []));
  const found = new Set<number>();
  for (const group of candidates(tables, shown)) {
    if (group.length > 0 && group.length < SMALLEST && space.has(rowOf(group))) for (const person of group) found.add(person);
  }
  return classes === 0 ? new Set() : found;
};

/** Respondents who are in exactly the same cells cannot be told apart: one column for all of them. */
const classesOf = (tables: ResultTables): { classes: number; rowOf: (members: readonly number[]) => number[] } => {
  const patterns = Array.from({ length: tables.respondents }, () => '');
  for (const [index, { members }] of [...tables.cells.values()].entries()) for (const member of members) patterns[member] += ` ${index}`;
  const columns = new Map([...new Set(patterns)].map((pattern, column) => [pattern, column]));
  const sizes = [...columns.keys()].map((pattern) => patterns.filter((each) => each === pattern).length);
  const rowOf = (members: readonly number[]): number[] => {
    const row = sizes.map(() => 0);
    for (const member of members) {
      const column = columns.get(patterns[member] ?? '') ?? 0;
      row[column] = (row[column] ?? 0) + 1 / (sizes[column] ?? 1);
    }
    return row;
  };
  return { classes: columns.size, rowOf };
};

const candidates = ({ cells, partitions }: ResultTables, shown: ReadonlySet<string>): (readonly number[])[] => [
  ...[...cells.values()].filter(({ key }) => !shown.has(key)).map(({ members }) => members),
  ...partitions.filter(({ whole }) => shown.has(whole)).map(({ parts }) => parts.filter((part) => !shown.has(part)).flatMap((part) => cells.get(part)?.members ?? [])),
];
