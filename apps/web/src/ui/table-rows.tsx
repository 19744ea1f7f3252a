import { Fragment, type ReactNode } from 'react';
import type { RowsInView } from './rows-in-view.ts';
import styles from './rows-in-view.module.css';

/** Takes the place of rows that are not in the page. */
const Room = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" className={styles.room} style={{ height }} /> : null);

interface TableRowsProps {
  inView: RowsInView;
  /** Between two rows. */
  gap?: number;
  /** The cells of a row; `isEntry`: the tab key finds its mark here. */
  children: (at: number, isEntry: boolean) => ReactNode;
}

/** Those rows of a long table that are in the page; each says which it is, the head being the first. */
export const TableRows = ({ inView: { rows, height, measure, entry }, gap = 0, children }: TableRowsProps) => (
  <>
    {rows.map(({ index, start }, nth) => (
      <Fragment key={index}>
        <Room height={start - (rows[nth - 1]?.end ?? -gap) - 2 * gap} />
        <tr data-index={index} ref={measure} aria-rowindex={index + 2}>{children(index, index === entry)}</tr>
      </Fragment>
    ))}
    <Room height={height - (rows.at(-1)?.end ?? 0) - gap} />
  </>
);
