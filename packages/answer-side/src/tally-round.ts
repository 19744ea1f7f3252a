import type { BallotKey } from '@unguarded/credentials-verifier';
import { openSealed, sha256 } from '@unguarded/credentials-verifier';
import { bulletinLeaf, decodeBulletin, decodeMessage, equalBytes, LENGTHS } from '@unguarded/credentials-wire';
import type { Instrument } from '@unguarded/instruments';
import { canonicalJson, decodeAnswers, parseInstrument } from '@unguarded/instruments';
import type { Database } from '@unguarded/postgres';
import type { AnnouncedRound } from './announced-round.ts';
import { readAnnouncedRound } from './announced-round.ts';
import { openAnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import type { ReadAnswers, RoundTally } from './round-tally.ts';
import { startCount } from './round-tally.ts';
import type { AnswerSchema } from './schema.ts';

export interface TallyRequest {
  /** Opened with the tally role, which can read the ballots of closed rounds and nothing else. */
  tallyDatabase: Database<AnswerSchema>;
  keyDirectory: string;
  roundId: string;
}

/** A ballot as it stands in the bulletin, still sealed. */
interface ListedBallot {
  groupId: string;
  nullifier: Uint8Array;
  sealed: Uint8Array;
}

interface Count {
  round: AnnouncedRound;
  instrument: Instrument;
  ballots: ListedBallot[];
  ballotKey: BallotKey;
}

/**
 * Counts a closed round: opens its ballots one by one in the order of the bulletin, in memory, twice, and compares.
 * Nothing person by person leaves this function: no file, no log, no error. It changes nothing, so it can be run again
 * after a kill and gives the same counts until `forgetRound`.
 *
 * A ballot that opens to nonsense is counted as spoilt and stops nothing.
 *
 * @throws AnswerSideError `round-unknown`, `round-still-open`, `round-over`, `key-missing`, `bulletin-disagrees` when
 *   the stored ballots are not the ones of the public list, `tallies-disagree`
 * @example (await tallyRound({ tallyDatabase, keyDirectory, roundId })).groups[0].respondents // 12
 */
export async function tallyRound(request: TallyRequest): Promise<RoundTally> {
  const count = await readCount(request);
  const first = await countBallots(count);
  const second = await countBallots(count);
  if (canonicalJson(first) !== canonicalJson(second)) {
    throw new AnswerSideError('tallies-disagree', `Two counts of round ${request.roundId} differ: this machine cannot be trusted with it.`);
  }
  return first;
}

async function readCount({ tallyDatabase, keyDirectory, roundId }: TallyRequest): Promise<Count> {
  const stored = await readClosedRound(tallyDatabase, roundId);
  const instrument = parseInstrument(stored.instrument.toString('utf8'));
  if (!instrument.ok) throw new AnswerSideError('sheet-refused', `The stored instrument of round ${roundId} cannot be read.`);
  const ballots = await readListedBallots(tallyDatabase, roundId);
  const ballotKey = openAnswerKeys(keyDirectory).ballotKey(roundId);
  if (ballotKey === null) throw new AnswerSideError('key-missing', `The ballot key of round ${roundId} is gone: its ballots cannot be opened.`);
  return { round: readAnnouncedRound(stored.sheet_envelope), instrument: instrument.instrument, ballots, ballotKey };
}

async function readClosedRound({ kysely }: Database<AnswerSchema>, roundId: string): Promise<{ sheet_envelope: Buffer; instrument: Buffer }> {
  const row = await kysely.selectFrom('answers.round').select(['state', 'sheet_envelope', 'instrument']).where('id', '=', roundId).executeTakeFirst();
  if (row === undefined) throw new AnswerSideError('round-unknown', `Round ${roundId} was never announced.`);
  if (row.state === 'open') throw new AnswerSideError('round-still-open', `Round ${roundId} is not closed yet.`);
  if (row.state === 'tallied') throw new AnswerSideError('round-over', `Round ${roundId} was counted, and its ballots are gone.`);
  return row;
}

/** The ballots of the round, after a check that they are those of the public list, each with what its member sent. */
async function readListedBallots({ kysely }: Database<AnswerSchema>, roundId: string): Promise<ListedBallot[]> {
  const rows = await kysely.selectFrom('answers.ballot').select(['nullifier', 'prepared', 'sealed']).where('round_id', '=', roundId).orderBy('nullifier').execute();
  const bulletin = await kysely.selectFrom('answers.bulletin').select('bytes').where('round_id', '=', roundId).executeTakeFirst();
  const list = decodeBulletin(bulletin?.bytes ?? new Uint8Array(0));
  const leaves = rows.map((row) => bulletinLeaf({ nullifier: sha256(row.prepared), sealedHash: sha256(row.sealed) }));
  const isListed = list.ok && list.bulletin.entries.length === rows.length && list.bulletin.entries.every((entry, index) => equalBytes(bulletinLeaf(entry), leaves[index] as Uint8Array));
  if (!isListed) throw new AnswerSideError('bulletin-disagrees', `The stored ballots of round ${roundId} are not the ones of its public list.`);
  return rows.map(({ nullifier, prepared, sealed }) => ({ nullifier, sealed, groupId: groupIdOf(prepared, roundId) }));
}

/** Read from what the issuer signed, not from a column that somebody could change. */
function groupIdOf(prepared: Uint8Array, roundId: string): string {
  const decoded = decodeMessage(prepared.subarray(LENGTHS.prefix));
  if (!decoded.ok) throw new AnswerSideError('bulletin-disagrees', `A stored ballot of round ${roundId} holds no message.`);
  return decoded.message.groupId;
}

async function countBallots(count: Count): Promise<RoundTally> {
  const { round, instrument, ballots } = count;
  const tally = startCount({ roundId: round.roundId, groupIds: round.sheet.groups.map(({ id }) => id), instrument });
  for (const ballot of ballots) tally.add(ballot.groupId, await readAnswers(ballot, count));
  return tally.result();
}

async function readAnswers({ nullifier, sealed }: ListedBallot, { round, instrument, ballotKey }: Count): Promise<ReadAnswers> {
  const plaintext = await openSealed({ sealed, nullifier, sheetHash: round.sheetHash, ballotPrivateKeys: [ballotKey.privateKey] });
  if (plaintext === null) return null;
  const decoded = decodeAnswers(instrument, plaintext);
  plaintext.fill(0);
  return decoded.ok ? decoded.answers : null;
}
