import { whole } from '../../words/numbers-and-dates.ts';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import type { Axis } from './axis.ts';
import { ChartTips } from './chart-tips.tsx';
import { AxisFigures, Field, GridLines, Interval, Link, paired, Point } from './strip.tsx';
import styles from './strip-chart.module.css';
import { rowsOf, type StripChartModel, type StripMarks, type StripRow } from './strip-model.ts';

/** Two ranges in one row lie one below the other: laid on each other they would be a third colour. */
const Strip = ({ axis, marks: { field, intervals, link, points } }: { axis: Axis; marks: StripMarks }) => (
  <svg className={`${styles.strip} ${intervals.length > 1 ? paired : ''}`} aria-hidden="true">
    {field != null && <Field axis={axis} {...field} />}
    <GridLines axis={axis} />
    {intervals.map((interval) => <Interval key={`${interval.tone}-${interval.low}`} axis={axis} {...interval} />)}
    {link != null && <Link axis={axis} {...link} />}
    {points.map((point) => <Point key={`${point.tone}-${point.value}`} axis={axis} {...point} />)}
  </svg>
);

interface RowProps { row: StripRow; at: number; isEntry: boolean; columns: StripChartModel['columns'] }

const FigureWords = ({ figure }: Pick<StripRow, 'figure'>) =>
  typeof figure === 'string' ? <span>{figure}</span> : <><strong className={figure.unclear === true ? styles.unclear : undefined}>{figure.value}</strong><span className={styles.range}>{figure.range}</span></>;

/** The whole row is one mark: what it shows is told in its tip, and read aloud. */
const Row = ({ row, at, isEntry, columns }: RowProps) => (
  <div className={`${styles.row} ${columns.length > 1 ? styles.two : styles.one} ${typeof row.figure === 'string' ? styles.missing : ''}`}>
    <span className={styles.label} aria-hidden="true">{row.label}{row.hint !== undefined && <span className="small">{row.hint}</span>}</span>
    {row.strips.map((marks, column) => {
      const axis = columns[column]?.axis;
      return axis !== undefined && <div key={columns[column]?.label} className={column === 0 ? styles.first : styles.second}><Strip axis={axis} marks={marks} /></div>;
    })}
    <span className={styles.words} aria-hidden="true"><FigureWords figure={row.figure} />{row.n !== undefined && <span className={styles.n}>{row.n}</span>}</span>
    <button type="button" className={styles.mark} data-cell={`${at} 0`} data-tip={row.told} aria-label={row.told} tabIndex={isEntry ? 0 : -1} />
  </div>
);

/** More rows than these stand in a box of their own that scrolls; only those in view are in the page. */
const MOST_ROWS_AT_ONCE = 40;
const ROW_HEIGHT_PX = 40;

/** Rows of figures on one or two axes. */
export const StripChart = ({ model: { columns, heads, count, row }, label }: { model: StripChartModel; label: string }) => (
  <ChartTips>
    <div className={`${styles.row} ${styles.head} ${columns.length > 1 ? styles.two : styles.one}`} aria-hidden="true">
      <span />
      {columns.map(({ axis, label: name }, column) => <div key={name} className={column === 0 ? styles.first : styles.second}><AxisFigures axis={axis} label={name} /></div>)}
      <span className={styles.words}>{heads !== undefined && <><span>{heads.figure}</span><span className={styles.n}>{heads.n}</span></>}</span>
    </div>
    {count <= MOST_ROWS_AT_ONCE
      ? <ul>{rowsOf({ count, row }).map((each, at) => <li key={each.key}><Row row={each} at={at} isEntry={at === 0} columns={columns} /></li>)}</ul>
      : <VirtualRows count={count} rowHeight={ROW_HEIGHT_PX} label={`${label} (${whole(count)})`}>{(at, isEntry) => <Row row={row(at)} at={at} isEntry={isEntry} columns={columns} />}</VirtualRows>}
  </ChartTips>
);
