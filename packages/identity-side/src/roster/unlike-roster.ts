import type { RosterFault } from './import-status.ts';

/** Five times the largest roster that this was built for. */
const MOST_LINES = 500_000;
/** Bytes; the fields of a person have fewer than a thousand. */
const LONGEST_LINE = 64 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Whether a file cannot be a roster by its mere shape. It is asked before the file is split into rows: a wrong file of
 * millions of lines would otherwise become millions of rows and faults, and the server would end for everybody.
 *
 * @example unlikeRoster(new Uint8Array(100_000)) // { line: 1, … 'longer than 65,536 bytes' … }
 */
export const unlikeRoster = (bytes: Uint8Array): RosterFault | null => {
  let [line, start] = [1, 0];
  for (let index = 0; index <= bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte !== undefined && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
    if (index - start > LONGEST_LINE) return fault(line, 'This line is longer than 65,536 bytes. A roster is a table with one short line a person, saved as "CSV UTF-8": upload that file.');
    if (line > MOST_LINES) return fault(line, 'The file has more than 500,000 lines. A roster has one line a person: upload that file.');
    start = index + 1;
    if (!(byte === CARRIAGE_RETURN && bytes[start] === LINE_FEED)) line += 1;
  }
  return null;
};

const fault = (line: number, message: string): RosterFault => ({ line, column: 'character 1', message });
