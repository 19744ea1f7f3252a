import type { Bytes, ThemeComment } from '@unguarded/credentials-client';
import type { Instrument } from '@unguarded/instruments';
import { inReadersLanguage } from '../questionnaire/in-readers-language.ts';
import type { HeldComment, HeldPass, SealedAnswers } from '../wallet/kept-pass.ts';

/** The only ways in which a person's comments on this device may change: pure functions, applied as one step by `change-pass.ts`. */

export const NO_COMMENT: HeldComment = { texts: {}, changed: false, sequence: 0, outgoing: null, leavesAt: null, receipts: [] };

/** Comments as they are sealed: those with a text, by theme. */
export function writtenComments({ texts }: Pick<HeldComment, 'texts'>): ThemeComment[] {
  return Object.entries(texts).flatMap(([theme, text]) => (text.trim() === '' ? [] : [{ theme: Number(theme), text }]));
}

/**
 * The headings under which one may comment, in the reader's language, in the order of the instrument's own: the place in
 * this list is the number that is sealed, and it must not depend on a language in which two headings are alike.
 */
export function commentThemes(instrument: Instrument): string[] {
  const translated = new Map(inReadersLanguage(instrument).items.map(({ id, theme }) => [id, theme]));
  const first = new Map<string, string>();
  for (const { id, theme } of instrument.items) if (!first.has(theme)) first.set(theme, translated.get(id) ?? theme);
  return [...first.values()];
}

/** One text as it stands on the page now. */
export function withCommentText(pass: HeldPass, { theme, text }: ThemeComment): HeldPass {
  const comment = pass.comment ?? NO_COMMENT;
  return { ...pass, comment: { ...comment, texts: { ...comment.texts, [theme]: text }, changed: true } };
}

/** Takes the next number before anything is sealed under it, for the texts that the person saw in this tab, as with answers. */
export function withNextCommentSequence(pass: HeldPass, texts: HeldComment['texts'], least: number): HeldPass {
  const comment = pass.comment ?? NO_COMMENT;
  return { ...pass, comment: { ...comment, texts, sequence: Math.max(comment.sequence + 1, least) } };
}

/** Sealed, and to leave at its own moment. A lower number that another tab has meanwhile overtaken is dropped. */
export function withWaitingComment(pass: HeldPass, { outgoing, nullifier, sealedHash, leavesAt }: SealedAnswers & { leavesAt: string }): HeldPass {
  const comment = pass.comment ?? NO_COMMENT;
  if (comment.outgoing !== null && comment.outgoing.sequence > outgoing.sequence) return pass;
  const receipt = { sequence: outgoing.sequence, nullifier, sealedHash, acknowledgement: null };
  return { ...pass, comment: { ...comment, changed: false, outgoing, leavesAt, receipts: [...comment.receipts, receipt] } };
}

/** What waits gets another moment; where nothing waits, nothing changes. */
export function withLeavingMoment(pass: HeldPass, leavesAt: string): HeldPass {
  return pass.comment === undefined || pass.comment.outgoing === null ? pass : { ...pass, comment: { ...pass.comment, leavesAt } };
}

/** The reply was verified: earlier receipts can no longer be the one in the public list. */
export function withCommentAcknowledged(pass: HeldPass, reply: { sequence: number; acknowledgement: Bytes }): HeldPass {
  if (pass.comment === undefined) return pass;
  const { comment } = pass;
  const receipts = comment.receipts
    .filter(({ sequence }) => sequence >= reply.sequence)
    .map((receipt) => (receipt.sequence === reply.sequence ? { ...receipt, acknowledgement: reply.acknowledgement } : receipt));
  const isLast = comment.outgoing?.sequence === reply.sequence;
  return { ...pass, comment: { ...comment, receipts, ...(isLast ? { outgoing: null, leavesAt: null } : {}) } };
}

/** Whether what is sealed may leave by itself now: never before the answers, and never with them. */
export function isCommentDue({ comment, outgoing }: HeldPass, now: Date): boolean {
  return outgoing === null && comment !== undefined && comment.outgoing !== null && (comment.leavesAt === null || Date.parse(comment.leavesAt) <= now.getTime());
}
