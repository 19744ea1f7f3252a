import { z } from 'zod';
import { inSlices } from '../event-loop-slices.ts';
import type { CsvRow } from './csv-table.ts';
import type { RosterFault } from './import-status.ts';
import type { RosterPerson } from './roster.ts';

const ROSTER_COLUMNS = ['email', 'name', 'unit', 'manager_email', 'leads_unit'] as const;
type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export type ReadPeople =
  | { ok: true; people: RosterPerson[]; faults: RosterFault[]; ignoredColumns: string[] }
  | { ok: false; faults: RosterFault[] };

const LONGEST: Record<RosterColumn, number> = { email: 254, name: 200, unit: 120, manager_email: 254, leads_unit: 120 };
const controlCharacter = /\p{Cc}/u;

/**
 * Reads the people off the rows of a roster file: finds the columns by their names, checks every cell by itself.
 *
 * @returns `ok: false` when the heading is no roster heading: then no row can be judged.
 */
export const readPeople = async (rows: CsvRow[]): Promise<ReadPeople> => {
  const heading = rows[0];
  if (heading === undefined) return { ok: false, faults: [emptyFile()] };
  const names = heading.cells.map((cell) => cell.toLowerCase());
  const headingFaults = checkHeading(names, heading.line);
  if (headingFaults.length > 0) return { ok: false, faults: headingFaults };
  if (rows.length === 1) return { ok: false, faults: [nobody(heading.line)] };
  // Where fields are shifted, whoever the cells seem to name is somebody else: nothing more can be said.
  const shifted = rows.slice(1).filter((row) => row.cells.length !== names.length);
  if (shifted.length > 0) return { ok: false, faults: shifted.map((row) => wrongWidth(row, names.length)) };
  const faults: RosterFault[] = [];
  const people: RosterPerson[] = [];
  await inSlices(rows.slice(1), (row) => {
    faults.push(...checkRow(row, names));
    people.push(personOf(row, names));
  });
  const isColumn = (name: string): boolean => (ROSTER_COLUMNS as readonly string[]).includes(name);
  return { ok: true, people, faults, ignoredColumns: heading.cells.filter((_, index) => !isColumn(names[index] ?? '')) };
};

const checkHeading = (names: string[], line: number): RosterFault[] =>
  ROSTER_COLUMNS.flatMap((column) => {
    const count = names.filter((name) => name === column).length;
    if (count === 1) return [];
    const message = count === 0
      ? `The column "${column}" is missing. The first line must be: ${ROSTER_COLUMNS.join(',')}.`
      : `The column "${column}" is there ${count} times. Keep one of them.`;
    return [{ line, column, message }];
  });

const personOf = (row: CsvRow, names: string[]): RosterPerson => {
  const cell = (column: RosterColumn): string => tidy(row.cells[names.indexOf(column)] ?? '');
  return {
    line: row.line,
    email: cell('email').toLowerCase(),
    name: cell('name'),
    unit: cell('unit'),
    managerEmail: cell('manager_email').toLowerCase(),
    leadsUnit: cell('leads_unit'),
  };
};

/** One spelling for what looks the same: composed characters, single spaces. */
const tidy = (cell: string): string => cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

const checkRow = (row: CsvRow, names: string[]): RosterFault[] =>
  ROSTER_COLUMNS.flatMap((column) => {
    const message = cellFault(column, tidy(row.cells[names.indexOf(column)] ?? ''));
    return message === null ? [] : [{ line: row.line, column, message }];
  });

const cellFault = (column: RosterColumn, cell: string): string | null => {
  const isAddress = column === 'email' || column === 'manager_email';
  if (cell === '') return column === 'email' || column === 'name' ? `The ${column} is empty. Every person needs one.` : null;
  if (controlCharacter.test(cell)) return 'There is an invisible control character in this field. Type the text again.';
  if (cell.length > LONGEST[column]) return `This is longer than ${LONGEST[column]} characters. Shorten it.`;
  if (isAddress && !z.regexes.email.test(cell.toLowerCase())) return `"${cell}" is not a mail address. Correct it: people sign in with it.`;
  return null;
};

const wrongWidth = (row: CsvRow, expected: number): RosterFault => ({
  line: row.line,
  column: `field ${Math.min(row.cells.length, expected) + 1}`,
  message: `This line has ${row.cells.length} fields, the heading has ${expected}. Put text that contains the separator into quotation marks, and leave no field out.`,
});

const emptyFile = (): RosterFault => ({
  line: 1,
  column: 'character 1',
  message: `The file is empty. The first line must be: ${ROSTER_COLUMNS.join(',')}; then one line a person.`,
});

const nobody = (line: number): RosterFault => ({
  line: line + 1,
  column: 'email',
  message: 'There is a heading, but nobody below it. Add one line a person.',
});
