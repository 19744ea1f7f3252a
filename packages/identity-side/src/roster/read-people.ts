import { z } from 'zod';
import { inSlices } from '../event-loop-slices.ts';
import type { CsvRow } from './csv-table.ts';
import { MAIL_LANGUAGES, type MailLanguage } from '../mail/mail-language.ts';
import type { FoundFault, Said } from './fault-words.ts';
import type { RosterPerson } from './roster.ts';

const ROSTER_COLUMNS = ['email', 'name', 'unit', 'manager_email', 'leads_unit'] as const;
type RosterColumn = (typeof ROSTER_COLUMNS)[number];
/** May be left out: then people are written to in the organisation's language. */
const LANGUAGE_COLUMN = 'language';

export type ReadPeople =
  | { ok: true; people: RosterPerson[]; faults: FoundFault[]; ignoredColumns: string[] }
  | { ok: false; faults: FoundFault[] };

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
  const faults: FoundFault[] = [];
  const people: RosterPerson[] = [];
  await inSlices(rows.slice(1), (row) => {
    faults.push(...checkRow(row, names), ...checkLanguage(row, names));
    people.push(personOf(row, names));
  });
  const isColumn = (name: string): boolean => name === LANGUAGE_COLUMN || (ROSTER_COLUMNS as readonly string[]).includes(name);
  return { ok: true, people, faults, ignoredColumns: heading.cells.filter((_, index) => !isColumn(names[index] ?? '')) };
};

const checkHeading = (names: string[], line: number): FoundFault[] =>
  ROSTER_COLUMNS.flatMap((column) => {
    const count = names.filter((name) => name === column).length;
    if (count === 1) return [];
    return [{ line, column, said: count === 0 ? ['columnMissing', column, ROSTER_COLUMNS.join(',')] : ['columnTwice', column, count] }];
  });

/** Without a name, which is a fault, a person is called by their address in the other faults. */
const personOf = (row: CsvRow, names: string[]): RosterPerson => {
  const cell = (column: RosterColumn): string => tidy(row.cells[names.indexOf(column)] ?? '');
  const email = cell('email').toLowerCase();
  return {
    line: row.line,
    email,
    name: cell('name') || email,
    unit: cell('unit'),
    managerEmail: cell('manager_email').toLowerCase(),
    leadsUnit: cell('leads_unit'),
    language: languageOf(languageCell(row, names)),
  };
};

const languageCell = (row: CsvRow, names: string[]): string => tidy(row.cells[names.indexOf(LANGUAGE_COLUMN)] ?? '').toLowerCase();

/** A tag as other systems write it, "de-CH" or "de_CH", is the language alone. */
const languageOf = (cell: string): MailLanguage | null => MAIL_LANGUAGES.find((language) => language === cell.split(/[-_]/)[0]) ?? null;

const checkLanguage = (row: CsvRow, names: string[]): FoundFault[] => {
  const cell = languageCell(row, names);
  return cell === '' || languageOf(cell) !== null ? [] : [{ line: row.line, column: LANGUAGE_COLUMN, said: ['unknownLanguage', cell] }];
};

/** One spelling for what looks the same: composed characters, single spaces. */
const tidy = (cell: string): string => cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

const checkRow = (row: CsvRow, names: string[]): FoundFault[] =>
  ROSTER_COLUMNS.flatMap((column) => {
    const said = cellFault(column, tidy(row.cells[names.indexOf(column)] ?? ''));
    return said === null ? [] : [{ line: row.line, column, said }];
  });

const cellFault = (column: RosterColumn, cell: string): Said | null => {
  const isAddress = column === 'email' || column === 'manager_email';
  if (cell === '') return column === 'email' || column === 'name' ? ['emptyCell', column] : null;
  if (controlCharacter.test(cell)) return ['controlCharacter'];
  if (cell.length > LONGEST[column]) return ['tooLong', LONGEST[column]];
  if (isAddress && !z.regexes.email.test(cell.toLowerCase())) return ['noAddress', cell];
  return null;
};

const wrongWidth = (row: CsvRow, expected: number): FoundFault => ({
  line: row.line,
  column: `field ${Math.min(row.cells.length, expected) + 1}`,
  said: ['wrongWidth', row.cells.length, expected],
});

const emptyFile = (): FoundFault => ({
  line: 1,
  column: 'character 1',
  said: ['emptyFile', ROSTER_COLUMNS.join(',')],
});

const nobody = (line: number): FoundFault => ({
  line: line + 1,
  column: 'email',
  said: ['nobody'],
});
