import { expect, it } from 'vitest';
import { drawChance, isFarEnough, leavingMoment } from './leaving-moment.ts';

const now = new Date('2026-03-14T10:00:00.000Z');
const minutesFrom = (closesAt: string, chance: number): number => (Date.parse(leavingMoment({ now, closesAt, chance })) - now.getTime()) / 60_000;

it('a comment leaves ten minutes to an hour later, any minute being as likely as the other', () => {
  const closesAt = '2026-03-19T08:00:00.000Z';
  expect([0, 0.5, 1].map((chance) => minutesFrom(closesAt, chance))).toEqual([10, 35, 60]);
});

it('near the close it leaves sooner, with half of the time left to send it', () => {
  expect([0, 1].map((chance) => minutesFrom('2026-03-14T11:00:00.000Z', chance))).toEqual([5, 30]);
  expect(minutesFrom('2026-03-14T10:00:00.000Z', 0.7)).toBe(0);
  expect(minutesFrom('2026-03-13T10:00:00.000Z', 0.7)).toBe(0);
});

it('a moment is far enough away when one that is drawn now could be as near', () => {
  const closesAt = '2026-03-19T08:00:00.000Z';
  expect(['2026-03-14T10:10:00.000Z', '2026-03-14T10:09:59.000Z', null].map((leavesAt) => isFarEnough(leavesAt, { now, closesAt }))).toEqual([true, false, false]);
  expect(isFarEnough('2026-03-14T10:05:00.000Z', { now, closesAt: '2026-03-14T11:00:00.000Z' })).toBe(true);
});

it('the chance is never one, and not twice the same', () => {
  const drawn = Array.from({ length: 100 }, drawChance);
  expect(drawn.every((chance) => chance >= 0 && chance < 1)).toBe(true);
  expect(new Set(drawn).size).toBeGreaterThan(95);
});
