import { createHash } from 'node:crypto';
import { ballotPublicKey, openSealed } from '@unguarded/credentials-verifier';
import { decodeAnswers, demoInstrument, type ItemAnswer } from '@unguarded/instruments';
import type { CaseFile, Guess } from './case-file.ts';
import type { FoundMessages } from './traces.ts';

type Answers = Record<string, ItemAnswer>;

const SEALED = 337;

/** The sealed part somewhere behind a message, known by its hash on the public list. */
const findSealed = (following: Buffer, sealedHash: string): Buffer | null => {
  for (let at = 0; at + SEALED <= following.length; at += 1) {
    const sealed = following.subarray(at, at + SEALED);
    if (createHash('sha256').update(sealed).digest('hex') === sealedHash) return sealed;
  }
  return null;
};

const isBallotKey = (key: Buffer, { sheet }: CaseFile): boolean => {
  try {
    return key.length === 32 && sheet.ballotKeys.includes(Buffer.from(ballotPublicKey(key)).toString('base64url'));
  } catch {
    return false; // 32 bytes that are no scalar
  }
};

const readAnswers = (plaintext: Uint8Array | null): Answers | null => {
  const decoded = plaintext?.length === 256 ? decodeAnswers(demoInstrument, plaintext) : null;
  return decoded?.ok === true ? decoded.answers : null;
};

/** Ballots that a key which still exists opens. */
const opened = async (caseFile: CaseFile, { following }: FoundMessages): Promise<Map<number, Answers>> => {
  const found = new Map<number, Answers>();
  for (const key of caseFile.keys.filter((candidate) => isBallotKey(candidate, caseFile))) {
    for (const [index, { nullifier, sealedHash }] of caseFile.ballots.entries()) {
      const sealed = findSealed(following.get(index) ?? Buffer.alloc(0), sealedHash);
      if (sealed === null) continue;
      const answers = readAnswers(await openSealed({ sealed, ballotPrivateKeys: [new Uint8Array(key)], sheetHash: caseFile.sheetHash, nullifier: Buffer.from(nullifier, 'hex') }));
      if (answers !== null) found.set(index, answers);
    }
  }
  return found;
};

/** Rows of any table that hold opened answers beside the hash of a ballot. */
const kept = ({ answers, ballots }: CaseFile): Map<number, Answers> => {
  const numbers = new Map(ballots.map(({ nullifier }, index) => [nullifier, index]));
  const found = new Map<number, Answers>();
  for (const row of answers.tables.flatMap(({ rows }) => rows)) {
    const columns = Object.values(row).filter((value) => value instanceof Uint8Array);
    const owner = columns.map((value) => numbers.get(Buffer.from(value).toString('hex'))).find((index) => index !== undefined);
    const content = columns.map(readAnswers).find((value) => value !== null);
    if (owner !== undefined && content !== undefined) found.set(owner, content);
  }
  return found;
};

const distance = (one: Answers, other: Answers): number =>
  demoInstrument.gapItemIds.reduce((sum, itemId) => sum + Math.abs(Number(one[itemId] ?? 3) - Number(other[itemId] ?? 3)), 0);

/** The named check-ins, by suspect. */
const checkIns = ({ identity, suspects }: CaseFile): Map<number, Answers> => {
  const rows = identity.tables.find(({ name }) => name === 'identity.check_in')?.rows ?? [];
  return new Map(rows.map((row) => [suspects.findIndex(({ personId }) => personId === row['person_id']), row['answers'] as Answers]));
};

/** The most alike first, each suspect and each ballot once. */
export const guessBySimilarity = async (caseFile: CaseFile, messages: FoundMessages): Promise<Guess> => {
  const answers = new Map([...(await opened(caseFile, messages)), ...kept(caseFile)]);
  const named = checkIns(caseFile);
  const pairs = [...answers].flatMap(([ballot, content]) =>
    [...named].flatMap(([suspect, checkIn]) =>
      caseFile.suspects[suspect]?.group === caseFile.ballots[ballot]?.group ? [{ ballot, suspect, distance: distance(content, checkIn) }] : []));
  const guess = new Int16Array(caseFile.ballots.length).fill(-1);
  const taken = new Set<number>();
  for (const { ballot, suspect } of pairs.toSorted((one, other) => one.distance - other.distance)) {
    if (guess[ballot] !== -1 || taken.has(suspect)) continue;
    guess[ballot] = suspect;
    taken.add(suspect);
  }
  return guess;
};
