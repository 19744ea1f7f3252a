import { FormatFault } from '../finding.ts';

/** Columns of a results file, in whatever order: docs/releases.md §7. */
export const RESULT_COLUMNS = [
  'pulse', 'closed_at', 'part_id', 'part', 'teams_counted', 'people', 'respondents', 'channel', 'measure', 'published_code',
  'published_low', 'published_high', 'value', 'interval_low', 'interval_high', 'rated', 'prefer_not_to_say',
] as const;

/** One line of a results file, every field as it was printed. */
export type ResultsLine = Readonly<Record<(typeof RESULT_COLUMNS)[number], string>>;

/** What HR exports of a round. */
export interface ResultsFile {
  file: string;
  lines: ResultsLine[];
}

/**
 * Reads a results file.
 *
 * @throws FormatFault when the header is not the documented one or a line has another number of fields
 * @example readResultsFile('exports/spring.csv', bytes).lines[0]?.measure // 'engagement'
 */
export function readResultsFile(file: string, bytes: Buffer): ResultsFile {
  const rows = csvRows(bytes.toString('utf8'));
  const [header, ...body] = rows;
  if (header === undefined) return { file, lines: [] };
  if (header.toSorted().join() !== RESULT_COLUMNS.toSorted().join()) throw new FormatFault('The header is not that of a results file.');
  return {
    file,
    lines: body.map((fields, index) => {
      if (fields.length !== header.length) throw new FormatFault(`Line ${index + 2} has ${fields.length} fields.`);
      return Object.fromEntries(header.map((column, at) => [column, fields[at] ?? ''])) as ResultsLine;
    }),
  };
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;

/** RFC 4180: fields between commas, lines between CR LF, quotes round a field that holds one of these. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position < text.length || row.length > 0) {
    FIELD.lastIndex = position;
    const match = FIELD.exec(text);
    if (match === null) throw new FormatFault(`The file is no CSV at character ${position + 1}.`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    position = FIELD.lastIndex;
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
