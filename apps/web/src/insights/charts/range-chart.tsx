import type { ReactNode } from 'react';
import { whole } from '../../words/numbers-and-dates.ts';
import { words } from '../../words/words.ts';
import { LEVEL_AXIS } from './axis.ts';
import styles from './range-chart.module.css';
import { AxisFigures, GridLines, Interval, Point } from './strip.tsx';

/** A row of the chart: what was measured, its figure with range and n, or the words that stand instead. */
export interface RangeRow {
  key: string;
  label: string;
  /** What the label means, in a few words. */
  hint?: string;
  value: { value: number; low: number; high: number; n: number } | null;
  /** Said where there is no figure. */
  missing: string;
  /** A further fact at the end of the row. */
  aside?: ReactNode;
}

const Strip = ({ value }: { value: RangeRow['value'] }) => (
  <svg className={styles.strip} aria-hidden="true">
    <GridLines axis={LEVEL_AXIS} />
    {value !== null && <Interval axis={LEVEL_AXIS} low={value.low} high={value.high} tone="unsigned" />}
    {value !== null && <Point axis={LEVEL_AXIS} value={value.value} tone="unsigned" />}
  </svg>
);

const Words = ({ row: { value, missing, aside } }: { row: RangeRow }) => (
  <span className={styles.words}>
    <span>{value === null ? missing : <><strong>{whole(value.value)}</strong> ({words.insights.range(whole(value.low), whole(value.high))})</>}</span>
    {value !== null && <span className="small">{words.insights.n(value.n)}{aside}</span>}
  </span>
);

/** Figures from 0 to 100 with their ranges, one below the other. */
export const RangeChart = ({ rows, axisLabel }: { rows: readonly RangeRow[]; axisLabel: string }) => (
  <div>
    <div className={styles.row} aria-hidden="true">
      <span />
      <div className={styles.levels}><AxisFigures axis={LEVEL_AXIS} label={axisLabel} /></div>
      <span />
    </div>
    <ul>
      {rows.map((row) => (
        <li key={row.key} className={`${styles.row} ${row.value === null ? styles.missing : ''}`}>
          <span className={styles.label}>{row.label}{row.hint !== undefined && <span className="small">{row.hint}</span>}</span>
          <div className={styles.levels}><Strip value={row.value} /></div>
          <Words row={row} />
        </li>
      ))}
    </ul>
  </div>
);
