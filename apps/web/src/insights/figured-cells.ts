import type { Gap, Level } from '../api/shapes.ts';
import type { FiguredCell } from '../ui/data-table.tsx';
import { whole } from '../words/numbers-and-dates.ts';
import { words } from '../words/words.ts';
import { differenceWords, levelWords } from './sentences.ts';

const { value, low, high, n } = words.charts.take.figures;

/** What stands in a cell of a range, of a figure with its range, and of one with the answers behind it, too. */
export const RANGE_FIGURES = [low, high];
export const DIFFERENCE_FIGURES = [value, low, high];
export const LEVEL_FIGURES = [value, low, high, n];

/** A level as the page says it, and as figures. */
export const levelCell = (level: Level | null): FiguredCell =>
  ({ text: levelWords(level), figures: level === null ? [] : [level.value, level.low, level.high, level.n] });

/** A difference as the page says it, and as figures. */
export const differenceCell = (gap: Gap | null): FiguredCell => ({ text: differenceWords(gap), figures: gap === null ? [] : [gap.value, gap.low, gap.high] });

/** A range as the page says it, and as figures. */
export const rangeCell = (range: { low: number; high: number }): FiguredCell =>
  ({ text: words.insights.range(whole(range.low), whole(range.high)), figures: [range.low, range.high] });

/** One figure. */
export const figureCell = (figure: number, text = whole(figure)): FiguredCell => ({ text, figures: [figure] });
