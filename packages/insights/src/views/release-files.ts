import { deriveLater, type Released } from '@unguarded/disclosure-control';
import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { PublishedRound } from '../published-round.ts';
import { codebookRows, exportRows, fileStem, type CodebookRow, type ExportRow } from './release-csv.ts';
import { releaseIndex } from './release-index.ts';

/** Ways in which an export can be taken besides CSV; all hold the same lines and the codebook. */
export const FILE_FORMATS = ['xlsx', 'parquet', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface PackedFile {
  fileName: string;
  mediaType: string;
  base64: string;
}

type Column = keyof ExportRow;

/** The columns of an export in their order, and which of them hold numbers. */
const COLUMNS: readonly (readonly [Column, 'text' | 'whole' | 'number'])[] = [
  ['pulse', 'text'], ['closed_at', 'text'], ['part_id', 'text'], ['part', 'text'], ['teams_counted', 'text'], ['people', 'whole'], ['respondents', 'whole'],
  ['channel', 'text'], ['measure', 'text'], ['published_code', 'text'], ['published_low', 'number'], ['published_high', 'number'],
  ['value', 'number'], ['interval_low', 'number'], ['interval_high', 'number'], ['rated', 'whole'], ['prefer_not_to_say', 'whole'],
];

/** What is empty in the CSV is nothing here; a figure is the number that the CSV prints. */
const cellOf = (row: ExportRow, [name, kind]: (typeof COLUMNS)[number]): string | number | null => {
  if (row[name] === '') return null;
  return kind === 'text' ? String(row[name]) : Number(row[name]);
};

interface Export {
  rows: ExportRow[];
  codebook: CodebookRow[];
}

const heading = (names: readonly string[]): SheetData[number] => names.map((value) => ({ value, fontWeight: 'bold' as const }));

const CODEBOOK_COLUMNS = ['name', 'kind', 'meaning', 'source', 'licence'] as const;

/** Texts are stored as texts, so nothing in them is ever run as a formula. */
const workbook = async ({ rows, codebook }: Export): Promise<Buffer> => {
  const results: SheetData = [heading(COLUMNS.map(([name]) => name)), ...rows.map((row) => COLUMNS.map((column) => cellOf(row, column)))];
  const meanings: SheetData = [heading(CODEBOOK_COLUMNS), ...codebook.map((line) => CODEBOOK_COLUMNS.map((name) => line[name]))];
  return writeXlsxFile([
    { data: results, sheet: 'Results', stickyRowsCount: 1 },
    { data: meanings, sheet: 'Codebook', stickyRowsCount: 1 },
  ]).toBuffer();
};

const PARQUET_TYPES = { text: 'STRING', whole: 'INT32', number: 'DOUBLE' } as const;

/** One row group of nullable columns; the codebook goes along as metadata. */
const parquet = ({ rows, codebook }: Export): Buffer => {
  const columnData = COLUMNS.map((column): ColumnSource => ({
    name: column[0], type: PARQUET_TYPES[column[1]], nullable: true, data: rows.map((row) => cellOf(row, column)),
  }));
  return Buffer.from(parquetWriteBuffer({ columnData, kvMetadata: [{ key: 'codebook', value: JSON.stringify(codebook) }] }));
};

const json = ({ rows, codebook }: Export): Buffer => {
  const lines = rows.map((row) => Object.fromEntries(COLUMNS.map((column) => [column[0], cellOf(row, column)])));
  return Buffer.from(`${JSON.stringify({ codebook, results: lines }, null, 1)}\n`, 'utf8');
};

const PACKED: Record<FileFormat, { mediaType: string; pack: (content: Export) => Promise<Buffer> | Buffer }> = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pack: workbook },
  parquet: { mediaType: 'application/vnd.apache.parquet', pack: parquet },
  json: { mediaType: 'application/json', pack: json },
};

/**
 * A release as a file: the same lines and figures as the CSV, with the codebook in it (a second sheet, metadata, or a
 * member of its own). Nothing is finer than what the screens show.
 *
 * @example (await releaseFile(round, 'xlsx')).fileName // 'spring-pulse-2026-03-01-results.xlsx'
 */
export const releaseFile = (round: PublishedRound, format: FileFormat): Promise<Released<PackedFile>> =>
  deriveLater(round.release, async (table) => {
    const index = releaseIndex(round);
    const { mediaType, pack } = PACKED[format];
    const packed = await pack({ rows: exportRows(index), codebook: codebookRows(index) });
    return { fileName: `${fileStem(table)}-results.${format}`, mediaType, base64: packed.toString('base64') };
  });
