import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearSignIn, mayLeave, momentOf, waitingWindow } from './waiting-window.ts';

const windows = { answersOpenAt: '2026-03-12T08:00:00.000Z', answersCloseAt: '2026-03-19T08:00:00.000Z' };
const DAY = 24 * 60 * 60_000;
const at = (iso: string) => new Date(iso);

describe('answers that leave later', () => {
  it('leave at least a day after the last signed-in visit and at least a day before the close', () => {
    expect(waitingWindow({ signedInAt: '2026-03-12T09:00:00.000Z', windows }, at('2026-03-12T09:02:00.000Z'))).toEqual({
      from: '2026-03-13T09:00:00.000Z', to: '2026-03-18T08:00:00.000Z',
    });
  });

  it('cannot wait where the close is too near', () => {
    expect(waitingWindow({ signedInAt: '2026-03-17T09:00:00.000Z', windows }, at('2026-03-17T09:02:00.000Z'))).toBeNull();
  });

  it('leave at a moment of that time, whatever is drawn', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), fc.integer({ min: 0, max: 4 * DAY }), (chance, later) => {
      const now = new Date(Date.parse(windows.answersOpenAt) + later);
      const window = waitingWindow({ signedInAt: now.toISOString(), windows }, now);
      if (window === null) return;
      const moment = Date.parse(momentOf(window, chance));
      expect(moment - now.getTime()).toBeGreaterThanOrEqual(DAY);
      expect(Date.parse(windows.answersCloseAt) - moment).toBeGreaterThanOrEqual(DAY);
    }));
  });

  it('do not leave by themselves before their moment, nor on the last day; answers without a moment leave at once', () => {
    const leavesAt = '2026-03-14T10:00:00.000Z';
    expect(mayLeave(leavesAt, windows.answersCloseAt, at('2026-03-14T09:59:00.000Z'))).toBe(false);
    expect(mayLeave(leavesAt, windows.answersCloseAt, at('2026-03-14T10:00:00.000Z'))).toBe(true);
    expect(mayLeave(leavesAt, windows.answersCloseAt, at('2026-03-18T09:00:00.000Z'))).toBe(false);
    expect(mayLeave(undefined, windows.answersCloseAt, at('2026-03-18T09:00:00.000Z'))).toBe(true);
  });
});

it('a signed-in visit is near for a day', () => {
  expect(isNearSignIn('2026-03-12T09:00:00.000Z', at('2026-03-13T08:59:00.000Z'))).toBe(true);
  expect(isNearSignIn('2026-03-12T09:00:00.000Z', at('2026-03-13T09:00:00.000Z'))).toBe(false);
  expect(isNearSignIn(undefined, at('2026-03-13T09:00:00.000Z'))).toBe(false);
});
