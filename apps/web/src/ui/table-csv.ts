import type { TableContent } from './data-table.tsx';

/** A text that a spreadsheet would read as a formula is marked as text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${asText(cell).replaceAll('"', '""')}"`;

const lineOf = (cells: readonly string[]): string => cells.map(quoted).join(',');

/** Spreadsheets take a file for UTF-8 only when it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), with a note below it; every cell as it is printed on the page.
 *
 * @example tableCsv({ columns: [{ label: 'Team' }], rows: [{ key: 'a', cells: ['Night'] }], … }, 'Not for pay.')
 * // '\uFEFF"Team"\r\n"Night"\r\n"Not for pay."\r\n'
 */
export const tableCsv = ({ columns, rows }: Pick<TableContent, 'columns' | 'rows'>, note: string): string =>
  `${BYTE_ORDER_MARK}${[columns.map(({ label }) => label), ...rows.map(({ cells }) => cells), [note]].map(lineOf).join('\r\n')}\r\n`;
