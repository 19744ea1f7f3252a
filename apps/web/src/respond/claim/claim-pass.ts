import { createSecret, finishRight, fromBase64url, prepareRight, type PreparedRight } from '@unguarded/credentials-client';
import type { SheetGroup } from '@unguarded/rounds';
import type { PinnedRound } from '../round/pin-round.ts';
import { changePass, dropClaiming } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { exclusively } from '../wallet/exclusively.ts';
import { beginClaiming, holdRights, type ClaimingPass, type PassKey, type PassRights, type PassSecrets } from '../wallet/kept-pass.ts';
import { askForSignatures, type ClaimRefusal, type PerPurpose } from './identity-claims.ts';

export interface Claim {
  key: PassKey;
  code: string;
  identityOrigin: string;
  round: PinnedRound;
  group: SheetGroup;
  /** Derived from what brings the pass back; null: random ones. */
  secrets: PassSecrets | null;
}

export type ClaimOutcome =
  | { ok: true }
  | { ok: false; reason: ClaimRefusal | 'unreachable' | 'signature-wrong' };

/**
 * Fetches the pass: secrets for both purposes are stored before anything is sent, and those of an interrupted try are
 * used again, so that the same blinded bytes are asked for until a reply arrives. One tab at a time; a tab that comes
 * second finds the pass ready.
 */
export async function claimPass(database: DeviceDatabase, claim: Claim): Promise<ClaimOutcome> {
  const { key, code, group, secrets } = claim;
  return exclusively(`claim ${key.spaceId} ${key.roundId}`, async () => {
    const fresh = { ...key, groupId: group.id, code, secrets: secrets ?? { answers: createSecret(), comment: createSecret() } };
    const kept = await changePass(database, key, (pass) => beginClaiming(pass, fresh));
    return kept?.stage === 'claiming' ? fetchRights(database, claim, kept) : { ok: true };
  });
}

async function fetchRights(database: DeviceDatabase, claim: Claim, kept: ClaimingPass): Promise<ClaimOutcome> {
  const prepared = await prepareBoth(claim, kept.secrets);
  const { identityOrigin } = claim;
  const blinded = { answers: prepared.answers.blinded, comment: prepared.comment.blinded };
  const reply = await askForSignatures({ identityOrigin, code: kept.code, blinded });
  if (!reply.ok && reply.reason === 'already-issued') await dropClaiming(database, claim.key);
  if (!reply.ok) return reply;
  const rights = await finishBoth(prepared, reply.signatures);
  if (rights === null) return { ok: false, reason: 'signature-wrong' };
  await changePass(database, claim.key, (pass) => holdRights(pass, rights));
  return { ok: true };
}

interface PreparedPair {
  answers: PreparedRight;
  comment: PreparedRight;
}

async function prepareBoth({ round, group }: Claim, secrets: PassSecrets): Promise<PreparedPair> {
  const prepare = (purpose: 'answers' | 'comment') => prepareRight({
    secret: secrets[purpose], purpose, sheetHash: round.sheetHash, groupId: group.id,
    issuingKey: fromBase64url(group.issuingKeys[purpose]),
  });
  const [answers, comment] = await Promise.all([prepare('answers'), prepare('comment')]);
  return { answers, comment };
}

async function finishBoth(prepared: PreparedPair, signatures: PerPurpose): Promise<PassRights | null> {
  const [answers, comment] = await Promise.all([finishRight(prepared.answers, signatures.answers), finishRight(prepared.comment, signatures.comment)]);
  return answers.ok && comment.ok ? { answers: answers.right, comment: comment.right } : null;
}
