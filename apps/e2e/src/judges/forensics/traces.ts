import { createHash } from 'node:crypto';
import type { RawFile } from './evidence.ts';

/** Bytes to be looked for, and whose they are: the number of a person or of a ballot. */
export interface Pattern {
  bytes: Buffer;
  owner: number;
}

/** Where the traces of each owner lie in one file: position of the first and of the last. */
export interface Traces {
  file: string;
  first: Map<number, number>;
  last: Map<number, number>;
}

const HEAD = 6;

/** All patterns in one pass: two bytes choose the places worth looking at, six name the candidate. */
const indexOf = (patterns: readonly Pattern[]): { worth: Uint8Array; byHead: Map<number, Pattern[]> } => {
  const worth = new Uint8Array(65_536);
  const byHead = new Map<number, Pattern[]>();
  for (const pattern of patterns) {
    worth[pattern.bytes.readUInt16BE(0)] = 1;
    const head = pattern.bytes.readUIntBE(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), pattern]);
  }
  return { worth, byHead };
};

const note = (traces: Traces, owner: number, position: number): void => {
  if (!traces.first.has(owner)) traces.first.set(owner, position);
  traces.last.set(owner, position);
};

/**
 * Looks for all patterns in all files.
 *
 * @returns the files that hold traces of at least five owners
 */
export const findTraces = (files: readonly RawFile[], patterns: readonly Pattern[]): Traces[] => {
  const { worth, byHead } = indexOf(patterns);
  const found = files.map(({ path, content }) => {
    const traces: Traces = { file: path, first: new Map(), last: new Map() };
    for (let position = 0; position + HEAD < content.length; position += 1) {
      if (worth[((content[position] as number) << 8) | (content[position + 1] as number)] === 0) continue;
      for (const { bytes, owner } of byHead.get(content.readUIntBE(position, HEAD)) ?? []) {
        if (content.subarray(position, position + bytes.length).equals(bytes)) note(traces, owner, position);
      }
    }
    return traces;
  });
  return found.filter(({ first }) => first.size >= 5);
};

/** What a ballot shows on a disk, found by the sheet hash that every signed message holds. */
export interface FoundMessages {
  traces: Traces[];
  /** For each ballot the bytes that follow its message somewhere. */
  following: Map<number, Buffer>;
}

const PREFIX = 32;
const MESSAGE = 82;
const AFTER = 2048;

/** Finds prepared messages by their context, hashes them, and keeps those of the public list. */
export const findMessages = (files: readonly RawFile[], { sheetHash, ballotOf }: { sheetHash: Uint8Array; ballotOf: ReadonlyMap<string, number> }): FoundMessages => {
  const marker = Buffer.concat([Buffer.of(1), sheetHash]);
  const following = new Map<number, Buffer>();
  const traces = files.map(({ path, content }) => {
    const found: Traces = { file: path, first: new Map(), last: new Map() };
    for (let at = content.indexOf(marker); at !== -1; at = content.indexOf(marker, at + 1)) {
      const prepared = content.subarray(Math.max(0, at - PREFIX), at + MESSAGE);
      const ballot = ballotOf.get(createHash('sha256').update(prepared).digest('hex'));
      if (ballot === undefined) continue;
      note(found, ballot, at);
      following.set(ballot, content.subarray(at + MESSAGE, at + MESSAGE + AFTER));
    }
    return found;
  });
  return { traces: traces.filter(({ first }) => first.size >= 5), following };
};
