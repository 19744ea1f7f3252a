import { encodeComments, fromBase64url } from '@unguarded/credentials-client';
import type { CommentTrouble } from '../respond-state.ts';
import { hourDuring } from '../round/door-clock.ts';
import { handIn } from '../send/hand-in.ts';
import { loadSealing } from '../send/load-sealing.ts';
import { minutesOpen, type Sending } from '../send/send-answers.ts';
import { changeHeldPass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { exclusively } from '../wallet/exclusively.ts';
import type { HeldComment, HeldPass } from '../wallet/kept-pass.ts';
import { isCommentDue, NO_COMMENT, withCommentAcknowledged, withLeavingMoment, withNextCommentSequence, withWaitingComment, writtenComments } from './held-comment.ts';
import { drawCommentMoment } from './put-off.ts';

/** The pass as it is kept now, and null where it is no longer held here. */
export interface CommentSent {
  pass: HeldPass | null;
  trouble: CommentTrouble;
}

/** Seals what the person sees and keeps it for its own moment; nothing leaves the device here. */
export async function keepForLater(database: DeviceDatabase, sending: Sending & { texts: HeldComment['texts'] }): Promise<HeldPass | null> {
  const { key, round, texts } = sending;
  return exclusively(nameOf(sending), async () => {
    const numbered = await changeHeldPass(database, key, (pass) => withNextCommentSequence(pass, texts, minutesOpen(round)));
    if (numbered === null) return null;
    const comment = numbered.comment ?? NO_COMMENT;
    const { sealBallot } = await loadSealing();
    const { ballot, receipt } = await sealBallot({
      right: numbered.rights.comment, sheetHash: round.sheetHash, ballotKeys: round.sheet.ballotKeys.map(fromBase64url),
      plaintext: encodeComments(writtenComments(comment)), sequence: comment.sequence,
    });
    const { sequence, nullifier, sealedHash } = receipt;
    return changeHeldPass(database, key, (pass) => withWaitingComment(pass, { outgoing: { sequence, ballot }, nullifier, sealedHash, leavesAt: drawCommentMoment(round) }));
  });
}

/** The person wants it to leave now, and was told what that may show. */
export async function sendNow(database: DeviceDatabase, sending: Sending): Promise<CommentSent> {
  await changeHeldPass(database, sending.key, (pass) => withLeavingMoment(pass, hourDuring(sending.round.sheet.windows).toISOString()));
  return sendDue(database, sending);
}

/** Hands in what waits, if its moment has come. */
export async function sendDue(database: DeviceDatabase, sending: Sending): Promise<CommentSent> {
  return exclusively(nameOf(sending), async () => {
    const pass = await changeHeldPass(database, sending.key, (held) => held);
    if (pass === null || !isCommentDue(pass, hourDuring(sending.round.sheet.windows))) return { pass, trouble: null };
    const { outgoing, receipts } = pass.comment ?? NO_COMMENT;
    const receipt = receipts.find(({ sequence }) => sequence === outgoing?.sequence);
    if (outgoing === null || receipt === undefined) return { pass, trouble: null };
    const result = await handIn(sending.round, { ...outgoing, receipt });
    if (result.handed === 'refused') return { pass, trouble: 'refused' };
    if (result.handed === 'not-sent') return { pass, trouble: result.reason };
    return { pass: await changeHeldPass(database, sending.key, (held) => withCommentAcknowledged(held, result.receipt)), trouble: null };
  });
}

function nameOf({ key }: Sending): string {
  return `comment ${key.spaceId} ${key.roundId}`;
}
