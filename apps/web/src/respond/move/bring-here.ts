import { fromBase64url, restoreRight } from '@unguarded/credentials-client';
import type { SheetGroup } from '@unguarded/rounds';
import type { Session } from '../open-space.ts';
import { deploymentOf } from '../pulse-of-round.ts';
import type { MoveTrouble, Notice } from '../respond-state.ts';
import { fetchRounds } from '../round/answer-door.ts';
import { pinRound } from '../round/pin-round.ts';
import { groupOf, type VerifiedRound } from '../round/verify-round.ts';
import { changePass } from '../wallet/change-pass.ts';
import type { HeldPass, PassRights } from '../wallet/kept-pass.ts';
import { keepSpace } from '../wallet/spaces.ts';
import type { MovedPass } from './moved-pass.ts';

export type BroughtHere =
  | { ok: true; spaceId: string }
  | { ok: false; trouble: MoveTrouble }
  | { ok: false; notice: Notice };

/**
 * Takes a pass that another device carried here, after the same checks as one that is fetched: the public description is
 * genuine and the group is in it, and both rights are signed for this pulse. A pass that is here already stays as it is.
 */
export async function bringHere(session: Session, moved: MovedPass): Promise<BroughtHere> {
  const { database, deployment } = session;
  const listing = (await fetchRounds())?.find(({ roundId }) => roundId === moved.roundId);
  if (listing === undefined) return { ok: false, trouble: 'no-line' };
  const found = await pinRound(database, listing, deployment.deploymentKey);
  if (!found.ok && found.reason === 'unreachable') return { ok: false, trouble: 'no-line' };
  if (!found.ok) return { ok: false, notice: { page: 'stopped', reason: found.reason, deployment: deploymentOf(deployment) } };
  const group = groupOf(found.round.sheet, moved.groupId);
  const rights = group === undefined ? null : await rightsOf(moved, found.round, group);
  if (rights === null) return { ok: false, trouble: 'no-pass' };
  await keepSpace(database, moved.spaceId);
  await changePass(database, moved, (kept) => (kept === undefined || kept.stage === 'claiming' ? heldPass(moved, rights) : undefined));
  return { ok: true, spaceId: moved.spaceId };
}

async function rightsOf({ rights, groupId }: MovedPass, { sheetHash }: VerifiedRound, { issuingKeys }: SheetGroup): Promise<PassRights | null> {
  const restore = (purpose: 'answers' | 'comment') => restoreRight({ purpose, sheetHash, groupId, issuingKey: fromBase64url(issuingKeys[purpose]) }, rights[purpose]);
  const [answers, comment] = await Promise.all([restore('answers'), restore('comment')]);
  return answers.ok && comment.ok ? { answers: answers.right, comment: comment.right } : null;
}

function heldPass({ spaceId, roundId, groupId, sequences, receipt }: MovedPass, rights: PassRights): HeldPass {
  const { nullifier } = rights.answers;
  return {
    stage: 'held', spaceId, roundId, groupId, rights, answers: {}, screen: 0, hidden: false, answersForgotten: receipt !== null, changed: false,
    sequence: sequences.answers, outgoing: null, receipts: receipt === null ? [] : [{ ...receipt, nullifier }],
    ...(sequences.comment === 0 ? {} : { comment: { texts: {}, changed: false, sequence: sequences.comment, outgoing: null, leavesAt: null, receipts: [] } }),
  };
}
