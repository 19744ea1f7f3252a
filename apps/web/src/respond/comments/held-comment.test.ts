import '../words/in-english.ts';
import { demoInstrument } from '@unguarded/instruments';
import { describe, expect, it } from 'vitest';
import { closePass, withoutAnswers, type HeldPass } from '../wallet/kept-pass.ts';
import { bytes, heldPass, sealedAs } from '../wallet/sample-pass.ts';
import { de } from '../words/de.ts';
import { en } from '../words/en.ts';
import { speak } from '../words/words.ts';
import { commentThemes, isCommentDue, withCommentAcknowledged, withCommentText, withLeavingMoment, withNextCommentSequence, withWaitingComment, writtenComments } from './held-comment.ts';

const LATER = '2026-03-14T10:42:00.000Z';
const written = withCommentText(heldPass(), { theme: 1, text: 'More time.' });
const waiting = (pass: HeldPass, leavesAt = LATER): HeldPass => {
  const numbered = withNextCommentSequence(pass, pass.comment?.texts ?? {}, 1);
  return withWaitingComment(numbered, { ...sealedAs(numbered.comment?.sequence ?? 0), leavesAt });
};
const received = (pass: HeldPass): HeldPass => withCommentAcknowledged(pass, { sequence: pass.comment?.sequence ?? 0, acknowledgement: bytes(9) });

describe('a comment on this device', () => {
  it('is what was written under each theme; what was emptied is none', () => {
    expect(writtenComments(withCommentText(written, { theme: 0, text: '  ' }).comment ?? { texts: {} })).toEqual([{ theme: 1, text: 'More time.' }]);
  });

  it('waits, once sealed, for its moment, and no longer than that', () => {
    const pass = waiting(written);
    expect(pass.comment).toMatchObject({ changed: false, leavesAt: LATER, outgoing: { sequence: 1 } });
    expect([isCommentDue(pass, new Date('2026-03-14T10:41:59.999Z')), isCommentDue(pass, new Date(LATER)), isCommentDue(written, new Date(LATER))]).toEqual([false, true, false]);
  });

  it('waits as long as answers wait, whatever its own moment', () => {
    expect(isCommentDue({ ...waiting(written), outgoing: { sequence: 2, ballot: bytes(2) } }, new Date('2026-03-18T00:00:00.000Z'))).toBe(false);
  });

  it('is put off when answers leave, and only if it waits', () => {
    expect(withLeavingMoment(waiting(written), '2026-03-14T11:00:00.000Z').comment?.leavesAt).toBe('2026-03-14T11:00:00.000Z');
    expect(withLeavingMoment(written, LATER)).toBe(written);
  });

  it('leaves the answers as they are, and they it', () => {
    const { comment, ...answers } = received(waiting(written));
    expect(comment?.receipts.length).toBe(1);
    expect(answers).toEqual(heldPass());
  });

  it('that was received waits no more; a change gets the next number, and either may then be in the public list', () => {
    const once = received(waiting(written));
    expect(once.comment).toMatchObject({ outgoing: null, leavesAt: null });
    const changed = waiting(withCommentText(once, { theme: 1, text: 'Less.' }));
    expect(changed.comment?.receipts.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(received(changed).comment?.receipts.map(({ sequence }) => sequence)).toEqual([2]);
  });

  it('is sealed as the person sees it, not as another tab has written since', () => {
    expect(withNextCommentSequence(written, { 1: 'Mine.' }, 1).comment?.texts).toEqual({ 1: 'Mine.' });
  });

  it('of another tab with a higher number is not overtaken by a lower one', () => {
    const other = waiting(waiting(written));
    expect(withWaitingComment(other, { ...sealedAs(1), leavesAt: LATER })).toBe(other);
  });

  it('can no longer be read here when the answers are removed, and stays sent', () => {
    const removed = withoutAnswers(received(waiting(written)));
    expect(JSON.stringify(removed)).not.toContain('More time.');
    expect(removed.comment?.receipts.length).toBe(1);
  });

  it('that waits is not lost when the answers are removed: it leaves at its moment, as the page says', () => {
    expect(isCommentDue(withoutAnswers(waiting(written)), new Date(LATER))).toBe(true);
  });

  it('is forgotten at the close but for its receipts, also where answers are kept to compare', () => {
    const closed = closePass({ ...received(waiting(written)), keepsAnswers: true });
    expect(JSON.stringify(closed)).not.toContain('More time.');
    expect(closed).toMatchObject({ stage: 'closed', commentReceipts: [{ sequence: 1 }] });
    expect(closePass(written)).not.toHaveProperty('commentReceipts');
  });
});

describe('the themes for comments', () => {
  it('are the headings of the questions in the reader\'s language, numbered as in the instrument\'s own, also where two are alike', () => {
    const own = [...new Set(demoInstrument.items.map(({ theme }) => theme))];
    const headings = Object.fromEntries(own.map((theme, index) => [theme, index < 2 ? 'Arbeit' : `Thema ${index}`]));
    const items = Object.fromEntries(demoInstrument.items.map(({ id }) => [id, id]));
    const responseSets = Object.fromEntries(demoInstrument.responseSets.map(({ id, labels }) => [id, { labels }]));
    const translated = { ...demoInstrument, translations: [{ locale: 'de' as const, items, themes: headings, responseSets, drafts: [], reviewers: [] }] };
    expect(commentThemes(translated)).toEqual(own);
    speak(de);
    expect(commentThemes(translated)).toEqual(own.map((_, index) => (index < 2 ? 'Arbeit' : `Thema ${index}`)));
    speak(en);
  });
});
