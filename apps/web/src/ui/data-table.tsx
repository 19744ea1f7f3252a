import styles from './data-table.module.css';

/** A column; figures are set right, so that digits stand below digits. */
interface Column { label: string; number?: boolean }

/** Words in rows; the first cell of a row names it. */
export interface TableContent { caption: string; columns: Column[]; rows: { key: string; cells: string[] }[] }

const numberClass = (column: Column | undefined): string | undefined => (column?.number === true ? 'number' : undefined);

/** A table that scrolls sideways on narrow screens, also with the keyboard. */
export const DataTable = ({ caption, columns, rows }: TableContent) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by keyboard
  <section className={styles.scroll} aria-label={caption} tabIndex={0}>
    <table>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>{columns.map((column) => <th key={column.label} scope="col" className={numberClass(column)}>{column.label}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => index === 0
              ? <th key={columns[index]?.label} scope="row" className={numberClass(columns[index])}>{cell}</th>
              : <td key={columns[index]?.label} className={numberClass(columns[index])}>{cell}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
