import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinearSystem } from './linear-system.ts';
import { limitsByYalps, loadIntegerLimits } from './linear-system.ts';

/**
 * Handbook on Statistical Disclosure Control (Hundepool et al., ESSnet SDC 2010), example 3: of a table of two by two
 * hidden cells the margins are known, 7 and 3 by rows, 6 and 4 by columns.
 */
const handbookExample: LinearSystem = {
  variables: new Map(['x11', 'x12', 'x21', 'x22'].map((name) => [name, { low: 0, high: 10 }])),
  sums: [
    ['x11', 'x12', 7],
    ['x21', 'x22', 3],
    ['x11', 'x21', 6],
    ['x12', 'x22', 4],
  ].map(([one, other, total]) => ({ terms: new Map([[String(one), 1], [String(other), 1]]), low: Number(total), high: Number(total) })),
};

test('both solvers say of the hidden cell in the Handbook that it is from 3 to 6', async () => {
  const limitsByHighs = await loadIntegerLimits();
  expect(limitsByYalps(handbookExample, 'x11')).toEqual({ low: 3, high: 6 });
  expect(limitsByHighs(handbookExample, 'x11')).toEqual({ low: 3, high: 6 });
});

test('figures that contradict each other leave nothing', async () => {
  const limitsByHighs = await loadIntegerLimits();
  const contradiction = { ...handbookExample, sums: [...handbookExample.sums, { terms: new Map([['x11', 1]]), low: 7, high: 10 }] };
  expect(limitsByYalps(contradiction, 'x11')).toBeNull();
  expect(limitsByHighs(contradiction, 'x11')).toBeNull();
});

test('whole numbers never leave more than broken ones do, and the same where sums are nested', async () => {
  const limitsByHighs = await loadIntegerLimits();
  const nested = fc.record({ parts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 5 }), slack: fc.nat(3) });
  fc.assert(
    fc.property(nested, ({ parts, slack }) => {
      const names = parts.map((_, index) => `y${index}`);
      const sums = parts.map((_, index) => {
        const inside = names.slice(0, index + 1);
        const total = parts.slice(0, index + 1).reduce((sum, value) => sum + value, 0);
        return { terms: new Map(inside.map((name) => [name, 1])), low: total - slack, high: total + slack };
      });
      const system = { variables: new Map(names.map((name) => [name, { low: 0, high: 8 }])), sums };
      for (const name of names) expect(limitsByHighs(system, name)).toEqual(roundedToMicro(limitsByYalps(system, name)));
    }),
    { numRuns: 15 },
  );
});

function roundedToMicro(limits: ReturnType<typeof limitsByYalps>): ReturnType<typeof limitsByYalps> {
  return limits && { low: Math.round(limits.low * 1e6) / 1e6, high: Math.round(limits.high * 1e6) / 1e6 };
}
