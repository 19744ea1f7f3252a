import { describe, expect, it } from 'vitest';
import { samplePulse, sampleStates, sampleVisit } from './gallery/sample-states.ts';
import { respond, reviewStep, stepOfChange, type Event, type Pulse, type State } from './respond-state.ts';
import { withAcknowledgement, withAnswer, withNextSequence, withOutgoing, type HeldPass } from './wallet/kept-pass.ts';
import { bytes, heldPass, sealedAs } from './wallet/sample-pass.ts';

const arriving: State = { page: 'starting' };
const found = (pass: HeldPass, pulse: Pulse = samplePulse): State => respond(arriving, { event: 'pass-found', pulse, pass, earlier: [], nearSignIn: null });
const after = (state: State, ...events: Event[]): State => events.reduce(respond, state);

const drafted = withAnswer(heldPass(), { itemId: 'Q3', answer: 4 });
const sealed = withOutgoing(withNextSequence(drafted, drafted.answers), sealedAs(1));
const acknowledged = withAcknowledgement(sealed, { sequence: 1, acknowledgement: bytes(9) });

describe('who comes with a pass', () => {
  it.each(['enrolment', 'between'] as const)('reads in the phase "%s" that there is nothing to answer yet', (phase) => {
    expect(found(heldPass(), { ...samplePulse, phase }).page).toBe('ready');
  });

  it('sees the first screen, with or without a draft', () => {
    expect(found(heldPass())).toMatchObject({ page: 'first-screen', visit: { changed: false } });
    expect(found({ ...drafted, screen: 2 })).toMatchObject({ page: 'first-screen', visit: { changed: true, screen: 2, answers: { Q3: 4 } } });
  });

  it('reads first on every visit that answers wait to be sent', () => {
    expect(found(sealed).page).toBe('not-sent');
    expect(found({ ...acknowledged, outgoing: { sequence: 2, ballot: bytes(2) } }).page).toBe('not-sent');
  });

  it('sees the receipt once the answers were received', () => {
    expect(found(acknowledged)).toMatchObject({ page: 'sent', visit: { receipt: { sequence: 1 } } });
  });

  it('sees nothing of the answers while they are covered, also after a reload', () => {
    expect(found({ ...acknowledged, hidden: true })).toMatchObject({ page: 'hidden', behind: 'sent' });
  });
});

describe('the way through the questions', () => {
  it('leads from the first screen over every theme to the review and back', () => {
    const review = reviewStep(samplePulse);
    let state = found(heldPass());
    for (let step = 1; step < review; step += 1) {
      state = respond(state, { event: 'went-to', step });
      expect(state).toMatchObject({ page: 'questions', visit: { screen: step - 1 } });
    }
    state = respond(state, { event: 'went-to', step: review });
    expect(state.page).toBe('review');
    expect(respond(state, { event: 'went-back', step: review - 1 })).toMatchObject({ page: 'questions', visit: { backToReview: false } });
    expect(respond(state, { event: 'went-back', step: 0 }).page).toBe('first-screen');
  });

  it('leads from the review to one theme and straight back', () => {
    const review: State = { page: 'review', visit: sampleVisit };
    expect(respond(review, { event: 'went-to', step: 2 })).toMatchObject({ page: 'questions', visit: { screen: 1, backToReview: true } });
  });

  it('keeps an answer, and takes another in its place', () => {
    const state = after(found(heldPass()), { event: 'went-to', step: 1 }, { event: 'answered', itemId: 'Q3', answer: 2 }, { event: 'answered', itemId: 'Q3', answer: 'prefer-not-to-say' });
    expect(state).toMatchObject({ visit: { answers: { Q3: 'prefer-not-to-say' }, changed: true } });
  });

  it('is closed while the answers are on their way', () => {
    const sending: State = { page: 'sending', visit: sampleVisit };
    expect(respond(sending, { event: 'went-back', step: 1 })).toBe(sending);
  });

  it('begins a change with everything in view, or at the first question when nothing is left on the device', () => {
    expect(stepOfChange(sampleVisit)).toBe(reviewStep(samplePulse));
    expect(stepOfChange({ ...sampleVisit, answersForgotten: true })).toBe(1);
  });
});

describe('sending', () => {
  const review: State = { page: 'review', visit: sampleVisit };

  it('ends with the receipt, or with answers that wait', () => {
    expect(after(review, { event: 'sending' }, { event: 'acknowledged', pass: acknowledged })).toMatchObject({ page: 'sent', visit: { receipt: { sequence: 1 }, waiting: false } });
    expect(after(review, { event: 'sending' }, { event: 'not-sent', pass: sealed, reason: 'unreachable' })).toMatchObject({ page: 'not-sent', visit: { waiting: true, receipt: null } });
  });

  it('that was refused keeps what was received before in view', () => {
    const changed: State = { page: 'sending', visit: { ...sampleVisit, receipt: acknowledged.receipts[0] ?? null } };
    expect(respond(changed, { event: 'refused' })).toMatchObject({ page: 'refused', visit: { receipt: { sequence: 1 } } });
  });
});

describe('hiding', () => {
  it.each(['first-screen', 'questions', 'review', 'sent', 'not-sent'] as const)('covers the page "%s" and shows it again', (page) => {
    const state: State = page === 'not-sent' ? { page, visit: sampleVisit, reason: 'unreachable' } : { page, visit: sampleVisit };
    const hidden = respond(state, { event: 'covered' });
    expect(hidden).toMatchObject({ page: 'hidden', behind: page });
    expect(respond(hidden, { event: 'uncovered' })).toEqual(state);
  });

  it('with removal leads to the receipt, or to the beginning if nothing was sent', () => {
    const hidden: State = { page: 'hidden', behind: 'review', visit: sampleVisit };
    expect(respond(hidden, { event: 'answers-forgotten', pass: { ...acknowledged, answers: {}, answersForgotten: true } })).toMatchObject({ page: 'sent', visit: { answers: {}, answersForgotten: true } });
    expect(respond(hidden, { event: 'answers-forgotten', pass: heldPass() }).page).toBe('first-screen');
  });
});

describe('a page that stops', () => {
  it('has no way on: no step, no answer and no sending leaves it', () => {
    const stopped = sampleStates['description-changed'] as State;
    const tries: Event[] = [
      { event: 'went-to', step: 1 }, { event: 'went-back', step: 0 }, { event: 'answered', itemId: 'Q3', answer: 1 }, { event: 'sending' },
      { event: 'acknowledged', pass: acknowledged }, { event: 'refused' }, { event: 'covered' }, { event: 'uncovered' },
    ];
    expect(after(stopped, ...tries)).toBe(stopped);
  });
});
