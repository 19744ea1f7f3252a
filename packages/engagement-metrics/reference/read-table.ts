import { readFileSync } from 'node:fs';

export type Table = Record<string, string>[];

/** Reads a small CSV file whose fields hold no line breaks. */
export function readTable(path: string): Table {
  return parseTable(readFileSync(path, 'utf8'));
}

export function parseTable(text: string): Table {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = fieldsOf(head!);
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? '']));
  });
}

export function column(table: Table, name: string): number[] {
  return table.map((row) => Number(row[name]));
}

function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map((match) => match[1] ?? match[2]!).slice(0, line.endsWith(',') ? undefined : -1);
}
