import type { VerifiedBallot } from '@unguarded/credentials-verifier';
import { decodeBallot } from '@unguarded/credentials-verifier';
import type { Database } from '@unguarded/postgres';
import type { Transaction } from 'kysely';
import type { AnnouncedRound } from './announced-round.ts';
import type { AnswerSchema } from './schema.ts';
import type { StagedRow, StagingSeal } from './staging-seal.ts';

/**
 * A ballot that came. One that does not verify goes the same way, with a nullifier that was drawn for it: its row is
 * looked for in the same commit and its refusal waits for the same disk, so that being refused for a number that is too
 * low, which means that answers of this right are here, takes as long as being refused for anything else.
 */
export interface ArrivedBallot {
  round: AnnouncedRound;
  seal: StagingSeal;
  /** Null when it did not verify: it is looked up, never stored, and refused. */
  ballot: VerifiedBallot | null;
  nullifier: Uint8Array;
  /** The ballot as it came. */
  bytes: Buffer;
}

export type StagingOutcome = 'kept' | 'refused';

/**
 * Commits ballots together. Of each right the highest sequence number is kept; the identical ballot again is kept
 * already; a lower or equal number with other bytes is refused, and so is every ballot of a round that is not open.
 *
 * @returns one outcome a ballot, in the order given, after the commit
 */
export function commitBallots(database: Database<AnswerSchema>, arrived: ArrivedBallot[]): Promise<StagingOutcome[]> {
  return database.kysely.transaction().execute(async (transaction) => {
    const openRounds = await lockOpenRounds(transaction, arrived);
    const known = await readKnown(transaction, arrived);
    const changed = new Map<string, ArrivedBallot>();
    const outcomes = arrived.map((arrival): StagingOutcome => {
      if (!openRounds.has(arrival.round.roundId)) return 'refused';
      const id = rowIdOf(arrival);
      const decision = decide(arrival, known.get(id));
      if (decision.outcome !== 'replaces') return decision.outcome;
      known.set(id, { bytes: arrival.bytes, sequence: decision.ballot.sequence });
      changed.set(id, arrival);
      return 'kept';

    });
    await writeStaged(transaction, [...changed.values()]);
    return outcomes;
  });
}

/** Holds off the close of these rounds until the commit, and any other writer with it: there is one writer a round. */
async function lockOpenRounds(transaction: Transaction<AnswerSchema>, arrived: ArrivedBallot[]): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('answers.round')
    .select('id')
    .where('id', 'in', [...new Set(arrived.map(({ round }) => round.roundId))])
    .where('state', '=', 'open')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Set(rows.map((row) => row.id));
}

interface KnownBallot {
  bytes: Buffer;
  sequence: number;
}

async function readKnown(transaction: Transaction<AnswerSchema>, arrived: ArrivedBallot[]): Promise<Map<string, KnownBallot>> {
  const arrivals = new Map(arrived.map((arrival) => [rowIdOf(arrival), arrival]));
  const rows = await transaction
    .selectFrom('answers.staging')
    .select(['id', 'body'])
    .where('id', 'in', [...arrivals.keys()].map((id) => Buffer.from(id, 'hex')))
    .execute();
  const known = rows.map((row) => {
    const id = row.id.toString('hex');
    const arrival = arrivals.get(id);
    return [id, arrival === undefined ? null : openKnown(row, arrival)] as const;
  });
  return new Map(known.filter((entry): entry is readonly [string, KnownBallot] => entry[1] !== null));
}

/** A row that does not open was not written by this side; the next ballot of its right takes its place. */
function openKnown(row: StagedRow, { seal, round }: ArrivedBallot): KnownBallot | null {
  const bytes = seal.open(row);
  if (bytes === null) return null;
  const decoded = decodeBallot(bytes, round.facts.ballotKeyCount);
  return decoded.ok ? { bytes, sequence: decoded.ballot.sequence } : null;
}

type Decision = { outcome: StagingOutcome } | { outcome: 'replaces'; ballot: VerifiedBallot };

function decide({ ballot, bytes }: ArrivedBallot, known: KnownBallot | undefined): Decision {
  if (ballot === null) return { outcome: 'refused' };
  if (known === undefined) return { outcome: 'replaces', ballot };
  if (known.bytes.equals(bytes)) return { outcome: 'kept' };
  return ballot.sequence > known.sequence ? { outcome: 'replaces', ballot } : { outcome: 'refused' };
}

/** Written in the order of their ids, which are hashes under a secret key. */
async function writeStaged(transaction: Transaction<AnswerSchema>, ballots: ArrivedBallot[]): Promise<void> {
  if (ballots.length === 0) return;
  const rows = ballots
    .map(({ round, seal, nullifier, bytes }) => ({ ...seal.seal(nullifier, bytes), round_id: round.roundId }))
    .toSorted((one, other) => Buffer.compare(one.id, other.id));
  await transaction
    .insertInto('answers.staging')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((row) => ({ body: row.ref('excluded.body') })))
    .execute();
}

function rowIdOf({ seal, nullifier }: ArrivedBallot): string {
  return seal.idOf(nullifier).toString('hex');
}
