import { readFileSync } from 'node:fs';

export type Table = Record<string, string>[];

/** Reads a small CSV file whose fields hold no line breaks. */
export function readTable(path: string): Table {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
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
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, line.endsWith(',') ? undefined : -1).map((match) => match[2] ?? match[1]!);
}
