import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface FigureProps {
  /** States the finding, not the topic. */
  title: string;
  lead?: ReactNode;
  legend?: ReactNode;
  /** Notes, sources and the table behind the chart. */
  below?: ReactNode;
  children: ReactNode;
}

/** A chart with its stating title, what to look at, and the table behind it. */
export const Figure = ({ title, lead, legend, below, children }: FigureProps) => (
  <section className={styles.figure}>
    <div className="stack-2">
      <h2>{title}</h2>
      {lead !== undefined && <p className="note">{lead}</p>}
    </div>
    {legend}
    <div className={styles.chart}>{children}</div>
    {below !== undefined && <div className={styles.below}>{below}</div>}
  </section>
);
