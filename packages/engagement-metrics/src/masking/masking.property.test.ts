import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solve, type Model } from 'yalps';
import { hypergeometricInterval, maskingBound, maskingLowerLimit, pigeonholeBound, pigeonholeBoundFromMeans, sharpMaskingBounds, unsteadyAnswersLevel } from '../index.ts';
import { seededRandom } from '../simulated/seeded-random.ts';

const STEPS = [0, 1, 2, 3, 4];

interface Margins {
  shown: number[];
  unguarded: number[];
}

/** Smallest or largest share of people with a higher answer with name over all ways of linking the two margins: a transport problem. */
function linkedShare({ shown, unguarded }: Margins, direction: 'minimize' | 'maximize'): number {
  const people = shown.reduce((sum, count) => sum + count, 0);
  const others = unguarded.reduce((sum, count) => sum + count, 0);
  const variables = Object.fromEntries(
    STEPS.flatMap((a) => STEPS.map((b) => [`${a}-${b}`, { [`shown${a}`]: 1, [`felt${b}`]: 1, higher: a > b ? 1 : 0 }])),
  );
  const constraints = Object.fromEntries(
    STEPS.flatMap((step) => [
      [`shown${step}`, { equal: shown[step]! / people }],
      [`felt${step}`, { equal: unguarded[step]! / others }],
    ]),
  );
  const model: Model = { direction, objective: 'higher', constraints, variables };
  return solve(model).result;
}

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }).filter((column) => column.some((count) => count > 0));
const bothMargins = fc.record({ shown: counts, unguarded: counts });
const rosterOf = ({ shown, unguarded }: Margins) => Math.max(...[shown, unguarded].map((column) => column.reduce((sum, count) => sum + count, 0)));

describe('sharp masking bounds', () => {
  test('are equal to the transport problem over all ways of linking the two margins', () => {
    fc.assert(
      fc.property(bothMargins, (margins) => {
        const bounds = sharpMaskingBounds({ ...margins, rosterCount: rosterOf(margins) });
        if (!bounds.ok) throw new Error(bounds.reason);
        expect(bounds.share.low).toBeCloseTo(linkedShare(margins, 'minimize'), 6);
        expect(bounds.share.high).toBeCloseTo(linkedShare(margins, 'maximize'), 6);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('lie in [0, 1], the lower below the upper', () => {
    fc.assert(
      fc.property(bothMargins, (margins) => {
        const bounds = sharpMaskingBounds({ ...margins, rosterCount: rosterOf(margins) });
        if (!bounds.ok) throw new Error(bounds.reason);
        const { low, high } = bounds.share;
        expect(0 <= low && low <= high + 1e-12 && high <= 1).toBe(true);
      }),
      { seed: 2 },
    );
  });
});

/** A team in which fear decides both what people show and whether they answer. */
function fearfulTeam(random: () => number): Margins & { rosterCount: number; masking: number; sums: { shown: number; unguarded: number } } {
  const rosterCount = 5 + Math.floor(random() * 36);
  const [shown, unguarded] = [STEPS.map(() => 0), STEPS.map(() => 0)];
  const sums = { shown: 0, unguarded: 0 };
  let masking = 0;
  for (let person = 0; person < rosterCount; person += 1) {
    const felt = Math.floor(random() * 5);
    const shows = random() < 0.6 ? felt : Math.floor(random() * 5);
    masking += shows > felt ? 1 : 0;
    if (random() < 0.4 + 0.15 * shows) [shown[shows], sums.shown] = [shown[shows]! + 1, sums.shown + shows];
    if (random() < 0.3 + 0.15 * felt) [unguarded[felt], sums.unguarded] = [unguarded[felt]! + 1, sums.unguarded + felt];
  }
  return { shown, unguarded, rosterCount, masking, sums };
}

describe('pigeonhole bound', () => {
  test('never says more people than there are, in 40,000 teams where fear decides who answers', () => {
    const random = seededRandom(20);
    let violations = 0;
    for (let team = 0; team < 40_000; team += 1) {
      const drawn = fearfulTeam(random);
      const bound = pigeonholeBound(drawn);
      if (bound.ok && bound.people > drawn.masking) violations += 1;
      if (!bound.ok && bound.reason !== 'nobody-answered') violations += 1;
    }
    expect(violations).toBe(0);
  });

  test('from coded means never says more than there are either', () => {
    const random = seededRandom(21);
    let violations = 0;
    for (let team = 0; team < 10_000; team += 1) {
      const { shown, unguarded, rosterCount, masking, sums } = fearfulTeam(random);
      const [a, b] = [shown, unguarded].map((column) => column.reduce((sum, count) => sum + count, 0)) as [number, number];
      if (a === 0 || b === 0) continue;
      const bound = pigeonholeBoundFromMeans({
        scale: { lowest: 0, highest: 4 },
        rosterCount,
        shown: { low: Math.max(0, sums.shown / a - 0.25), high: 4, answers: a },
        unguarded: { low: 0, high: Math.min(4, sums.unguarded / b + 0.25), answers: b },
      });
      if (!bound.ok || bound.people > masking) violations += 1;
    }
    expect(violations).toBe(0);
  });

  test('is exact when everybody answers both ways and nobody shows less than they feel and all move across one threshold', () => {
    expect(pigeonholeBound({ shown: [0, 0, 10, 0, 0], unguarded: [0, 4, 6, 0, 0], rosterCount: 10 })).toEqual({ ok: true, people: 4 });
  });
});

/** A team that answers the same both ways but for unsteady answers: 20 % move one step in each channel. */
function steadyTeam(random: () => number, rosterCount: number): Margins & { rosterCount: number } {
  const [shown, unguarded] = [STEPS.map(() => 0), STEPS.map(() => 0)];
  const said = (felt: number) => (random() < 0.2 ? Math.max(0, Math.min(4, felt + (random() < 0.5 ? 1 : -1))) : felt);
  for (let person = 0; person < rosterCount; person += 1) {
    const felt = Math.min(4, Math.floor(random() * 3) + Math.floor(random() * 3));
    shown[said(felt)]! += 1;
    unguarded[said(felt)]! += 1;
  }
  return { shown, unguarded, rosterCount };
}

describe('the level that unsteady answers reach', () => {
  test('without any masking most teams of eight have a pigeonhole bound above zero, so it is never printed by itself', () => {
    const random = seededRandom(22);
    const above = Array.from({ length: 2000 }, () => pigeonholeBound(steadyTeam(random, 8))).filter((bound) => bound.ok && bound.people >= 1);
    expect(above.length / 2000).toBeGreaterThan(0.5);
  });

  test.each([15, 24, 60])('in teams of %i without masking the printed bound is a false alarm in at most 5 of 100', (size) => {
    const random = seededRandom(size);
    const alarms = Array.from({ length: 1500 }, () => maskingBound(steadyTeam(random, size))).filter((bound) => bound.ok && bound.people > 0);
    expect(alarms.length / 1500).toBeLessThanOrEqual(0.05);
  });

  test('rises with how unsteady answers are, and is zero when they are not', () => {
    const margins = { shown: [1, 4, 8, 9, 2], unguarded: [2, 5, 8, 7, 2], rosterCount: 24 };
    const levels = [0, 0.1, 0.3, 0.6].map((unsteadiness) => unsteadyAnswersLevel(margins, unsteadiness)).map((level) => (level.ok ? level.people : -1));
    expect(levels[0]).toBe(0);
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });
});

describe('lower limit of masking', () => {
  test('is the largest difference of the exact limits over all thresholds, whatever is skipped on the way', () => {
    fc.assert(
      fc.property(bothMargins, fc.integer({ min: 0, max: 5 }), (margins, missing) => {
        const rosterCount = rosterOf(margins) + missing;
        const limits = (column: number[], t: number) => {
          const found = column.slice(0, t + 1).reduce((sum, count) => sum + count, 0);
          const sampled = column.reduce((sum, count) => sum + count, 0);
          const interval = hypergeometricInterval({ population: rosterCount, sampled, found, errorPerSide: 0.05 / 8 });
          if (!interval.ok) throw new Error(interval.reason);
          return interval;
        };
        const differences = [0, 1, 2, 3].map((t) => limits(margins.unguarded, t).low - limits(margins.shown, t).high);
        const people = Math.max(0, ...differences);
        expect(maskingLowerLimit({ ...margins, rosterCount })).toEqual({ ok: true, people, share: people / rosterCount });
      }),
      { seed: 4 },
    );
  });

  test('false alarms without masking are rare when who answers does not depend on the answer', () => {
    const random = seededRandom(9);
    let alarms = 0;
    for (let team = 0; team < 2000; team += 1) {
      const [shown, unguarded] = [STEPS.map(() => 0), STEPS.map(() => 0)];
      for (let person = 0; person < 20; person += 1) {
        const felt = Math.floor(random() * 5);
        if (random() < 0.85) shown[felt]! += 1;
        if (random() < 0.7) unguarded[felt]! += 1;
      }
      const limit = maskingLowerLimit({ shown, unguarded, rosterCount: 20 });
      if (limit.ok && limit.people > 0) alarms += 1;
    }
    expect(alarms / 2000).toBeLessThanOrEqual(0.01);
  });
});

describe('bad input', () => {
  test('gives the reason and no number', () => {
    const margins = { shown: [0, 1, 2, 6, 3], unguarded: [2, 3, 3, 1, 1], rosterCount: 14 };
    for (const bound of [pigeonholeBound, maskingLowerLimit, sharpMaskingBounds, maskingBound, (m: typeof margins) => unsteadyAnswersLevel(m)]) {
      expect(bound({ ...margins, rosterCount: 11 })).toEqual({ ok: false, reason: 'more-answers-than-people' });
      expect(bound({ ...margins, shown: [0, 0, 0, 0, 0] })).toEqual({ ok: false, reason: 'nobody-answered' });
      expect(bound({ ...margins, shown: [1, 2] })).toEqual({ ok: false, reason: 'mixed-scales' });
      expect(bound({ ...margins, shown: [1, Number.NaN, 0, 0, 0] })).toEqual({ ok: false, reason: 'not-a-number' });
    }
    expect(maskingBound(margins)).toEqual({ ok: false, reason: 'too-few-answers' });
  });
});
