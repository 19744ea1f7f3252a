import type { Target } from './attacked-answers.ts';
import type { Figures } from './attacked-place.ts';

/** Which figures an attacker has of a target. */
export type Source = (target: Target) => Figures;

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
  figures: distinct(targets.flatMap((target) => [...source(target).keys()])),
  itemIds: distinct(targets.map(({ itemId }) => itemId)),
  answers: [...new Set(targets.map(({ answer }) => answer))].toSorted((one, other) => one - other),
});

/** Lays the figures of targets out by name. */
export const figureTable = (targets: readonly Target[], source: Source, names: FigureNames): FigureTable => {
  const figures = targets.map(source);
  const made = new Map<number, Float64Array>();
  const column = (index: number): Float64Array => {
    const values = made.get(index) ?? Float64Array.from(figures, (each) => each.get(names.figures[index] ?? '') ?? Number.NaN);
    made.set(index, values);
    return values;
  };
  const position = <T>(list: readonly T[], value: T): number => Math.max(0, list.indexOf(value));
  return {
    rows: targets.length, names: names.figures, column,
    items: Uint8Array.from(targets, ({ itemId }) => position(names.itemIds, itemId)), itemCount: names.itemIds.length,
    answers: Uint8Array.from(targets, ({ answer }) => position(names.answers, answer)), answerCount: names.answers.length,
    teams: targets.map(({ team }) => team),
  };
};
