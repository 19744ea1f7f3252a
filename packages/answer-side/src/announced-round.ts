import type { SheetFacts } from '@unguarded/credentials-verifier';
import { decodeSheetEnvelope, fromBase64url, sha256 } from '@unguarded/credentials-verifier';
import type { RoundSheet } from '@unguarded/rounds';
import { parseSheet } from '@unguarded/rounds';
import { AnswerSideError } from './answer-side-error.ts';

/** A round as the answer side knows it: its public sheet, and what the sheet says about a valid ballot. */
export interface AnnouncedRound {
  roundId: string;
  sheet: RoundSheet;
  sheetHash: Uint8Array<ArrayBuffer>;
  facts: SheetFacts;
}

/**
 * Reads a sheet envelope. Its signature was made on the other side of the wall by the same deployment and is checked
 * by whoever trusts nobody: the member's browser and the auditor.
 *
 * @throws AnswerSideError `sheet-refused`
 * @example readAnnouncedRound(envelope).sheet.title // 'Winter pulse'
 */
export function readAnnouncedRound(envelope: Uint8Array): AnnouncedRound {
  const decoded = decodeSheetEnvelope(envelope);
  if (!decoded.ok) throw new AnswerSideError('sheet-refused', 'The sheet envelope holds no sheet.');
  const parsed = parseSheet(Buffer.from(decoded.envelope.textBytes).toString('utf8'));
  if (!parsed.ok) throw new AnswerSideError('sheet-refused', `The round sheet cannot be used: ${parsed.reason}.`);
  const sheetHash = sha256(decoded.envelope.textBytes);
  return { roundId: parsed.sheet.roundId, sheet: parsed.sheet, sheetHash, facts: sheetFacts(parsed.sheet, sheetHash) };
}

/** Whether ballots may come in: from the opening on, up to but without the moment of close. */
export function acceptsAnswers(round: AnnouncedRound, now: Date): boolean {
  const { answersOpenAt, answersCloseAt } = round.sheet.windows;
  return now.getTime() >= Date.parse(answersOpenAt) && now.getTime() < Date.parse(answersCloseAt);
}

function sheetFacts(sheet: RoundSheet, sheetHash: Uint8Array): SheetFacts {
  const groups = sheet.groups.map(({ id, issuingKeys }) => {
    return [id, { answers: fromBase64url(issuingKeys.answers), comment: fromBase64url(issuingKeys.comment) }] as const;
  });
  return { sheetHash, groups: new Map(groups), ballotKeyCount: sheet.ballotKeys.length };
}
