import { createContext, type ReactNode, useContext } from 'react';
import type { TableContent } from '../../ui/data-table.tsx';
import { FiguresTable } from '../../ui/figures-table.tsx';
import { words } from '../../words/words.ts';
import styles from './figure.module.css';
import { Legend } from './legend.tsx';
import { type Drawing, MOST_IN_A_PICTURE, type PictureText } from './picture/picture.ts';
import { TakeAlong } from './take-along.tsx';

/** Of what unit, pulse and organisation the charts of a page are: a picture that is taken along says it too. */
const ChartSource = createContext('');

/** Names the source of all charts in it. */
export const ChartsOf = ({ source, children }: { source: string; children: ReactNode }) => <ChartSource value={source}>{children}</ChartSource>;

/** Which mark is which answer, on a picture that is taken along. */
export const ANSWERS: PictureText['legend'] = [{ label: words.insights.series.withoutName, mark: 'unsigned' }, { label: words.insights.series.withName, mark: 'signed' }];

interface FigureProps {
  /** Where links lead to. */
  id: string;
  /** States the finding, not the topic. */
  title: string;
  lead?: string | undefined;
  /** The finding of the whole page. */
  large?: boolean;
  /** The chart brings its own frame. */
  bare?: boolean;
  /** Which mark is which; the two answers unless the chart has marks of its own. */
  legend?: ReactNode;
  /** The same on the downloaded picture, where the page says it in another way. */
  pictureLegend?: PictureText['legend'];
  /** What must be read with the chart; it stands on the downloaded picture too. */
  notes: readonly string[];
  /** The figures behind the chart. */
  table: () => TableContent;
  /** How many rows the table has. */
  tableRows: number;
  draw: () => Drawing;
  /** Between the chart and its notes. */
  children: ReactNode;
  below?: ReactNode;
  /** A control over the chart. */
  control?: ReactNode;
}

/** A chart with its stating title, what to look at, the table behind it, and the ways to take it along. */
export const Figure = ({ id, title, lead, large = false, bare = false, legend, notes, table, tableRows, draw, control, pictureLegend = legend === undefined ? ANSWERS : [], children, below }: FigureProps) => {
  const source = useContext(ChartSource);
  const picture = () => ({
    title,
    legend: pictureLegend,
    notes: [...notes, ...(tableRows > MOST_IN_A_PICTURE ? [words.charts.take.cut(MOST_IN_A_PICTURE, tableRows)] : []), `${source}. ${words.insights.summary.use}`],
    drawing: draw(),
  });
  return (
    <section id={id} className={`${styles.figure} ${large ? styles.roomy : ''}`}>
      <div className={large ? 'stack-5' : 'stack-2'}>
        <h2 className={large ? styles.large : undefined}>{title}</h2>
        {lead !== undefined && <p className={large ? 'lead' : 'note'}>{lead}</p>}
      </div>
      {control}
      {legend === undefined ? <Legend /> : legend}
      {bare ? children : <div className={styles.chart}>{children}</div>}
      <div className={styles.below}>
        {notes.length > 0 && <div className={styles.notes}>{notes.map((note) => <p key={note} className="note">{note}</p>)}</div>}
        {below}
        <div className={`${styles.foot} no-print`}>
          <FiguresTable table={table} rows={tableRows} />
          <TakeAlong title={title} table={table} source={source} picture={picture} />
        </div>
      </div>
    </section>
  );
};
