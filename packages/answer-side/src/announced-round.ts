import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SheetFacts } from '@unguarded/credentials-verifier';
import { decodeSheetEnvelope, fromBase64url, sha256 } from '@unguarded/credentials-verifier';
import type { RoundSheet } from '@unguarded/rounds';
import { parseSheetInTurns } from '@unguarded/rounds';
import { AnswerSideError } from './answer-side-error.ts';

/** Groups whose keys are decoded before others get their turn: about a millisecond of work. */
const GROUPS_A_TURN = 100;

/** A round as the answer side knows it: its public sheet, and what the sheet says about a valid ballot. */
export interface AnnouncedRound {
  roundId: string;
  sheet: RoundSheet;
  sheetHash: Uint8Array<ArrayBuffer>;
  facts: SheetFacts;
}

/**
 * Reads a sheet envelope. Its signature was made on the other side of the wall by the same deployment and is checked
 * by whoever trusts nobody: the member's browser and the auditor. A large sheet is read part by part, a turn of the event loop each.
 *
 * @throws AnswerSideError `sheet-refused`
 * @example (await readAnnouncedRound(envelope)).sheet.title // 'Winter pulse'
 */
export async function readAnnouncedRound(envelope: Uint8Array): Promise<AnnouncedRound> {
  const decoded = decodeSheetEnvelope(envelope);
  if (!decoded.ok) throw new AnswerSideError('sheet-refused', 'The sheet envelope holds no sheet.');
  const parsed = await parseSheetInTurns(Buffer.from(decoded.envelope.textBytes).toString('utf8'), () => nextTurn());
  if (!parsed.ok) throw new AnswerSideError('sheet-refused', `The round sheet cannot be used: ${parsed.reason}.`);
  const sheetHash = sha256(decoded.envelope.textBytes);
  return { roundId: parsed.sheet.roundId, sheet: parsed.sheet, sheetHash, facts: await sheetFacts(parsed.sheet, sheetHash) };
}

/** Whether ballots may come in: from the opening on, up to but without the moment of close. */
export function acceptsAnswers(round: AnnouncedRound, now: Date): boolean {
  const { answersOpenAt, answersCloseAt } = round.sheet.windows;
  return now.getTime() >= Date.parse(answersOpenAt) && now.getTime() < Date.parse(answersCloseAt);
}

async function sheetFacts(sheet: RoundSheet, sheetHash: Uint8Array): Promise<SheetFacts> {
  const groups = new Map<string, { answers: Uint8Array; comment: Uint8Array }>();
  for (const [index, { id, issuingKeys }] of sheet.groups.entries()) {
    if (index % GROUPS_A_TURN === 0) await nextTurn();
    groups.set(id, { answers: fromBase64url(issuingKeys.answers), comment: fromBase64url(issuingKeys.comment) });
  }
  return { sheetHash, groups, ballotKeyCount: sheet.ballotKeys.length };
}
