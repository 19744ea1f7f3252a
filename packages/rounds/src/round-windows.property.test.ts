import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseOf, planWindows } from './round-windows.ts';
import type { RoundPhase } from './round-windows.ts';

const PHASES: RoundPhase[] = ['enrolment', 'between', 'answers', 'checking', 'counting'];
const someDay = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });

describe('the windows of a round', () => {
  it('are counted in days from the freeze', () => {
    expect(planWindows(new Date('2026-02-01T00:00:00.000Z'))).toEqual({
      frozenAt: '2026-02-01T00:00:00.000Z',
      enrolmentClosesAt: '2026-02-10T00:00:00.000Z',
      answersOpenAt: '2026-02-11T00:00:00.000Z',
      answersCloseAt: '2026-02-18T00:00:00.000Z',
      tallyNotBefore: '2026-02-20T00:00:00.000Z',
    });
  });

  it('close enrolment and check-ins a day before the first answer can come', () => {
    fc.assert(
      fc.property(someDay, (freezeAt) => {
        const { enrolmentClosesAt, answersOpenAt } = planWindows(freezeAt);
        expect(Date.parse(answersOpenAt) - Date.parse(enrolmentClosesAt)).toBe(86_400_000);
      }),
    );
  });

  it.each<[string, RoundPhase]>([
    ['2026-01-01T00:00:00Z', 'enrolment'],
    ['2026-02-09T23:59:59.999Z', 'enrolment'],
    ['2026-02-10T00:00:00Z', 'between'],
    ['2026-02-11T00:00:00Z', 'answers'],
    ['2026-02-18T00:00:00Z', 'checking'],
    ['2026-02-20T00:00:00Z', 'counting'],
    ['2030-01-01T00:00:00Z', 'counting'],
  ])('put %s into %s', (now, phase) => {
    expect(phaseOf(planWindows(new Date('2026-02-01T00:00:00Z')), new Date(now))).toBe(phase);
  });

  it('never let a round go back to an earlier phase', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (freezeAt, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const windows = planWindows(freezeAt);
        const [before, after] = [phaseOf(windows, earlier), phaseOf(windows, later)];
        expect(PHASES.indexOf(before)).toBeLessThanOrEqual(PHASES.indexOf(after));
      }),
    );
  });
});
