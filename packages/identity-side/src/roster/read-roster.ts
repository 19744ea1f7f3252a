import { checkRoster } from './check-roster.ts';
import { readCsvTable } from './csv-table.ts';
import type { FoundFault } from './fault-words.ts';
import { readPeople } from './read-people.ts';
import type { Roster } from './roster.ts';
import { decodeStrictly } from './strict-utf8.ts';

export type ReadRoster = { ok: true; roster: Roster; rows: number } | { ok: false; faults: FoundFault[]; rows: number };

/** Share of the work that parsing is; the rest is checking. */
const PARSING_SHARE = 0.7;

/**
 * Reads a roster file: strict UTF-8, comma or semicolon, the columns email, name, unit, manager_email, leads_unit in
 * any order. All faults are found in one go, sorted by line.
 *
 * @param onProgress is told the share done, 0 to 1.
 * @example (await readRoster(bytes, () => {})).ok // true: the people form one organisation
 */
export const readRoster = async (bytes: Uint8Array, onProgress: (share: number) => void): Promise<ReadRoster> => {
  const decoded = decodeStrictly(bytes);
  if (!decoded.ok) return { ...decoded, rows: 0 };
  const table = await readCsvTable(decoded.text, (share) => onProgress(share * PARSING_SHARE));
  if (!table.ok) return { ...table, rows: 0 };
  const read = await readPeople(table.rows);
  const rows = Math.max(0, table.rows.length - 1);
  if (!read.ok) return { ...read, rows };
  const checked = await checkRoster(read.people);
  const faults = [...read.faults, ...(checked.ok ? [] : checked.faults)];
  if (faults.length > 0 || !checked.ok) return { ok: false, faults: byLine(faults), rows };
  return { ok: true, roster: { ...checked.roster, ignoredColumns: read.ignoredColumns }, rows };
};

const byLine = (faults: FoundFault[]): FoundFault[] => faults.toSorted((a, b) => a.line - b.line);
