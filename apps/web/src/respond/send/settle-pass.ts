import { fromBase64url, openBulletin, type Purpose } from '@unguarded/credentials-client';
import { fetchBulletin } from '../round/answer-door.ts';
import { dropTexts } from '../round/pin-round.ts';
import type { VerifiedRound } from '../round/verify-round.ts';
import { changePass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { outcomeOf, type ClosedPass, type Outcome, type Receipt, type SettledPass } from '../wallet/kept-pass.ts';

export type Settling =
  | { ok: true; settled: SettledPass }
  | { ok: false; reason: 'not-yet' | 'unreachable' | 'not-genuine' };

/**
 * Reads the whole public lists of a closed pulse, verifies them, looks for what this device sent, and keeps the outcome:
 * afterwards the proof of presence is all that is left. A device that sent nothing asks for nothing.
 */
export async function settlePass(database: DeviceDatabase, pass: ClosedPass, round: VerifiedRound): Promise<Settling> {
  const { receipts, commentReceipts = [] } = pass;
  if (receipts.length + commentReceipts.length === 0) return keepOutcome(database, { pass, round, outcome: { outcome: 'unused' } });
  // Both lists, whoever asks: asking for one only would tell who commented.
  const answers = await lookUp(round, { purpose: 'answers', receipts });
  const comment = await lookUp(round, { purpose: 'comment', receipts: commentReceipts });
  if (!answers.ok) return answers;
  if (!comment.ok) return comment;
  return keepOutcome(database, { pass, round, outcome: answers.outcome, ...(commentReceipts.length === 0 ? {} : { comment: comment.outcome }) });
}

type LookedUp = { ok: true; outcome: Outcome } | { ok: false; reason: 'not-yet' | 'unreachable' | 'not-genuine' };

async function lookUp({ sheet, sheetHash }: VerifiedRound, { purpose, receipts }: { purpose: Purpose; receipts: readonly Receipt[] }): Promise<LookedUp> {
  const reply = await fetchBulletin(sheet.roundId, purpose);
  if (!reply.reached) return { ok: false, reason: 'unreachable' };
  if (reply.bytes === null) return { ok: false, reason: 'not-yet' };
  const bulletin = await openBulletin({ bytes: reply.bytes, purpose, boxKey: fromBase64url(sheet.boxKey), sheetHash });
  if (!bulletin.ok || bulletin.roundId !== sheet.roundId) return { ok: false, reason: 'not-genuine' };
  return { ok: true, outcome: outcomeOf(receipts, (receipt) => bulletin.has(receipt.nullifier, receipt.sealedHash)) };
}

/** Whether somebody else at this browser may still need the questions of this pulse; their space is not looked into. */
async function isNeededByOthers(database: DeviceDatabase, { spaceId, roundId }: ClosedPass): Promise<boolean> {
  const records = await database.getAll('passes');
  return records.some((record) => record.roundId === roundId && record.spaceId !== spaceId && record.stage !== 'settled');
}

async function keepOutcome(
  database: DeviceDatabase,
  { pass, round, outcome, comment }: { pass: ClosedPass; round: VerifiedRound; outcome: Outcome; comment?: Outcome },
): Promise<Settling> {
  const { spaceId, roundId } = pass;
  const { title, windows } = round.sheet;
  const proof: SettledPass = { stage: 'settled', spaceId, roundId, title, closedAt: windows.answersCloseAt, ...outcome, ...(comment === undefined ? {} : { comment }) };
  const { answers, keptOn } = pass;
  const settled = answers === undefined ? proof : { ...proof, toCompare: { instrument: round.instrument, answers }, ...(keptOn === true ? { keptOn } : {}) };
  await changePass(database, pass, () => settled);
  if (!(await isNeededByOthers(database, pass))) await dropTexts(database, roundId);
  return { ok: true, settled };
}
