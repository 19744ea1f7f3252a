import type { Purpose } from '@unguarded/credentials-verifier';
import type { DestroyedKey } from '@unguarded/credentials-wire';

/**
 * Everything the answer side stores. What is missing is the point: no serial, no moment, no id that grows, nothing of
 * the connection a ballot came over, nobody's name.
 */
export interface AnswerSchema {
  'answers.round': RoundTable;
  'answers.staging': StagingTable;
  'answers.ballot': BallotTable;
  'answers.bulletin': BulletinTable;
  'answers.destruction': DestructionTable;
}

/** open: ballots may be staged. closed: rewritten, bulletin public, sealed. tallied: ballots and their key are gone. */
export type RoundState = 'open' | 'closed' | 'tallied';

interface RoundTable {
  /** 32 lower-case hex characters. */
  id: string;
  sheet_hash: Buffer;
  sheet_envelope: Buffer;
  instrument: Buffer;
  state: RoundState;
}

/** Ballots of an open round, each sealed under the round's staging key; see staging-seal.ts. */
interface StagingTable {
  id: Buffer;
  round_id: string;
  body: Buffer;
}

/** Ballots of a closed round, written once, in the order of their nullifiers. */
interface BallotTable {
  round_id: string;
  purpose: Purpose;
  nullifier: Buffer;
  prepared: Buffer;
  signature: Buffer;
  sealed: Buffer;
}

interface BulletinTable {
  round_id: string;
  purpose: Purpose;
  bytes: Buffer;
}

/** That a key of a round was destroyed, as the box has signed it. */
interface DestructionTable {
  round_id: string;
  destroyed: DestroyedKey;
  text: string;
  signature: Buffer;
}
