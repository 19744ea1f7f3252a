import Papa from 'papaparse';
import type { FoundFault } from './fault-words.ts';

/** One record of a CSV file; a quoted field may span lines, `line` is the first of them. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export type CsvTable = { ok: true; rows: CsvRow[] } | { ok: false; faults: FoundFault[] };

/** Characters parsed before others get their turn. */
const CHUNK_LENGTH = 64 * 1024;
/** A record that is not over after this many characters is an open quotation mark: what follows would be read again with every chunk. */
const LONGEST_RECORD = 2 * CHUNK_LENGTH;
const MOST_FIELDS = 200;

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
  let [line, given] = [1, 0];
  const takeChunk = (result: Papa.ParseResult<string[]>): FoundFault | undefined => {
    const lines = result.data.map((cells) => {
      const first = line;
      line += 1 + lineFeedsIn(cells);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: first, cells: cells.map((cell) => cell.trim()) });
      return first;
    });
    const { cursor } = result.meta;
    given = Math.min(text.length, given + CHUNK_LENGTH);
    onProgress(Math.min(1, cursor / text.length));
    const quoteError = result.errors.find(isQuoteError);
    if (quoteError !== undefined) return quoteFault(lines[quoteError.row ?? 0] ?? line);
    if (given - cursor > LONGEST_RECORD) return quoteFault(line);
    const widest = result.data.findIndex((cells) => cells.length > MOST_FIELDS);
    return widest === -1 ? undefined : widthFault(lines[widest] ?? line);
  };
  let fault: FoundFault | undefined;
  return new Promise((resolve) => {
    Papa.parse<string[]>(text, {
      delimiter: separatorOf(text),
      newline: '\n',
      chunkSize: CHUNK_LENGTH,
      chunk: (result: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        fault ??= takeChunk(result);
        if (fault !== undefined) {
          parser.abort();
          return;
        }
        parser.pause();
        setImmediate(() => parser.resume());
      },
      complete: () => resolve(fault === undefined ? { ok: true, rows } : { ok: false, faults: [fault] }),
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

const quoteFault = (line: number): FoundFault => ({
  line,
  column: 'character 1',
  said: ['openQuote'],
});

const widthFault = (line: number): FoundFault => ({
  line,
  column: `field ${MOST_FIELDS + 1}`,
  said: ['manyFields', MOST_FIELDS],
});
