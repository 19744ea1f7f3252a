import { hourDuring } from '../round/door-clock.ts';
import type { VerifiedRound } from '../round/verify-round.ts';
import { changeHeldPass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import type { HeldPass, PassKey } from '../wallet/kept-pass.ts';
import { withLeavingMoment } from './held-comment.ts';
import { drawChance, isFarEnough, leavingMoment } from './leaving-moment.ts';

/** A moment for a comment, drawn from now. */
export function drawCommentMoment({ sheet }: VerifiedRound): string {
  return leavingMoment({ now: hourDuring(sheet.windows), closesAt: sheet.windows.answersCloseAt, chance: drawChance() });
}

/** Answers are about to leave: a comment that waits must not leave with them. One whose moment is far enough away keeps it. */
export async function putOffComment(database: DeviceDatabase, { key, round }: { key: PassKey; round: VerifiedRound }): Promise<HeldPass | null> {
  return changeHeldPass(database, key, (pass) => {
    const isFar = isFarEnough(pass.comment?.leavesAt, { now: hourDuring(round.sheet.windows), closesAt: round.sheet.windows.answersCloseAt });
    return isFar ? pass : withLeavingMoment(pass, drawCommentMoment(round));
  });
}
