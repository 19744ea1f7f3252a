import { FormatFault } from './finding.ts';
import { SIGNATURE_LENGTH } from './signature.ts';

const HEADER_LENGTH = 4 + 16 + 32 + 4 + 32;
const ENTRY_LENGTH = 64;
const PURPOSES = new Map([['UGB1', 'answers'], ['UGC1', 'comment']] as const) as ReadonlyMap<string, Bulletin['purpose']>;

/** The public list of sealed ballots of one round; see docs/protocol.md for the bytes. */
export interface Bulletin {
  file: string;
  purpose: 'answers' | 'comment';
  roundId: string;
  sheetHash: string;
  root: Buffer;
  /** Each: hash of the prepared message (32) ‖ hash of the sealed answers (32). */
  entries: Buffer[];
  /** Everything that the signature covers. */
  signed: Buffer;
  signature: Buffer;
}

/**
 * Reads a bulletin: 'UGB1' or 'UGC1' ‖ round id (16) ‖ sheet hash (32) ‖ count (4) ‖ root (32) ‖ entries (64 each) ‖ signature (64).
 *
 * @throws FormatFault when the length is not the one that its count demands, or it begins with something else
 */
export function readBulletin(file: string, bytes: Buffer): Bulletin {
  const purpose = PURPOSES.get(bytes.toString('latin1', 0, 4));
  if (bytes.length < HEADER_LENGTH + SIGNATURE_LENGTH || purpose === undefined) {
    throw new FormatFault('The file is not a bulletin.');
  }
  const count = bytes.readUInt32BE(52);
  const end = HEADER_LENGTH + count * ENTRY_LENGTH;
  if (bytes.length !== end + SIGNATURE_LENGTH) throw new FormatFault(`The bulletin says ${count} entries, its length says otherwise.`);
  return {
    file,
    purpose,
    roundId: bytes.toString('hex', 4, 20),
    sheetHash: bytes.toString('hex', 20, 52),
    root: bytes.subarray(56, HEADER_LENGTH),
    entries: Array.from({ length: count }, (_, index) => bytes.subarray(HEADER_LENGTH + index * ENTRY_LENGTH, HEADER_LENGTH + (index + 1) * ENTRY_LENGTH)),
    signed: bytes.subarray(0, end),
    signature: bytes.subarray(end),
  };
}
