import { words } from '../../words/words.ts';
import { type Axis, LEVEL_AXIS } from './axis.ts';
import { figureOf, type StripChartModel, type StripRow } from './strip-model.ts';

/** A row of the chart: what was measured, its figure with range and n, or the words that stand instead. */
export interface RangeRow {
  key: string;
  label: string;
  /** What the label means, in a few words. */
  hint?: string;
  value: { value: number; low: number; high: number; n: number | null } | null;
  /** Said where there is no figure. */
  missing: string;
}

const rowOf = ({ key, label, hint, value, missing }: RangeRow): StripRow => {
  const { rows } = words.insights.parts;
  const spoken = label.replace(/\.$/, ''); // a statement ends with a full stop; a figure follows it here
  const named = { key, label, ...(hint === undefined ? {} : { hint }) };
  if (value === null) return { ...named, strips: [{ intervals: [], points: [] }], figure: missing, told: rows(spoken, `${missing}.`) };
  const figure = figureOf(value);
  const n = value.n === null ? [] : [words.insights.n(value.n)];
  return {
    ...named,
    strips: [{ intervals: [{ low: value.low, high: value.high, tone: 'unsigned' }], points: [{ value: value.value, tone: 'unsigned' }] }],
    figure,
    ...(n[0] === undefined ? {} : { n: n[0] }),
    told: rows(spoken, `${[`${figure.value} (${figure.range})`, ...n].join(', ')}.`),
  };
};

/** Figures with their ranges, one below the other, on one axis. */
export const rangeModel = (rows: readonly RangeRow[], { axis = LEVEL_AXIS, axisLabel }: { axis?: Axis; axisLabel: string }): StripChartModel =>
  ({ columns: [{ axis, label: axisLabel }], count: rows.length, row: (at) => rowOf(rows[at] as RangeRow) });
