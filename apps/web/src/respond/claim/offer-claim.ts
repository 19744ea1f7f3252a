import type { Session } from '../open-space.ts';
import { deploymentOf, timesOf } from '../pulse-of-round.ts';
import { passkeysMayWork } from '../recovery/passkey.ts';
import type { Notice, NoPassReason } from '../respond-state.ts';
import { fetchRounds, type RoundListing } from '../round/answer-door.ts';
import { pinRound } from '../round/pin-round.ts';
import { groupOf } from '../round/verify-round.ts';
import type { ClaimingPass } from '../wallet/kept-pass.ts';
import { othersAreKept, questionBeforeClaim } from '../wallet/spaces.ts';
import { claimPass, type Claim, type ClaimOutcome } from './claim-pass.ts';
import { beginClaim, type BegunClaim, type ClaimRefusal } from './identity-claims.ts';

export type Offer =
  | { next: 'ask'; claim: Claim; page: Notice }
  | { next: 'claim'; claim: Claim }
  | { next: 'page'; page: Notice };

type ClaimFound = { ok: true; claim: Claim } | { ok: false; page: Notice };

/** What a one-use code offers: checked against the pulse's public description before anything is kept or fetched. */
export async function offerClaim(session: Session, code: string): Promise<Offer> {
  const begun = await beginClaim(session.deployment.identityOrigin, code);
  if (!begun.ok) return { next: 'page', page: await pageOfRefusal(session, begun.reason) };
  const rounds = await fetchRounds();
  const listing = rounds?.find(({ roundId }) => roundId === begun.roundId);
  if (listing === undefined) return { next: 'page', page: { page: 'claim-interrupted' } };
  const found = await verifiedClaim(session, listing, { code, groupId: begun.groupId, spaceId: begun.space.id });
  if (!found.ok) return { next: 'page', page: found.page };
  const { claim } = found;
  const question = await questionBeforeClaim(session.database, claim.key);
  if (question === null) return { next: 'claim', claim };
  if (question !== 'whose-device') return { next: 'ask', claim, page: { page: 'recovery-again', wayBack: question, trouble: null } };
  return { next: 'ask', claim, page: await deviceQuestion(session, begun, claim) };
}

/** A claim whose reply was lost before the page was closed: the stored code and secrets are used again. */
export async function resumeClaim(session: Session, pass: ClaimingPass, listing: RoundListing): Promise<Notice | null> {
  const found = await verifiedClaim(session, listing, pass);
  return found.ok ? runClaim(session, found.claim) : found.page;
}

/** Fetches the pass; null when it is ready, and otherwise the page that says what happened. */
export async function runClaim(session: Session, claim: Claim): Promise<Notice | null> {
  const outcome = await claimPass(session.database, claim);
  return outcome.ok ? null : pageOfRefusal(session, outcome.reason);
}

async function verifiedClaim(
  { database, deployment }: Session,
  listing: RoundListing,
  asked: { code: string; groupId: string; spaceId: string },
): Promise<ClaimFound> {
  const found = await pinRound(database, listing, deployment.deploymentKey);
  const stop = { page: 'stopped', deployment: deploymentOf(deployment) } as const;
  if (!found.ok && found.reason === 'unreachable') return { ok: false, page: { page: 'claim-interrupted' } };
  if (!found.ok) return { ok: false, page: { ...stop, reason: found.reason } };
  const group = groupOf(found.round.sheet, asked.groupId);
  if (group === undefined) return { ok: false, page: { ...stop, reason: 'group-missing' } };
  const key = { spaceId: asked.spaceId, roundId: listing.roundId };
  const { identityOrigin } = deployment;
  return { ok: true, claim: { key, code: asked.code, identityOrigin, round: found.round, group, secrets: null } };
}

async function deviceQuestion({ database, deployment }: Session, { space, late }: BegunClaim, { code, round, group }: Claim): Promise<Notice> {
  const { label, rosterCount } = group;
  const othersHere = await othersAreKept(database, space.id);
  const offer = { code, title: round.sheet.title, personName: space.name, group: { label, rosterCount }, othersHere, late };
  return { page: 'own-device', offer: { ...offer, passkeysMayWork: await passkeysMayWork(), deployment: deploymentOf(deployment) }, trouble: null };
}

const refusals: Record<ClaimRefusal, NoPassReason> = {
  'unknown-code': 'code-used-up',
  'malformed': 'code-used-up',
  'already-issued': 'other-device',
  'enrolment-closed': 'enrolment-closed',
  'not-in-this-round': 'joined-later',
};

type RefusedBecause = Extract<ClaimOutcome, { ok: false }>['reason'];

async function pageOfRefusal({ deployment }: Session, reason: RefusedBecause): Promise<Notice> {
  if (reason === 'unreachable') return { page: 'claim-interrupted' };
  const facts = { deployment: deploymentOf(deployment) };
  if (reason === 'signature-wrong') return { page: 'stopped', reason, ...facts };
  const ahead = (await fetchRounds())?.find(({ phase }) => phase === 'enrolment');
  return { page: 'no-pass', reason: refusals[reason], next: timesOf(ahead), earlier: [], ...facts };
}
