import { type Cell, type TableContent, textOf } from './data-table.tsx';

type Column = TableContent['columns'][number];

/** A text that a spreadsheet would read as a formula is marked as text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${asText(cell).replaceAll('"', '""')}"`;

/** A cell of figures is told in as many columns as it has, in whole numbers, as on the page. */
const headings = ({ label, figures }: Column): string[] => (figures === undefined ? [label] : figures.map((name) => `${label}: ${name}`)).map(quoted);

const valuesOf = (cell: Cell, { figures }: Column): string[] => {
  const places = figures?.length ?? 1;
  const values = typeof cell === 'string' || cell.figures.length === 0 ? [quoted(textOf(cell))] : cell.figures.map((figure) => String(Math.round(figure) + 0));
  return [...values, ...Array.from({ length: places - values.length }, () => '')];
};

/** Spreadsheets take a file for UTF-8 only when it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What parts the cells of a line: where the comma is the decimal sign, spreadsheets look for a semicolon.
 *
 * @example separatorIn('de-DE') // ';'
 */
export const separatorIn = (locale: string): ',' | ';' => (new Intl.NumberFormat(locale).format(0.5).includes(',') ? ';' : ',');

/**
 * A table as CSV (RFC 4180) with a note below it: words as they are printed on the page, and every figure, its range and
 * its n in a column of its own.
 *
 * @example tableCsv({ columns: [{ label: 'Team' }, { label: 'Gap', figures: ['from', 'to'] }], rows: [{ key: 'a', cells: ['Night', { text: '7 to 25', figures: [7.2, 25] }] }], … }, { note: 'Not for pay.', separator: ',' })
 * // '\uFEFF"Team","Gap: from","Gap: to"\r\n"Night",7,25\r\n"Not for pay."\r\n'
 */
export const tableCsv = ({ columns, rows }: Pick<TableContent, 'columns' | 'rows'>, { note, separator }: { note: string; separator: string }): string => {
  const lines = [columns.flatMap(headings), ...rows.map(({ cells }) => cells.flatMap((cell, at) => valuesOf(cell, columns[at] as Column))), [quoted(note)]];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.join(separator)).join('\r\n')}\r\n`;
};
