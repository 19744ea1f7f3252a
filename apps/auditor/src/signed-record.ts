import { FormatFault } from './finding.ts';
import type { JsonObject } from './json-reading.ts';
import { base64urlOf, canonicalObject, countOf, exactObjectOf, hexOf, listOf, orNull, parse, textOf } from './json-reading.ts';

/** A text that somebody signed, as the doors give it: docs/protocol.md §9 and §12. */
interface SignedRecord {
  text: Buffer;
  signature: Buffer;
}

/** That a key of a round was destroyed. */
export interface DestructionRecord extends SignedRecord {
  file: string;
  destroyed: 'staging-key' | 'ballot-key' | 'issuing-keys';
  /** The ballot key as in the sheet. */
  key: string | null;
  roundId: string;
  sheetHash: string;
}

/** How many people of each group had fetched their rights before a day, in steps of five. */
export interface IssuedCounts extends SignedRecord {
  file: string;
  roundId: string;
  sheetHash: string;
  day: string;
  groups: { id: string; atLeast: number }[];
}

/** The second signature of a sheet, by a body of the organisation. */
export interface Approval {
  file: string;
  /** From the file's name. */
  roundId: string;
  name: string;
  publicKey: Buffer;
  signature: Buffer;
}

const DESTROYED = ['staging-key', 'ballot-key', 'issuing-keys'] as const;

/**
 * Reads a list of destruction records.
 *
 * @throws FormatFault naming the first place that is not as documented
 * @example readDestructions('records/0a.json', bytes).map(({ destroyed }) => destroyed) // ['ballot-key', 'staging-key']
 */
export function readDestructions(file: string, bytes: Buffer): DestructionRecord[] {
  return listOf(parse(bytes.toString('utf8')), 'the file', (value, place) => {
    const { content, ...record } = readSigned(value, place, ['version', 'destroyed', 'key', 'roundId', 'sheetHash']);
    const destroyed = DESTROYED.find((each) => each === content['destroyed']);
    if (destroyed === undefined) throw new FormatFault(`${place}.destroyed is no key that this auditor knows.`);
    return { ...record, file, destroyed, key: orNull(content['key'], (key) => textOf(key, `${place}.key`)), roundId: hexOf(content['roundId'], `${place}.roundId`, 16), sheetHash: hexOf(content['sheetHash'], `${place}.sheetHash`, 32) };
  });
}

/** @throws FormatFault naming the first place that is not as documented */
export function readIssuedCounts(file: string, bytes: Buffer): IssuedCounts {
  const { content, ...record } = readSigned(parse(bytes.toString('utf8')), 'the file', ['version', 'roundId', 'sheetHash', 'day', 'groups']);
  return {
    ...record, file, roundId: hexOf(content['roundId'], 'roundId', 16), sheetHash: hexOf(content['sheetHash'], 'sheetHash', 32), day: textOf(content['day'], 'day'),
    groups: listOf(content['groups'], 'groups', (value, place) => {
      const group = exactObjectOf(value, place, ['id', 'atLeast']);
      return { id: hexOf(group['id'], `${place}.id`, 16), atLeast: countOf(group['atLeast'], `${place}.atLeast`) };
    }),
  };
}

/** @throws FormatFault naming the first place that is not as documented */
export function readApproval(file: string, bytes: Buffer): Approval {
  const approval = exactObjectOf(parse(bytes.toString('utf8')), 'the file', ['name', 'publicKey', 'signature']);
  return { file, name: textOf(approval['name'], 'name'), roundId: hexOf(/([^/]*)\.json$/.exec(file)?.[1], 'the name of the file', 16), publicKey: base64urlOf(approval['publicKey'], 'publicKey'), signature: base64urlOf(approval['signature'], 'signature') };
}

function readSigned(value: unknown, place: string, members: readonly string[]): SignedRecord & { content: JsonObject } {
  const record = exactObjectOf(value, place, ['text', 'signature']);
  const text = textOf(record['text'], `${place}.text`);
  const content = exactObjectOf(canonicalObject(text), `${place}.text`, members);
  if (content['version'] !== 1) throw new FormatFault(`${place} is of a version this auditor does not know.`);
  return { text: Buffer.from(text, 'utf8'), signature: base64urlOf(record['signature'], `${place}.signature`), content };
}
