import { fromBase64url } from '@unguarded/credentials-client';
import { encodeAnswers, type Responses } from '@unguarded/instruments';
import { putOffComment } from '../comments/put-off.ts';
import { mayLeave } from '../later/waiting-window.ts';
import type { VerifiedRound } from '../round/verify-round.ts';
import { changeHeldPass } from '../wallet/change-pass.ts';
import type { DeviceDatabase } from '../wallet/device-database.ts';
import { exclusively } from '../wallet/exclusively.ts';
import { withAcknowledgement, withNextSequence, withoutMoment, withOutgoing, type HeldPass, type PassKey } from '../wallet/kept-pass.ts';
import { handIn } from './hand-in.ts';
import { loadSealing } from './load-sealing.ts';

export type SendOutcome =
  | { outcome: 'acknowledged'; pass: HeldPass }
  | { outcome: 'not-sent'; pass: HeldPass; reason: 'unreachable' | 'reply-not-genuine' | 'held' }
  | { outcome: 'refused' }
  /** The pass is no longer held here: closed, or settled in another tab. */
  | { outcome: 'gone' };

export interface Sending {
  key: PassKey;
  round: VerifiedRound;
}

/**
 * Seals the answers under the next number and hands them in. The sealed bytes are stored
 * before they leave: whatever happens on the way, `sendAgain` sends the very same bytes.
 */
export async function sendAnswers(database: DeviceDatabase, sending: Sending & { answers: Responses; leavesAt?: string }): Promise<SendOutcome> {
  return oneAtATime(sending.key, async () => {
    const numbered = await changeHeldPass(database, sending.key, (pass) => withNextSequence(pass, sending.answers, minutesOpen(sending.round)));
    if (numbered === null) return { outcome: 'gone' };
    const pass = await sealAndStore(database, sending, numbered);
    return pass === null ? { outcome: 'gone' } : deliver(database, sending, pass);
  });
}

/** Hands in what already waits on this device, byte for byte, if its moment has come. */
export async function sendAgain(database: DeviceDatabase, sending: Sending): Promise<SendOutcome> {
  return oneAtATime(sending.key, async () => {
    const pass = await changeHeldPass(database, sending.key, (held) => held);
    return pass === null ? { outcome: 'gone' } : deliver(database, sending, pass);
  });
}

/** The person does not want to wait for the moment that was drawn. */
export async function sendWithoutWaiting(database: DeviceDatabase, sending: Sending): Promise<SendOutcome> {
  await changeHeldPass(database, sending.key, withoutMoment);
  return sendAgain(database, sending);
}

const MINUTE = 60_000;

/**
 * The whole minutes since the answers were opened, as the least number to seal under: a browser that lost everything
 * and got its pass back does not know how often it had sent. It tells the box nothing but when it was sent, and every
 * device numbers like this, so that a pass that was brought back looks like any other.
 */
export function minutesOpen({ sheet }: VerifiedRound): number {
  return Math.max(1, Math.floor((Date.now() - Date.parse(sheet.windows.answersOpenAt)) / MINUTE));
}

function oneAtATime(key: PassKey, task: () => Promise<SendOutcome>): Promise<SendOutcome> {
  return exclusively(`send ${key.spaceId} ${key.roundId}`, task);
}

async function sealAndStore(database: DeviceDatabase, { key, round, leavesAt }: Sending & { leavesAt?: string }, pass: HeldPass): Promise<HeldPass | null> {
  const { sheet, sheetHash, instrument } = round;
  const { sealBallot } = await loadSealing();
  const { ballot, receipt } = await sealBallot({
    right: pass.rights.answers, sheetHash, ballotKeys: sheet.ballotKeys.map(fromBase64url),
    plaintext: encodeAnswers(instrument, pass.answers), sequence: pass.sequence,
  });
  const { nullifier, sealedHash, sequence } = receipt;
  return changeHeldPass(database, key, (held) => withOutgoing(held, { outgoing: { sequence, ballot }, nullifier, sealedHash, ...(leavesAt === undefined ? {} : { leavesAt }) }));
}

async function deliver(database: DeviceDatabase, sending: Sending, pass: HeldPass): Promise<SendOutcome> {
  const receipt = pass.receipts.find(({ sequence }) => sequence === pass.outgoing?.sequence);
  if (pass.outgoing === null || receipt === undefined) return { outcome: 'acknowledged', pass };
  if (!mayLeave(pass.leavesAt, sending.round.sheet.windows.answersCloseAt, new Date())) return { outcome: 'not-sent', pass, reason: 'held' };
  // What the worker has handed in already leaves no second time; a comment may then leave when it is due.
  if (pass.outgoing.reply === undefined) await putOffComment(database, sending);
  const result = await handIn(sending.round, { ...pass.outgoing, receipt });
  if (result.handed === 'not-sent') return { outcome: 'not-sent', pass, reason: result.reason };
  if (result.handed === 'refused') return { outcome: 'refused' };
  const kept = await changeHeldPass(database, sending.key, (held) => withAcknowledgement(held, result.receipt));
  return kept === null ? { outcome: 'gone' } : { outcome: 'acknowledged', pass: kept };
}
