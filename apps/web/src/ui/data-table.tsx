import { useVirtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import styles from './data-table.module.css';

/** What a cell says on a page, and the same in figures for a spreadsheet; none where it says why there is none. */
export interface FiguredCell { text: string; figures: readonly number[] }

export type Cell = string | FiguredCell;

/** The words of a cell. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** A column; figures are set right, so that digits stand below digits. `figures`: what each figure of its cells is. */
interface Column { label: string; number?: boolean; figures?: readonly string[] }

/** Words in rows; the first cell of a row names it. */
export interface TableContent { caption: string; columns: Column[]; rows: { key: string; cells: Cell[] }[] }

const numberClass = (column: Column | undefined): string | undefined => (column?.number === true ? 'number' : undefined);

const Head = ({ columns }: Pick<TableContent, 'columns'>) => (
  <thead>
    <tr>{columns.map((column) => <th key={column.label} scope="col" className={numberClass(column)}>{column.label}</th>)}</tr>
  </thead>
);

const Cells = ({ cells, columns }: { cells: readonly Cell[]; columns: readonly Column[] }) => (
  <>
    {cells.map((cell, index) => index === 0
      ? <th key={columns[index]?.label} scope="row" className={numberClass(columns[index])}>{textOf(cell)}</th>
      : <td key={columns[index]?.label} className={numberClass(columns[index])}>{textOf(cell)}</td>)}
  </>
);

const ROW_HEIGHT_PX = 46;
const ROWS_BEYOND = 12;

/** A long table in a box that scrolls: only the rows in view are in the page, and each says which of how many it is. */
const LongTable = ({ caption, columns, rows }: TableContent) => {
  const [box, setBox] = useState<HTMLElement | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- this component is not memoised, nor is anything that it passes on
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => box, estimateSize: () => ROW_HEIGHT_PX, overscan: ROWS_BEYOND });
  // A row that turns out higher must not stop somebody who is on the way to the end.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section ref={setBox} className={`${styles.scroll} ${styles.long}`} aria-label={caption} tabIndex={0}>
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <Head columns={columns} />
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
          {shown.map(({ index }) => {
            const row = rows[index];
            return row !== undefined && <tr key={row.key} data-index={index} ref={virtualizer.measureElement} aria-rowindex={index + 2}><Cells cells={row.cells} columns={columns} /></tr>;
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </section>
  );
};

const MOST_ROWS_AT_ONCE = 100;

/** A table that scrolls sideways on narrow screens, also with the keyboard; a long one scrolls in a box of its own. */
export const DataTable = ({ caption, columns, rows }: TableContent) => rows.length > MOST_ROWS_AT_ONCE
  ? <LongTable caption={caption} columns={columns} rows={rows} />
  : (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <Head columns={columns} />
        <tbody>{rows.map((row) => <tr key={row.key}><Cells cells={row.cells} columns={columns} /></tr>)}</tbody>
      </table>
    </section>
  );
