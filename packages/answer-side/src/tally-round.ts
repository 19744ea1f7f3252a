import type { BallotKey, Purpose } from '@unguarded/credentials-verifier';
import { decodeComments, openSealed, sha256 } from '@unguarded/credentials-verifier';
import { bulletinLeaf, decodeBulletin, decodeMessage, equalBytes, LENGTHS } from '@unguarded/credentials-wire';
import type { Instrument } from '@unguarded/instruments';
import { canonicalJson, decodeAnswers, parseInstrument } from '@unguarded/instruments';
import type { Database } from '@unguarded/postgres';
import type { AnnouncedRound } from './announced-round.ts';
import { readAnnouncedRound } from './announced-round.ts';
import { openAnswerKeys } from './answer-keys.ts';
import { AnswerSideError } from './answer-side-error.ts';
import type { ReadAnswers, RoundTally } from './round-tally.ts';
import { startCount, themesOf } from './round-tally.ts';
import type { AnswerSchema } from './schema.ts';
import { answersOfArm, drawnArm, startArmCount, type ArmCounts } from './split-ballot.ts';

export interface TallyRequest {
  /** Opened with the tally role, which can read the ballots of closed rounds and nothing else. */
  tallyDatabase: Database<AnswerSchema>;
  keyDirectory: string;
  roundId: string;
  /** The hour by the clock that the windows are kept by. */
  now: Date;
}

/** A ballot as it stands in a bulletin, still sealed. */
interface ListedBallot {
  purpose: Purpose;
  groupId: string;
  nullifier: Uint8Array;
  signature: Uint8Array;
  sealed: Uint8Array;
}

interface Count {
  round: AnnouncedRound;
  instrument: Instrument;
  ballots: ListedBallot[];
  ballotKey: BallotKey;
}

/** All that leaves the count of a round; `arms` is null where the gap is measured by check-ins. */
export type CountedRound = RoundTally & { arms: ArmCounts | null };

/**
 * Counts a closed round: opens its answers and comments one by one in the order of the bulletins, in memory, twice, and
 * compares. Not before the sheet's `tallyNotBefore`: until then receipts are checked against the lists.
 *
 * Nothing person by person leaves this function: no file, no log, no error. It changes nothing, so it can be run again
 * after a kill and gives the same counts until `forgetRound`.
 *
 * A ballot that opens to nonsense is counted as spoilt and stops nothing.
 *
 * @throws AnswerSideError `round-unknown`, `round-still-open`, `tally-too-early`, `round-over`, `key-missing`, `bulletin-disagrees` when
 *   the stored ballots are not the ones of the public lists, `tallies-disagree`
 * @example (await tallyRound({ tallyDatabase, keyDirectory, roundId, now })).groups[0].respondents // 12
 */
export async function tallyRound(request: TallyRequest): Promise<CountedRound> {
  const count = await readCount(request);
  const first = await countBallots(count);
  const second = await countBallots(count);
  if (canonicalJson(first) !== canonicalJson(second)) {
    throw new AnswerSideError('tallies-disagree', `Two counts of round ${request.roundId} differ: this machine cannot be trusted with it.`);
  }
  return first;
}

async function readCount({ tallyDatabase, keyDirectory, roundId, now }: TallyRequest): Promise<Count> {
  const stored = await readClosedRound(tallyDatabase, roundId);
  const round = await readAnnouncedRound(stored.sheet_envelope);
  checkDue(round, now);
  const instrument = parseInstrument(stored.instrument.toString('utf8'));
  if (!instrument.ok) throw new AnswerSideError('sheet-refused', `The stored instrument of round ${roundId} cannot be read.`);
  const ballots = await readListedBallots(tallyDatabase, roundId);
  const ballotKey = openAnswerKeys(keyDirectory).ballotKey(roundId);
  if (ballotKey === null) throw new AnswerSideError('key-missing', `The ballot key of round ${roundId} is gone: its ballots cannot be opened.`);
  return { round, instrument: instrument.instrument, ballots, ballotKey };
}

/** Two days between close and count, in which nobody can open a ballot and everybody can look for theirs. */
function checkDue({ roundId, sheet }: AnnouncedRound, now: Date): void {
  const { tallyNotBefore } = sheet.windows;
  if (now.getTime() < Date.parse(tallyNotBefore)) throw new AnswerSideError('tally-too-early', `Round ${roundId} is not counted before ${tallyNotBefore}.`);
}

async function readClosedRound({ kysely }: Database<AnswerSchema>, roundId: string): Promise<{ sheet_envelope: Buffer; instrument: Buffer }> {
  const row = await kysely.selectFrom('answers.round').select(['state', 'sheet_envelope', 'instrument']).where('id', '=', roundId).executeTakeFirst();
  if (row === undefined) throw new AnswerSideError('round-unknown', `Round ${roundId} was never announced.`);
  if (row.state === 'open') throw new AnswerSideError('round-still-open', `Round ${roundId} is not closed yet.`);
  if (row.state === 'tallied') throw new AnswerSideError('round-over', `Round ${roundId} was counted, and its ballots are gone.`);
  return row;
}

/** The ballots of the round, after a check that they are those of the public list, each with what its member sent. */
async function readListedBallots(database: Database<AnswerSchema>, roundId: string): Promise<ListedBallot[]> {
  const lists = await Promise.all((['answers', 'comment'] as const).map((purpose) => readList(database, { roundId, purpose })));
  return lists.flat();
}

async function readList({ kysely }: Database<AnswerSchema>, { roundId, purpose }: { roundId: string; purpose: Purpose }): Promise<ListedBallot[]> {
  const found = kysely.selectFrom('answers.ballot').where('round_id', '=', roundId).where('purpose', '=', purpose);
  const rows = await found.select(['nullifier', 'prepared', 'signature', 'sealed']).orderBy('nullifier').execute();
  const bulletin = await kysely.selectFrom('answers.bulletin').select('bytes').where('round_id', '=', roundId).where('purpose', '=', purpose).executeTakeFirst();
  const list = decodeBulletin(bulletin?.bytes ?? new Uint8Array(0));
  const leaves = rows.map((row) => bulletinLeaf({ nullifier: sha256(row.prepared), sealedHash: sha256(row.sealed) }));
  const isListed = list.ok && list.bulletin.purpose === purpose && list.bulletin.entries.length === rows.length && list.bulletin.entries.every((entry, index) => equalBytes(bulletinLeaf(entry), leaves[index] as Uint8Array));
  if (!isListed) throw new AnswerSideError('bulletin-disagrees', `The stored ballots of round ${roundId} are not the ones of its public list.`);
  return rows.map(({ nullifier, prepared, signature, sealed }) => ({ purpose, nullifier, signature, sealed, groupId: groupIdOf(prepared, { roundId, purpose }) }));
}

/** Read from what the issuer signed, not from a column that somebody could change. */
function groupIdOf(prepared: Uint8Array, { roundId, purpose }: { roundId: string; purpose: Purpose }): string {
  const decoded = decodeMessage(prepared.subarray(LENGTHS.prefix));
  if (!decoded.ok || decoded.message.purpose !== purpose) throw new AnswerSideError('bulletin-disagrees', `A stored ballot of round ${roundId} holds no message of its purpose.`);
  return decoded.message.groupId;
}

async function countBallots(count: Count): Promise<CountedRound> {
  const { round, instrument, ballots } = count;
  const tally = startCount({ roundId: round.roundId, groupIds: round.sheet.groups.map(({ id }) => id), instrument });
  const themes = themesOf(instrument).length;
  const arms = startArmCount(round.sheet);
  for (const ballot of ballots) {
    const plaintext = await openBallot(ballot, count);
    if (ballot.purpose === 'answers') {
      const arm = drawnArm(round.sheet, ballot);
      const answers = plaintext === null ? null : readAnswers(instrument, plaintext);
      tally.add(ballot.groupId, answersOfArm(answers, arm, instrument));
      if (answers !== null) arms.add(arm);
    } else tally.addComments(ballot.groupId, plaintext === null ? null : decodeComments({ plaintext, themes }));
    plaintext?.fill(0);
  }
  return { ...tally.result(), arms: arms.result() };
}

function openBallot({ nullifier, sealed }: ListedBallot, { round, ballotKey }: Count): Promise<Uint8Array | null> {
  return openSealed({ sealed, nullifier, sheetHash: round.sheetHash, ballotPrivateKeys: [ballotKey.privateKey] });
}

function readAnswers(instrument: Instrument, plaintext: Uint8Array): ReadAnswers {
  const decoded = decodeAnswers(instrument, plaintext);
  return decoded.ok ? decoded.answers : null;
}
