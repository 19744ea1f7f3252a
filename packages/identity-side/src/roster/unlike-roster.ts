import type { FoundFault, Said } from './fault-words.ts';

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
 * @example unlikeRoster(new Uint8Array(100_000)) // { line: 1, column: 'character 1', said: ['longLine'] }
 */
export const unlikeRoster = (bytes: Uint8Array): FoundFault | null => {
  let [line, start] = [1, 0];
  for (let index = 0; index <= bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte !== undefined && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
    if (index - start > LONGEST_LINE) return fault(line, ['longLine']);
    if (line > MOST_LINES) return fault(line, ['manyLines']);
    start = index + 1;
    if (!(byte === CARRIAGE_RETURN && bytes[start] === LINE_FEED)) line += 1;
  }
  return null;
};

const fault = (line: number, said: Said): FoundFault => ({ line, column: 'character 1', said });
