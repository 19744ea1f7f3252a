import { fromBase64url, openBulletin } from '@unguarded/credentials-client';
import type { Answers, Instrument } from '@unguarded/instruments';
import { answerInWords } from '../questionnaire/answer-in-words.ts';
import { fetchBulletin } from '../round/answer-door.ts';
import { dropTexts } from '../round/pin-round.ts';
import type { VerifiedRound } from '../round/verify-round.ts';
import { changePass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { outcomeOf, type ClosedPass, type ComparedAnswer, type Outcome, type SettledPass } from '../wallet/kept-pass.ts';

export type Settling =
  | { ok: true; settled: SettledPass }
  | { ok: false; reason: 'not-yet' | 'unreachable' | 'not-genuine' };

/**
 * Reads the whole public list of a closed pulse, verifies it, looks for what this device sent, and keeps the outcome:
 * afterwards the proof of presence is all that is left. A device that sent nothing asks for nothing.
 */
export async function settlePass(database: DeviceDatabase, pass: ClosedPass, round: VerifiedRound): Promise<Settling> {
  if (pass.receipts.length === 0) return keepOutcome(database, { pass, round, outcome: { outcome: 'unused' } });
  const reply = await fetchBulletin(pass.roundId);
  if (!reply.reached) return { ok: false, reason: 'unreachable' };
  if (reply.bytes === null) return { ok: false, reason: 'not-yet' };
  const { sheet, sheetHash } = round;
  const bulletin = await openBulletin({ bytes: reply.bytes, boxKey: fromBase64url(sheet.boxKey), sheetHash });
  if (!bulletin.ok || bulletin.roundId !== sheet.roundId) return { ok: false, reason: 'not-genuine' };
  const outcome = outcomeOf(pass.receipts, (receipt) => bulletin.has(receipt.nullifier, receipt.sealedHash));
  return keepOutcome(database, { pass, round, outcome });
}

function inWords(instrument: Instrument, answers: Answers): ComparedAnswer[] {
  return instrument.items.map(({ id, text }) => ({ text, answer: answerInWords(instrument, id, answers[id] ?? null) }));
}

async function keepOutcome(
  database: DeviceDatabase,
  { pass, round, outcome }: { pass: ClosedPass; round: VerifiedRound; outcome: Outcome },
): Promise<Settling> {
  const { spaceId, roundId } = pass;
  const { title, windows } = round.sheet;
  const proof: SettledPass = { stage: 'settled', spaceId, roundId, title, closedAt: windows.answersCloseAt, ...outcome };
  const settled = pass.answers === undefined ? proof : { ...proof, toCompare: inWords(round.instrument, pass.answers) };
  await changePass(database, pass, () => settled);
  await dropTexts(database, roundId);
  return { ok: true, settled };
}
