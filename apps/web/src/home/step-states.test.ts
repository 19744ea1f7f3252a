import { describe, expect, it } from 'vitest';
import { stepStates } from './step-states.ts';

const untouched = { checkIn: { open: true, mine: null }, pass: { open: true, late: false, issued: false } };

describe('the check-in and the two steps of a pulse', () => {
  it('offers the check-in and the pass first, and answering later', () => {
    expect(stepStates({ phase: 'enrolment', ...untouched })).toEqual({ checkIn: 'optional', pass: 'now', answer: 'later' });
  });

  it('shows a signed check-in and a made pass as done', () => {
    expect(stepStates({ phase: 'between', checkIn: { open: false, mine: {} }, pass: { open: false, late: false, issued: true } }))
      .toEqual({ checkIn: 'done', pass: 'done', answer: 'later' });
  });

  it('offers a pass after enrolment without urging anybody to take it', () => {
    expect(stepStates({ phase: 'answers', checkIn: { open: false, mine: null }, pass: { open: true, late: true, issued: false } }).pass).toBe('optional');
  });

  it('never claims that somebody has answered', () => {
    const phases = ['enrolment', 'between', 'answers', 'checking', 'counting'] as const;
    expect(phases.map((phase) => stepStates({ phase, ...untouched }).answer)).toEqual(['later', 'later', 'now', 'closed', 'closed']);
  });
});
