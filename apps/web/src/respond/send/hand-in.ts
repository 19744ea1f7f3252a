import { fromBase64url, verifyAcknowledgement, type Bytes } from '@unguarded/credentials-client';
import { deliverBallot } from '../round/answer-door.ts';
import type { VerifiedRound } from '../round/verify-round.ts';
import type { Receipt } from '../wallet/kept-pass.ts';

export type HandedIn =
  | { handed: 'acknowledged'; receipt: Receipt & { acknowledgement: Bytes } }
  | { handed: 'refused' }
  | { handed: 'not-sent'; reason: 'unreachable' | 'reply-not-genuine' };

/** Hands in sealed bytes, or takes the reply that the worker was given, and believes only one that the key of the public description has signed. */
export async function handIn({ sheet, sheetHash }: VerifiedRound, { ballot, reply, receipt }: { ballot: Bytes; reply?: Bytes; receipt: Receipt }): Promise<HandedIn> {
  const delivery = reply === undefined ? await deliverBallot(ballot) : ({ reached: true, accepted: true, acknowledgement: reply } as const);
  if (!delivery.reached) return { handed: 'not-sent', reason: 'unreachable' };
  if (!delivery.accepted) return { handed: 'refused' };
  const { acknowledgement } = delivery;
  const { nullifier, sealedHash, sequence } = receipt;
  const isGenuine = await verifyAcknowledgement({ sheetHash, nullifier, sealedHash, sequence, acknowledgement, boxKey: fromBase64url(sheet.boxKey) });
  return isGenuine ? { handed: 'acknowledged', receipt: { ...receipt, acknowledgement } } : { handed: 'not-sent', reason: 'reply-not-genuine' };
}
