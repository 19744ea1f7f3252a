import { randomBytes } from 'node:crypto';
import type { SheetFacts, VerifiedBallot } from '@unguarded/credentials-verifier';
import { decodeBallot, signAcknowledgement, verifyBallot } from '@unguarded/credentials-verifier';
import { equalBytes } from '@unguarded/credentials-wire';
import type { Database } from '@unguarded/postgres';
import type { AnnouncedRound } from './announced-round.ts';
import { acceptsAnswers } from './announced-round.ts';
import type { AnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import { createGroupCommit } from './group-commit.ts';
import type { AnswerSchema } from './schema.ts';
import type { ArrivedBallot, StagingOutcome } from './staged-ballots.ts';
import { commitBallots } from './staged-ballots.ts';
import type { StagingSeal } from './staging-seal.ts';
import { createStagingSeal } from './staging-seal.ts';

/** At about a kilobyte a ballot, waiting ballots take a few megabytes at most. */
const LIMITS = { perCommit: 256, pending: 4096 };

/** Accepted: the box's signature (64 bytes), to be handed to the member. Refused: no reason is given to anybody. */
export type BallotReply = { ok: true; acknowledgement: Uint8Array<ArrayBuffer> } | { ok: false };

export interface BallotBox {
  /**
   * Verifies a ballot against the rounds that are open at `now`, commits it and acknowledges it.
   *
   * @throws AnswerSideError `database-failed`, `key-missing`, `too-many-waiting`: it may be sent again; none says anything of
   *   the ballot
   */
  accept(bytes: Uint8Array, open: { rounds: AnnouncedRound[]; now: Date }): Promise<BallotReply>;
  /** Forgets what opens the staged ballots of a round; called when its staging key is destroyed. */
  forgetSeal(roundId: string): void;
}

/**
 * The box of sealed ballots: one writer, acknowledged only after the commit.
 *
 * @example await createBallotBox({ database, keys }).accept(new Uint8Array(5), { rounds, now }) // { ok: false }
 */
export function createBallotBox({ database, keys }: { database: Database<AnswerSchema>; keys: AnswerKeys }): BallotBox {
  const boxKey = keys.boxKey();
  const writer = createGroupCommit((arrived: ArrivedBallot[]) => commitSilently(database, arrived), LIMITS);
  const seals = new Map<string, StagingSeal>();
  const sealOf = (roundId: string): StagingSeal => {
    const seal = seals.get(roundId) ?? openSeal(keys, roundId);
    seals.set(roundId, seal);
    return seal;
  };
  return {
    accept: async (bytes, { rounds, now }) => {
      const found = findBallot(bytes, { rounds, now });
      const round = found?.round ?? rounds.find((candidate) => acceptsAnswers(candidate, now));
      if (round === undefined) return { ok: false };
      const ballot = found?.ballot ?? null;
      const nullifier = ballot?.nullifier ?? randomBytes(32);
      const outcome = await writer.submit({ round, ballot, nullifier, seal: sealOf(round.roundId), bytes: Buffer.from(bytes) });
      if (outcome === null) throw new AnswerSideError('too-many-waiting', 'More ballots are waiting for a commit than fit into memory.');
      if (outcome === 'refused' || ballot === null) return { ok: false };
      return { ok: true, acknowledgement: signAcknowledgement({ ...ballot, sheetHash: round.sheetHash, boxPrivateKey: boxKey.privateKey }) };
    },
    forgetSeal: (roundId) => seals.delete(roundId),
  };
}

/**
 * Verifies once, whatever came and whichever rounds there are: against the round that the bytes name, or else against
 * another sheet, so that the time it takes does not tell what was wrong. Comments come as answers do, on a right of
 * their own: the nullifier of one can never be that of the other, since the purpose stands in what was signed.
 */
function findBallot(bytes: Uint8Array, { rounds, now }: { rounds: AnnouncedRound[]; now: Date }): { round: AnnouncedRound; ballot: VerifiedBallot } | null {
  const round = rounds.find(({ facts }) => isNamedBy(bytes, facts)) ?? rounds[0];
  const verified = verifyBallot({ bytes, sheet: round?.facts ?? NO_SHEET });
  if (round === undefined || !verified.ok) return null;
  return acceptsAnswers(round, now) ? { round, ballot: verified.ballot } : null;
}

function isNamedBy(bytes: Uint8Array, { ballotKeyCount, sheetHash }: SheetFacts): boolean {
  const decoded = decodeBallot(bytes, ballotKeyCount);
  return decoded.ok && equalBytes(decoded.ballot.message.sheetHash, sheetHash);
}

/** What ballots are verified against while no round is announced: an odd number of the right size, which nobody can sign under. */
const NO_MODULUS = new Uint8Array(256).fill(0xff);
const NO_SHEET: SheetFacts = { sheetHash: new Uint8Array(32), groups: new Map([['', { answers: NO_MODULUS, comment: NO_MODULUS }]]), ballotKeyCount: 1 };

/** The driver's error carries the ballots as parameters of its query, so it ends here. */
async function commitSilently(database: Database<AnswerSchema>, arrived: ArrivedBallot[]): Promise<StagingOutcome[]> {
  try {
    return await commitBallots(database, arrived);
  } catch {
    throw new AnswerSideError('database-failed', 'The answers database did not commit; nothing was acknowledged.');
  }
}

function openSeal(keys: AnswerKeys, roundId: string): StagingSeal {
  const stagingKey = keys.stagingKey(roundId);
  if (stagingKey === null) throw new AnswerSideError('key-missing', `The staging key of the open round ${roundId} is gone.`);
  return createStagingSeal(stagingKey, roundId);
}
