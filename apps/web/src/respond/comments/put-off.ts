import type { VerifiedRound } from '../round/verify-round.ts';
import { changeHeldPass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import type { HeldPass, PassKey } from '../wallet/kept-pass.ts';
import { withLeavingMoment } from './held-comment.ts';
import { drawChance, leavingMoment } from './leaving-moment.ts';

/** A moment for a comment, drawn from now. */
export function drawCommentMoment({ sheet }: VerifiedRound): string {
  return leavingMoment({ now: new Date(), closesAt: sheet.windows.answersCloseAt, chance: drawChance() });
}

/** Answers are about to leave: a comment that waits must not leave with them. */
export async function putOffComment(database: DeviceDatabase, { key, round }: { key: PassKey; round: VerifiedRound }): Promise<HeldPass | null> {
  return changeHeldPass(database, key, (pass) => withLeavingMoment(pass, drawCommentMoment(round)));
}
