import { demoInstrument } from '@unguarded/instruments';
import { describe, expect, it } from 'vitest';
import {
  acknowledgedReceipt, answersToCompare, beginClaiming, closePass, holdRights, outcomeOf, withAcknowledgement, withAnswer, withNextSequence,
  withComparedKept, withoutAnswers, withoutCompared, withOutgoing, type HeldPass, type KeptPass, type Receipt,
} from './kept-pass.ts';
import { asked, bytes, heldPass, rights, sampleKey, sealedAs } from './sample-pass.ts';

const sealNext = (pass: HeldPass): HeldPass => {
  const numbered = withNextSequence(pass, pass.answers);
  return withOutgoing(numbered, sealedAs(numbered.sequence));
};
const acknowledge = (pass: HeldPass, sequence: number): HeldPass => withAcknowledgement(pass, { sequence, acknowledgement: bytes(9) });
const inList = (sequence: number) => (receipt: Receipt) => receipt.sequence === sequence;

describe('a pass that is being fetched', () => {
  it('uses the secrets of an interrupted try again, so that the same blinded bytes are sent with a new code', () => {
    const first = beginClaiming(undefined, asked);
    const second = beginClaiming(first, { ...asked, code: 'NEW', secrets: { answers: bytes(90), comment: bytes(91) } });
    expect(second).toEqual({ ...first, code: 'NEW' });
  });

  it('is never started over once the pass is held', () => {
    expect(beginClaiming(heldPass(), { ...asked, secrets: { answers: bytes(90), comment: bytes(91) } })).toEqual(heldPass());
  });

  it('forgets the one-use code when the signatures are here', () => {
    expect(JSON.stringify(heldPass())).not.toContain(asked.code);
  });

  it('stays as another tab finished it', () => {
    const answered = withAnswer(heldPass(), { itemId: 'Q3', answer: 4 });
    expect(holdRights(answered, rights)).toBe(answered);
  });
});

describe('answers that are sent', () => {
  it('are numbered from one up with every sealing', () => {
    const once = sealNext(heldPass());
    expect([once.sequence, sealNext(once).sequence]).toEqual([1, 2]);
  });

  it('are numbered above what a browser that lost its count may have sent, and always upwards', () => {
    const broughtBack = withNextSequence(heldPass(), {}, 4312);
    expect([broughtBack.sequence, withNextSequence(broughtBack, {}, 4312).sequence, withNextSequence(broughtBack, {}, 9).sequence]).toEqual([4312, 4313, 4313]);
  });

  it('wait until they are acknowledged, and then no longer', () => {
    const waiting = sealNext(heldPass());
    expect(waiting.outgoing?.sequence).toBe(1);
    expect(acknowledge(waiting, 1).outgoing).toBeNull();
    expect(acknowledgedReceipt(acknowledge(waiting, 1).receipts)?.sequence).toBe(1);
  });

  it('that another tab has overtaken do not replace the later ones', () => {
    const later = withOutgoing(withNextSequence(withNextSequence(heldPass(), {}), {}), sealedAs(2));
    expect(withOutgoing(later, sealedAs(1))).toBe(later);
  });

  it('keep every receipt from the last acknowledged one on, since a lost reply may have been for any of them', () => {
    const lostReply = sealNext(sealNext(acknowledge(sealNext(heldPass()), 1)));
    expect(lostReply.receipts.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(acknowledge(lostReply, 3).receipts.map(({ sequence }) => sequence)).toEqual([3]);
  });

  it('are those that the person saw, not what another tab has written since', () => {
    const otherTab = withAnswer(heldPass(), { itemId: 'Q3', answer: 1 });
    expect(withNextSequence(otherTab, { Q3: 5 }).answers).toEqual({ Q3: 5 });
  });
});

describe('hiding answers', () => {
  it('removes a draft that was never sent and starts fresh', () => {
    expect(withoutAnswers(withAnswer(heldPass(), { itemId: 'Q3', answer: 4 }))).toEqual({ ...heldPass(), keepsAnswers: false });
  });

  it('removes what was sent from the device and leaves it handed in', () => {
    const sent = acknowledge(sealNext(withAnswer(heldPass(), { itemId: 'Q3', answer: 4 })), 1);
    const forgotten = withoutAnswers(sent);
    expect(forgotten.answers).toEqual({});
    expect(forgotten.answersForgotten).toBe(true);
    expect(forgotten.receipts).toEqual(sent.receipts);
  });
});

describe('after the close', () => {
  it('answers, secrets, rights and sealed bytes are gone at once; only receipts stay', () => {
    const sent = acknowledge(sealNext(withAnswer(heldPass(), { itemId: 'Q3', answer: 4 })), 1);
    expect(Object.keys(closePass(sent)).sort()).toEqual(['receipts', 'roundId', 'spaceId', 'stage']);
  });

  it('answers stay where the person chose to compare them; secrets, rights and sealed bytes are gone all the same', () => {
    const sent = acknowledge(sealNext(withAnswer({ ...heldPass(), keepsAnswers: true }, { itemId: 'Q3', answer: 4 })), 1);
    expect(Object.keys(closePass(sent)).sort()).toEqual(['answers', 'receipts', 'roundId', 'spaceId', 'stage']);
    expect(closePass(withoutAnswers(sent))).not.toHaveProperty('answers');
    expect(closePass({ ...heldPass(), keepsAnswers: true })).not.toHaveProperty('answers');
  });

  it('answers count when any of the possible receipts is in the public list, also one whose reply was lost', () => {
    const { receipts } = sealNext(acknowledge(sealNext(heldPass()), 1));
    expect(outcomeOf(receipts, inList(2))).toMatchObject({ outcome: 'counted', receipt: { sequence: 2 } });
    expect(outcomeOf(receipts, inList(1))).toMatchObject({ outcome: 'counted', receipt: { sequence: 1 } });
  });

  it('an acknowledged receipt that is missing from the list is said to be missing, with its proof', () => {
    const { receipts } = acknowledge(sealNext(heldPass()), 1);
    expect(outcomeOf(receipts, () => false)).toEqual({ outcome: 'not-counted', receipt: receipts[0] });
  });

  it('answers that were never acknowledged did not arrive, and no answers are no answers', () => {
    expect(outcomeOf(sealNext(heldPass()).receipts, () => false)).toEqual({ outcome: 'never-arrived' });
    expect(outcomeOf([], () => false)).toEqual({ outcome: 'unused' });
  });
});

describe('comparing with the results', () => {
  const sent = (): HeldPass => acknowledge(sealNext(withAnswer({ ...heldPass(), keepsAnswers: true }, { itemId: 'Q3', answer: 4 })), 1);
  const closed = (): KeptPass => closePass(sent());
  const settled = (): KeptPass => ({ ...sampleKey, stage: 'settled', title: 'Pulse', closedAt: '2026-03-19T08:00:00.000Z', outcome: 'unused', toCompare: { instrument: demoInstrument, answers: { Q3: 4 } } });

  it.each([['before the first visit after the close', sent], ['before the public list was read', closed], ['afterwards', settled]])('finds the answers that were kept, takes them off the device, and can put them back (%s)', (_, pass) => {
    expect(answersToCompare(pass())).toEqual({ Q3: 4 });
    const without = withoutCompared(pass());
    expect(answersToCompare(without)).toBeNull();
    expect(JSON.stringify(without)).not.toContain('"Q3"');
    const back = withComparedKept(without, { instrument: demoInstrument, answers: { Q3: 4 } });
    expect(answersToCompare(back)).toEqual({ Q3: 4 });
    expect(back).toMatchObject({ stage: pass().stage, keptOn: true });
    expect(withoutCompared(back)).toEqual(without);
  });

  it('finds none where the person did not ask to keep them, sent none, or has removed them', () => {
    expect(answersToCompare({ ...sent(), keepsAnswers: false })).toBeNull();
    expect(answersToCompare(withAnswer({ ...heldPass(), keepsAnswers: true }, { itemId: 'Q3', answer: 4 }))).toBeNull();
    expect(answersToCompare(withoutAnswers(sent()))).toBeNull();
    expect(answersToCompare(closePass({ ...sent(), keepsAnswers: false }))).toBeNull();
  });

  it('finds what was sent, not a change that never left', () => {
    const changed = withAnswer(sent(), { itemId: 'Q3', answer: 1 });
    expect([answersToCompare(changed), answersToCompare(closePass(changed))]).toEqual([{ Q3: 4 }, { Q3: 4 }]);
  });

  it('keeps on through the close what was kept on', () => {
    expect(closePass({ ...sent(), keptOn: true })).toMatchObject({ stage: 'closed', keptOn: true });
  });
});
