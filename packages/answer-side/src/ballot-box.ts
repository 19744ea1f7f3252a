import type { VerifiedBallot } from '@unguarded/credentials-verifier';
import { signAcknowledgement, verifyBallot } from '@unguarded/credentials-verifier';
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
      const found = findBallot(bytes, rounds.filter((round) => acceptsAnswers(round, now)));
      if (found === null) return { ok: false };
      const outcome = await writer.submit({ ...found, seal: sealOf(found.round.roundId), bytes: Buffer.from(bytes) });
      if (outcome === null) throw new AnswerSideError('too-many-waiting', 'More ballots are waiting for a commit than fit into memory.');
      if (outcome === 'refused') return { ok: false };
      const receipt = { ...found.ballot, sheetHash: found.round.sheetHash, boxPrivateKey: boxKey.privateKey };
      return { ok: true, acknowledgement: signAcknowledgement(receipt) };
    },
    forgetSeal: (roundId) => seals.delete(roundId),
  };
}

/** Comments have a right of their own; until rounds ask for them their ballots are refused. */
function findBallot(bytes: Uint8Array, rounds: AnnouncedRound[]): { round: AnnouncedRound; ballot: VerifiedBallot } | null {
  for (const round of rounds) {
    const verified = verifyBallot({ bytes, sheet: round.facts });
    if (verified.ok) return verified.ballot.purpose === 'answers' ? { round, ballot: verified.ballot } : null;
  }
  return null;
}

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
