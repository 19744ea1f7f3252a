import styles from './data-table.module.css';
import { PrintedOf } from './printed-of.tsx';
import { useRowsInView } from './rows-in-view.ts';
import { TableRows } from './table-rows.tsx';
import longStyles from './rows-in-view.module.css';

/** What a cell says on a page, and the same in figures for a spreadsheet; none where it says why there is none. */
export interface FiguredCell { text: string; figures: readonly number[] }

export type Cell = string | FiguredCell;

/** The words of a cell. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** A column; figures are set right, so that digits stand below digits. `figures`: what each figure of its cells is. */
interface Column { label: string; number?: boolean; figures?: readonly string[] }

/** Words in rows; the first cell of a row names it. `note`: what must be read with a column, where the table is folded away. */
export interface TableContent { caption: string; columns: Column[]; rows: { key: string; cells: Cell[] }[]; note?: string }

const numberClass = (column: Column | undefined): string | undefined => (column?.number === true ? 'number' : undefined);

const HeadCells = ({ columns }: Pick<TableContent, 'columns'>) => (
  <>{columns.map((column) => <th key={column.label} scope="col" className={numberClass(column)}>{column.label}</th>)}</>
);

const Cells = ({ cells, columns }: { cells: readonly Cell[]; columns: readonly Column[] }) => (
  <>
    {cells.map((cell, index) => index === 0
      ? <th key={columns[index]?.label} scope="row" className={numberClass(columns[index])}>{textOf(cell)}</th>
      : <td key={columns[index]?.label} className={numberClass(columns[index])}>{textOf(cell)}</td>)}
  </>
);

const ROW_HEIGHT_PX = 46;

/** A long table in a box that scrolls: only the rows in view are in the page, and each says which of how many it is. */
const LongTable = ({ caption, columns, rows }: TableContent) => {
  const inView = useRowsInView({ count: rows.length, rowHeight: ROW_HEIGHT_PX });
  return (
    <section {...inView.box} className={`${styles.scroll} ${longStyles.long} scrolls-sideways`} aria-label={caption}>
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr aria-rowindex={1}><HeadCells columns={columns} /></tr></thead>
        <tbody><TableRows inView={inView}>{(at) => <Cells cells={rows[at]?.cells ?? []} columns={columns} />}</TableRows></tbody>
      </table>
      <PrintedOf inView={inView} count={rows.length} />
    </section>
  );
};

const MOST_ROWS_AT_ONCE = 100;

/** A table that scrolls sideways on narrow screens, also with the keyboard; a long one scrolls in a box of its own. */
export const DataTable = ({ caption, columns, rows }: TableContent) => rows.length > MOST_ROWS_AT_ONCE
  ? <LongTable caption={caption} columns={columns} rows={rows} />
  : (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by keyboard
    <section className={`${styles.scroll} scrolls-sideways`} aria-label={caption} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr><HeadCells columns={columns} /></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.key}><Cells cells={row.cells} columns={columns} /></tr>)}</tbody>
      </table>
    </section>
  );
