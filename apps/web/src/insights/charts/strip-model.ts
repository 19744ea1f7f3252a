import { whole } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import type { Axis } from './axis.ts';

/** Signed: with name. Unsigned: without. Ink: what is neither. */
export type Tone = 'signed' | 'unsigned' | 'ink';

interface Range { low: number; high: number }

/** What stands on one axis in one row. */
export interface StripMarks {
  /** A range of the axis as a shaded field over the whole height. */
  field?: Range | null;
  intervals: (Range & { tone: Tone })[];
  /** The line between two figures of a row. */
  link?: { from: number; to: number } | null;
  points: { value: number; tone: Tone; hollow?: boolean }[];
}

export interface StripRow {
  key: string;
  label: string;
  /** What the label means, in a few words. */
  hint?: string;
  /** One for each column of the chart. */
  strips: StripMarks[];
  /** The row's figure and its range as they are printed at its end, or the words that stand instead. `unclear`: chance can make it, so it is not set in bold. */
  figure: { value: string; range: string; unclear?: boolean } | string;
  /** How many stand behind the row. */
  n?: string;
  /** The row in full, as it is read aloud and in its tip. */
  told: string;
}

/** Rows of figures on one or two axes, as the screen and the downloaded picture draw them. */
export interface StripChartModel {
  columns: { axis: Axis; label: string }[];
  /** What the figure at a row's end is, and of whom its n. */
  heads?: { figure: string; n: string };
  count: number;
  /** A row is made when it is drawn: there may be thousands, of which a screen shows a few. */
  row: (at: number) => StripRow;
}

/** All rows of a chart that has few. @example rowsOf(model).length // 9 */
export const rowsOf = ({ count, row }: Pick<StripChartModel, 'count' | 'row'>): StripRow[] => Array.from({ length: count }, (_, at) => row(at));

/**
 * A figure with its range as rows print them.
 *
 * @example figureOf({ value: 16.2, low: 7.4, high: 25 }) // { value: '16', range: '7 to 25' }
 */
export const figureOf = ({ value, low, high }: Range & { value: number }): { value: string; range: string } =>
  ({ value: whole(value), range: words.insights.range(whole(low), whole(high)) });
