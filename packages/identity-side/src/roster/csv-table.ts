import Papa from 'papaparse';
import type { RosterFault } from './import-status.ts';

/** One record of a CSV file; a quoted field may span lines, `line` is the first of them. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export type CsvTable = { ok: true; rows: CsvRow[] } | { ok: false; faults: RosterFault[] };

/** Characters parsed before others get their turn. */
const CHUNK_LENGTH = 64 * 1024;

/**
 * Splits CSV text into rows, in slices, so that a large file keeps no other request waiting. The separator is the
 * comma or the semicolon, whichever the first line holds more of. Rows without any text are left out.
 *
 * @param text with single line feeds.
 * @param onProgress is told the share parsed, 0 to 1.
 * @example await readCsvTable('a;b\n1;2', () => {}) // { ok: true, rows: [{ line: 1, cells: ['a','b'] }, { line: 2, cells: ['1','2'] }] }
 */
export const readCsvTable = (text: string, onProgress: (share: number) => void): Promise<CsvTable> => {
  const rows: CsvRow[] = [];
  const faults: RosterFault[] = [];
  let line = 1;
  const takeChunk = (result: Papa.ParseResult<string[]>): void => {
    const lines = result.data.map((cells) => {
      const first = line;
      line += 1 + lineFeedsIn(cells);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: first, cells: cells.map((cell) => cell.trim()) });
      return first;
    });
    faults.push(...result.errors.filter(isQuoteError).map((error) => quoteFault(lines[error.row ?? 0] ?? line)));
    onProgress(Math.min(1, (result.meta.cursor ?? 0) / text.length));
  };
  return new Promise((resolve) => {
    Papa.parse<string[]>(text, {
      delimiter: separatorOf(text),
      newline: '\n',
      chunkSize: CHUNK_LENGTH,
      chunk: (result: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        takeChunk(result);
        parser.pause();
        setImmediate(() => parser.resume());
      },
      complete: () => resolve(faults.length > 0 ? { ok: false, faults: faults.slice(0, 1) } : { ok: true, rows }),
    });
  });
};

const separatorOf = (text: string): string => {
  const end = text.indexOf('\n');
  const heading = end === -1 ? text : text.slice(0, end);
  return heading.split(';').length > heading.split(',').length ? ';' : ',';
};

const lineFeedsIn = (cells: string[]): number => cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);

const isQuoteError = (error: Papa.ParseError): boolean => error.type === 'Quotes';

const quoteFault = (line: number): RosterFault => ({
  line,
  column: 'character 1',
  message: 'A quotation mark that opens in this record is not closed properly. Close it, or write "" for a quotation mark inside a field.',
});
