import type { Target } from './attacked-answers.ts';
import type { Figures } from './attacked-place.ts';

/** Which figures an attacker has of a target, in layers. */
export type Source = (target: Target) => readonly Figures[];

/** What is known of many targets, figure by figure, and what they answered. */
export interface FigureTable {
  readonly rows: number;
  readonly names: readonly string[];
  /** A figure of every target; not a number where a target has none. */
  readonly column: (index: number) => Float64Array;
  /** Position of each target's item, and of its answer among all answers. */
  readonly items: Uint8Array;
  readonly itemCount: number;
  readonly answers: Uint8Array;
  readonly answerCount: number;
  /** Targets of one team have their figures in common, in all rounds. */
  readonly teams: readonly string[];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted();

/** Names in the order in which they are numbered: the same for those who learn and those who are tried. */
export interface FigureNames {
  readonly figures: readonly string[];
  readonly itemIds: readonly string[];
  readonly answers: readonly number[];
}

/** All figures that any target has. */
export const figureNames = (targets: readonly Target[], source: Source): FigureNames => ({
  figures: distinct([...new Set(targets.flatMap(source))].flatMap((figures) => [...figures.keys()])),
  itemIds: distinct(targets.map(({ itemId }) => itemId)),
  answers: [...new Set(targets.map(({ answer }) => answer))].toSorted((one, other) => one - other),
});

/** Lays the figures of targets out by name. */
export const figureTable = (targets: readonly Target[], source: Source, names: FigureNames): FigureTable => {
  const columns = names.figures.map(() => new Float64Array(targets.length).fill(Number.NaN));
  const columnOf = new Map(names.figures.map((name, index) => [name, columns[index] as Float64Array]));
  for (const [row, target] of targets.entries()) {
    for (const layer of source(target)) {
      for (const [name, value] of layer) {
        const column = columnOf.get(name);
        if (column !== undefined) column[row] = value;
      }
    }
  }
  const position = <T>(list: readonly T[], value: T): number => Math.max(0, list.indexOf(value));
  return {
    rows: targets.length, names: names.figures, column: (index) => columns[index] ?? new Float64Array(targets.length),
    items: Uint8Array.from(targets, ({ itemId }) => position(names.itemIds, itemId)), itemCount: names.itemIds.length,
    answers: Uint8Array.from(targets, ({ answer }) => position(names.answers, answer)), answerCount: names.answers.length,
    teams: targets.map(({ team }) => team),
  };
};
