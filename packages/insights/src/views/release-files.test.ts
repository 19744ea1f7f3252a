import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import papaparse from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exampleTeams } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import { codebook, releaseCsv } from './release-csv.ts';
import { releaseFile } from './release-files.ts';

const newest = async () => {
  const round = (await exampleRounds([exampleTeams])).at(-1);
  if (round === undefined) throw new Error('Nothing was published.');
  return round;
};

const linesOf = (csv: string): string[][] => papaparse.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** A sheet's rows by the names in its first row. */
const byName = ([head = [], ...lines]: unknown[][]): Record<string, unknown>[] =>
  lines.map((line) => Object.fromEntries(head.map((name, column) => [String(name), line[column]])));

/** As a CSV cell would be written: figures with as many decimals as the CSV has. */
const asInCsv = (printed: string, value: unknown): string => {
  if (typeof value === 'number') return value.toFixed(printed.split('.')[1]?.length ?? 0);
  return typeof value === 'string' ? value : '';
};

/** Columns go by name, in whatever order. */
const expectSameAsCsv = (csv: string, found: Record<string, unknown>[]): void => {
  const [head = [], ...printed] = linesOf(csv);
  const lines = found.map((line) => head.map((name) => line[name]));
  expect(lines).toHaveLength(printed.length);
  expect(lines.map((line, row) => line.map((value, column) => asInCsv(printed[row]?.[column] ?? '', value)))).toEqual(printed);
};

describe('a release as a file', () => {
  it('holds in a workbook the same lines and figures as the CSV, and the codebook as a second sheet', async () => {
    const round = await newest();
    const { fileName, base64 } = await releaseFile(round, 'xlsx');
    expect(fileName).toBe('pulse-1-2026-04-18-results.xlsx');
    const sheets = await readXlsxFile(Buffer.from(base64, 'base64'));
    const [results, meanings] = sheets.map(({ data }) => data as unknown[][]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Results', 'Codebook']);
    expectSameAsCsv(releaseCsv(round).text, byName(results ?? []));
    expectSameAsCsv(codebook(round).text, byName(meanings ?? []));
  });

  it('holds the same in columns, typed, with the codebook as metadata', async () => {
    const round = await newest();
    const { base64 } = await releaseFile(round, 'parquet');
    const file = new Uint8Array(Buffer.from(base64, 'base64')).buffer;
    expectSameAsCsv(releaseCsv(round).text, await parquetReadObjects({ file }));
    const metadata = parquetMetadata(file).key_value_metadata ?? [];
    expect(JSON.parse(metadata.find(({ key }) => key === 'codebook')?.value ?? '[]')).toHaveLength(linesOf(codebook(round).text).length - 1);
  });

  it('holds the same as JSON', async () => {
    const round = await newest();
    const { base64 } = await releaseFile(round, 'json');
    const read = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as { results: Record<string, unknown>[]; codebook: Record<string, unknown>[] };
    expect(Object.keys(read)).toEqual(['codebook', 'results']);
    expectSameAsCsv(releaseCsv(round).text, read.results);
    expectSameAsCsv(codebook(round).text, read.codebook);
  });
});
