import type { Bytes, Right } from '@unguarded/credentials-client';
import type { Instrument, Responses, ItemResponse } from '@unguarded/instruments';

/**
 * What a device keeps of one person's anonymous pass for one pulse, and the only ways in which that may change.
 * Everything here is a pure function from the kept record to the next one; `change-pass.ts` applies them to the
 * device's store in one transaction, so that two tabs can never lose each other's steps.
 */

/** One person's place on this browser (an opaque id from their own signed-in page) and one pulse. */
export interface PassKey {
  spaceId: string;
  roundId: string;
}

/** 32 bytes a purpose, random or derived from what brings the pass back, stored before anything is sent: whatever is lost later can be derived from them again. */
export interface PassSecrets {
  answers: Bytes;
  comment: Bytes;
}

/** What brings a pass back when the browser loses its data: chosen by the person, and never kept on the device itself. */
export type WayBack = 'none' | 'words' | 'passkey';

export interface PassRights {
  answers: Right;
  comment: Right;
}

/** What proves that a sealed set of answers was handed in. `acknowledgement` is null until the reply was verified. */
export interface Receipt {
  sequence: number;
  nullifier: Bytes;
  sealedHash: Bytes;
  acknowledgement: Bytes | null;
}

/** Sealed, on its way, not acknowledged: the same bytes are sent again until a reply arrives. */
interface Outgoing {
  sequence: number;
  ballot: Bytes;
  /** What the answer door replied to the worker while no page was open; still to be verified. */
  reply?: Bytes;
}

/** A person's comments of one pulse, which go on the pass's second right, at another moment than the answers. */
export interface HeldComment {
  /** What is written, by the number of its theme. */
  texts: Readonly<Record<number, string>>;
  /** Texts were touched after they had last been sealed. */
  changed: boolean;
  sequence: number;
  outgoing: Outgoing | null;
  /** Not before this moment does what is sealed leave by itself; null where nothing waits. */
  leavesAt: string | null;
  receipts: readonly Receipt[];
}

export interface ClaimingPass extends PassKey {
  stage: 'claiming';
  groupId: string;
  secrets: PassSecrets;
  /** The one-use code, kept only until the signatures are here, so that a reload can ask again. */
  code: string;
}

export interface HeldPass extends PassKey {
  stage: 'held';
  groupId: string;
  /** Absent where the pass was moved here from another device, which needs them no more. */
  secrets?: PassSecrets;
  rights: PassRights;
  answers: Responses;
  /** As they were sealed last: a change that was never sent was not counted. Absent: nothing was sealed here. */
  sentAnswers?: Responses;
  /** The screen of questions on which the person stopped. */
  screen: number;
  /** The person covered their answers; they stay covered after a reload. */
  hidden: boolean;
  /** The person had their answers removed from this device after sending them. */
  answersForgotten: boolean;
  /** The person wants to compare their answers with the results; absent: they are forgotten at the close. */
  keepsAnswers?: boolean;
  /** The person has compared them and keeps them on, until the next pass is fetched; absent: comparing takes them off the device. */
  keptOn?: true;
  /** Responses were touched after they had last been sealed. */
  changed: boolean;
  /** The highest number used so far; the next sealing takes the next one, also in another tab. */
  sequence: number;
  outgoing: Outgoing | null;
  /** Not before this moment do sealed answers leave by themselves; absent: at once. */
  leavesAt?: string;
  /** From the last acknowledged one on: any of these may be the one in the public list. */
  receipts: readonly Receipt[];
  /** Absent where nothing was ever written. */
  comment?: HeldComment;
}

/** After the close, before the public list was read: the answers, the secrets and the rights are already gone. */
export interface ClosedPass extends PassKey {
  stage: 'closed';
  receipts: readonly Receipt[];
  /** Only where the person chose to keep them. */
  answers?: Responses;
  keptOn?: true;
  /** Of comments; absent where none was sealed. */
  commentReceipts?: readonly Receipt[];
}

export type Outcome =
  | { outcome: 'counted'; receipt: Receipt }
  | { outcome: 'not-counted'; receipt: Receipt }
  | { outcome: 'never-arrived' }
  | { outcome: 'unused' };

/** Answers that the person keeps to compare them with the results, with the questions as they were put. */
export interface KeptAnswers {
  instrument: Instrument;
  answers: Responses;
}

/**
 * The proof of presence, and nothing that could open or change what was handed in; with the answers only where the
 * person chose to keep them, until they were compared, or until the next pass is fetched.
 */
export type SettledPass = PassKey & { stage: 'settled'; title: string; closedAt: string; toCompare?: KeptAnswers; keptOn?: true; comment?: Outcome } & Outcome;

export type KeptPass = ClaimingPass | HeldPass | ClosedPass | SettledPass;

/** The secrets of a pass that is being claimed; those of an earlier, interrupted try are used again. */
export function beginClaiming(kept: KeptPass | undefined, asked: Omit<ClaimingPass, 'stage'>): KeptPass {
  if (kept === undefined) return { stage: 'claiming', ...asked };
  if (kept.stage !== 'claiming') return kept;
  return { ...kept, code: asked.code };
}

/** The signatures have arrived: the pass is ready. A pass that another tab finished first stays as it is. */
export function holdRights(kept: KeptPass | undefined, rights: PassRights): KeptPass | undefined {
  if (kept?.stage !== 'claiming') return kept;
  const { spaceId, roundId, groupId, secrets } = kept;
  return {
    stage: 'held', spaceId, roundId, groupId, secrets, rights,
    answers: {}, screen: 0, hidden: false, answersForgotten: false, changed: false,
    sequence: 0, outgoing: null, receipts: [],
  };
}

/** One more answer in the draft. */
export function withAnswer(pass: HeldPass, answered: { itemId: string; answer: ItemResponse }): HeldPass {
  return { ...pass, answers: { ...pass.answers, [answered.itemId]: answered.answer }, changed: true };
}

/**
 * Takes the next number before anything is sealed under it: two tabs never seal different answers under one number.
 * What is sealed are the answers that the person saw in this tab, not what another tab has written since. `least` is for
 * a device that lost its count: the box takes only a higher number than the last.
 */
export function withNextSequence(pass: HeldPass, answers: Responses, least = 1): HeldPass {
  return { ...pass, answers, sentAnswers: answers, sequence: Math.max(pass.sequence + 1, least) };
}

export interface SealedAnswers {
  outgoing: Outgoing;
  nullifier: Bytes;
  sealedHash: Bytes;
  /** Where they shall wait: not before when they leave by themselves. */
  leavesAt?: string;
}

/** Sealed and about to leave. A lower number that another tab has meanwhile overtaken is dropped. */
export function withOutgoing(pass: HeldPass, sealed: SealedAnswers): HeldPass {
  if (pass.outgoing !== null && pass.outgoing.sequence > sealed.outgoing.sequence) return pass;
  const { outgoing, nullifier, sealedHash, leavesAt } = sealed;
  const receipt: Receipt = { sequence: outgoing.sequence, nullifier, sealedHash, acknowledgement: null };
  return { ...withoutMoment(pass), changed: false, outgoing, receipts: [...pass.receipts, receipt], ...(leavesAt === undefined ? {} : { leavesAt }) };
}

/** The reply was verified: earlier receipts can no longer be the one in the public list. */
export function withAcknowledgement(pass: HeldPass, reply: { sequence: number; acknowledgement: Bytes }): HeldPass {
  const receipts = pass.receipts
    .filter((receipt) => receipt.sequence >= reply.sequence)
    .map((receipt) => (receipt.sequence === reply.sequence ? { ...receipt, acknowledgement: reply.acknowledgement } : receipt));
  return pass.outgoing?.sequence === reply.sequence ? { ...withoutMoment(pass), receipts, outgoing: null } : { ...pass, receipts };
}

/** What waits may leave at once. */
export function withoutMoment(pass: HeldPass): HeldPass {
  const { leavesAt: _, ...rest } = pass;
  return rest;
}

/** Nothing readable of answers and comments stays on the device; what was sealed stays valid, and a change starts blank. */
export function withoutAnswers(held: HeldPass): HeldPass {
  const { sentAnswers: _, ...pass } = held;
  const { comment } = pass;
  return {
    ...pass, ...(comment === undefined ? {} : { comment: { ...comment, texts: {}, changed: false } }),
    answers: {}, screen: 0, hidden: false, changed: false, keepsAnswers: false, answersForgotten: pass.receipts.length > 0,
  };
}

/** The last receipt whose acknowledgement was verified, or null. */
export function acknowledgedReceipt(receipts: readonly Receipt[]): Receipt | null {
  return receipts.filter((receipt) => receipt.acknowledgement !== null).at(-1) ?? null;
}

/** The answers that were sent and that the person chose to keep for comparing, at whatever stage the pass is; null: none. */
export function answersToCompare(pass: KeptPass): Responses | null {
  if (pass.stage === 'held') return pass.keepsAnswers === true && pass.receipts.length > 0 ? (pass.sentAnswers ?? null) : null;
  if (pass.stage === 'closed') return pass.answers ?? null;
  return pass.stage === 'settled' ? (pass.toCompare?.answers ?? null) : null;
}

/** Comparing takes the answers off the device. */
export function withoutCompared(pass: KeptPass): KeptPass {
  if (pass.stage === 'claiming') return pass;
  const rest = pass.stage === 'held' ? withoutAnswers(pass) : { ...pass };
  if (rest.stage === 'closed') delete rest.answers;
  if (rest.stage === 'settled') delete rest.toCompare;
  delete rest.keptOn;
  return rest;
}

/** The person has compared, and wants the answers to stay until the next pass is fetched. */
export function withComparedKept(pass: KeptPass, kept: KeptAnswers): KeptPass {
  if (pass.stage === 'claiming') return pass;
  if (pass.stage === 'held') return { ...pass, answers: kept.answers, sentAnswers: kept.answers, keepsAnswers: true, answersForgotten: false, keptOn: true };
  return pass.stage === 'closed' ? { ...pass, answers: kept.answers, keptOn: true } : { ...pass, toCompare: kept, keptOn: true };
}

/** At the close: the secrets and everything that could change the answers are forgotten at once, and the answers too unless the person keeps them. */
export function closePass(kept: KeptPass): KeptPass {
  if (kept.stage !== 'held' && kept.stage !== 'claiming') return kept;
  const { spaceId, roundId } = kept;
  if (kept.stage === 'claiming') return { stage: 'closed', spaceId, roundId, receipts: [] };
  const { receipts, comment, keptOn } = kept;
  const answers = answersToCompare(kept);
  return {
    stage: 'closed', spaceId, roundId, receipts,
    ...(answers === null ? {} : { answers, ...(keptOn === true ? { keptOn } : {}) }),
    ...(comment !== undefined && comment.receipts.length > 0 ? { commentReceipts: comment.receipts } : {}),
  };
}

/**
 * What became of the answers, from the whole public list. `inList` says whether a sealed set is in it.
 * An acknowledged set that is missing is `not-counted`; one that was never acknowledged and is missing never arrived.
 */
export function outcomeOf(receipts: readonly Receipt[], inList: (receipt: Receipt) => boolean): Outcome {
  const found = receipts.find(inList);
  if (found !== undefined) return { outcome: 'counted', receipt: found };
  const acknowledged = acknowledgedReceipt(receipts);
  if (acknowledged !== null) return { outcome: 'not-counted', receipt: acknowledged };
  return { outcome: receipts.length === 0 ? 'unused' : 'never-arrived' };
}
