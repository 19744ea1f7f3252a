import { toHex, type Bytes } from '@unguarded/credentials-client';
import type { DeviceDatabase, KeptRound } from '../wallet/device-database.ts';
import { fetchApproval, fetchRoundTexts, type RoundListing } from './answer-door.ts';
import { clockAhead, recallClock } from './door-clock.ts';
import { followChain } from './follow-chain.ts';
import { approvedBy, verifyRound, type RoundFault, type VerifiedRound } from './verify-round.ts';

/** A verified description, and who has signed it besides the deployment; null: nobody. */
export type PinnedRound = VerifiedRound & { approvedBy: string | null };

export type RoundFound =
  | { ok: true; round: PinnedRound }
  | { ok: false; reason: 'unreachable' }
  | { ok: false; reason: RoundFault | 'description-changed' | 'chain-broken' };

/**
 * The pulse's public description, verified, and pinned at first use: fetched again at every visit, so that a description
 * that is changed later is noticed; without a connection the one that was pinned serves. One that is new here must
 * stand in one chain with the last one that this browser saw.
 */
export async function pinRound(
  database: DeviceDatabase,
  listing: RoundListing,
  deploymentKey: string,
): Promise<RoundFound> {
  const { roundId } = listing;
  const heard = await fetchRoundTexts(roundId);
  const pinned = await database.get('rounds', roundId);
  const texts = heard ?? pinned?.texts ?? null;
  if (texts === null) return { ok: false, reason: 'unreachable' };
  const verification = await verifyRound(texts, { roundId, deploymentKey });
  if (!verification.ok) return verification;
  const { round } = verification;
  const chain = pinned === undefined ? await followChain(database, round, deploymentKey) : 'unbroken';
  if (chain !== 'unbroken') return { ok: false, reason: chain === 'broken' ? 'chain-broken' : chain };
  const sheetHash = toHex(round.sheetHash);
  const approval = await approvalOf(round, pinned);
  const kept = await keepFirst(database, { roundId, phase: listing.phase, windows: round.sheet.windows, sheetHash, texts, approval, clockAhead: clockAhead() });
  if (kept.sheetHash !== sheetHash) return { ok: false, reason: 'description-changed' };
  return { ok: true, round: { ...round, approvedBy: await approvedBy(texts.envelope, round.sheet, approval) } };
}

/** Asked for only where the description names somebody who may sign it; what was heard before serves without a connection. */
async function approvalOf({ sheet }: VerifiedRound, pinned: KeptRound | undefined): Promise<Bytes | null> {
  if (sheet.approvingBody === null) return null;
  return (await fetchApproval(sheet.roundId)) ?? pinned?.approval ?? null;
}

/** What is known of the pulses: heard now and remembered, or remembered from the last visit. */
export async function rememberPhases(database: DeviceDatabase, heard: RoundListing[] | null): Promise<RoundListing[]> {
  const transaction = database.transaction('rounds', 'readwrite');
  const kept = await transaction.store.getAll();
  if (heard === null) recallClock(kept.at(-1)?.clockAhead);
  for (const round of kept) {
    const listing = heard?.find(({ roundId }) => roundId === round.roundId);
    if (listing !== undefined) await transaction.store.put({ ...round, phase: listing.phase, clockAhead: clockAhead() });
  }
  await transaction.done;
  return heard ?? kept.map(({ roundId, phase, windows }) => ({ roundId, phase, windows }));
}

/** Once a pulse is settled its texts are dropped; the fingerprint stays pinned. */
export async function dropTexts(database: DeviceDatabase, roundId: string): Promise<void> {
  const transaction = database.transaction('rounds', 'readwrite');
  const kept = await transaction.store.get(roundId);
  if (kept !== undefined) await transaction.store.put({ ...kept, texts: null });
  await transaction.done;
}

async function keepFirst(database: DeviceDatabase, found: KeptRound): Promise<KeptRound> {
  const transaction = database.transaction('rounds', 'readwrite');
  const first = await transaction.store.get(found.roundId);
  const next = first === undefined || first.sheetHash === found.sheetHash ? found : first;
  await transaction.store.put(next);
  await transaction.done;
  return next;
}
