import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solve, type Model } from 'yalps';
import { hypergeometricInterval, maskingBound, maskingBoundFromCodes, maskingLowerLimit, pigeonholeBound, sharpMaskingBounds, unsteadyAnswersLevel } from '../index.ts';
import { publishedCell } from '../simulated/published-cell.ts';
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

interface BothWays {
  felt: number;
  shows: number;
}

/** What a release says of one question: the two cells, of those who answered with and without their name. */
function asPublished(people: readonly BothWays[], answers: { withName: (person: BothWays) => boolean; without: (person: BothWays) => boolean }) {
  const cellOf = (column: number[]) => publishedCell(column.reduce((sum, answer) => sum + answer, 0), column.length);
  const shown = cellOf(people.filter(answers.withName).map(({ shows }) => shows));
  const unguarded = cellOf(people.filter(answers.without).map(({ felt }) => felt));
  return { scale: { lowest: 1, highest: 5 }, shown, unguarded };
}

describe('the bound from what is published', () => {
  test('never says more people than there are, in 10,000 teams where fear decides who answers and some mask at full stretch', () => {
    const random = seededRandom(21);
    const wrong = { violations: 0, printed: 0 };
    for (let team = 0; team < 10_000; team += 1) {
      const [boldness, truth] = [random(), random()];
      const people = Array.from({ length: 15 + Math.floor(random() * 26) }, (): BothWays => {
        const felt = 1 + Math.floor(random() * (1 + 4 * truth));
        return { felt, shows: random() < boldness ? felt : 5 };
      });
      const silence = random() * 0.1;
      const withName = new Set(people.filter(({ shows }) => random() >= silence * (5 - shows)));
      const without = new Set(people.filter(({ felt }) => random() >= silence * (5 - felt)));
      if (withName.size === 0 || without.size === 0) continue;
      const item = asPublished(people, { withName: (person) => withName.has(person), without: (person) => without.has(person) });
      const bound = maskingBoundFromCodes({ items: [item], rosterCount: people.length });
      const truly = people.filter((person) => withName.has(person) && without.has(person) && person.shows > person.felt).length;
      if (bound.ok && bound.people > truly) wrong.violations += 1;
      if (bound.ok && bound.people > 0) wrong.printed += 1;
    }
    expect(wrong.violations).toBe(0);
    expect(wrong.printed).toBeGreaterThan(1_000);
  });

  test('is what a search through all answers finds, where nothing but the cells is known', () => {
    const random = seededRandom(31);
    for (let team = 0; team < 100; team += 1) {
      const people = Array.from({ length: 16 }, (): BothWays => ({ felt: 1 + Math.floor(random() * 2), shows: random() < 0.9 ? 5 : 4 }));
      const [nA, nB] = [15 + Math.floor(random() * 2), 15 + Math.floor(random() * 2)];
      const item = asPublished(people, { withName: (person) => people.indexOf(person) < nA, without: (person) => people.indexOf(person) >= 16 - nB });
      const bound = maskingBoundFromCodes({ items: [item], rosterCount: 16 });
      expect(bound).toMatchObject({ ok: true, people: fewestHigher(item, 16) });
    }
  });

  test.each([15, 24, 60])('in teams of %i without masking it is a false alarm in at most 5 of 100, over five questions', (size) => {
    const random = seededRandom(size);
    const unsteady = (felt: number) => (random() < 0.2 ? Math.max(1, Math.min(5, felt + (random() < 0.5 ? 1 : -1))) : felt);
    const alarms = Array.from({ length: 1500 }, () => {
      const items = Array.from({ length: 5 }, () => {
        const people = Array.from({ length: size }, () => 1 + Math.floor(random() * 5)).map((felt) => ({ felt: unsteady(felt), shows: unsteady(felt) }));
        return asPublished(people, { withName: () => true, without: () => true });
      });
      return maskingBoundFromCodes({ items, rosterCount: size });
    }).filter((bound) => bound.ok && bound.people > 0);
    expect(alarms.length / 1500).toBeLessThanOrEqual(0.05);
  });

  test('the docstring example holds, and too few answers in one of the arms give no number', () => {
    const shown = { low: 4.25, high: 5, lowIncluded: true, highIncluded: true, answers: 20 };
    const unguarded = { low: 2.45, high: 2.55, lowIncluded: true, highIncluded: false, answers: 18 };
    const scale = { lowest: 1, highest: 5 };
    expect(maskingBoundFromCodes({ rosterCount: 20, items: [{ scale, shown, unguarded }] })).toEqual({ ok: true, people: 8, rosterCount: 20, unsteady: 2 });
    expect(maskingBoundFromCodes({ rosterCount: 20, items: [{ scale, shown, unguarded: { ...unguarded, answers: 14 } }] })).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(maskingBoundFromCodes({ rosterCount: 19, items: [{ scale, shown, unguarded }] })).toEqual({ ok: false, reason: 'more-answers-than-people' });
    expect(maskingBoundFromCodes({ rosterCount: 20, items: [] })).toEqual({ ok: false, reason: 'too-few-items' });
  });
});

/**
 * Fewest people with a higher answer with their name over everything that fits two cells: state by state over (sum with name, sum without),
 * person by person, those who answered one way only included. As many as possible of the silent are the same people or not: both are tried.
 */
function fewestHigher({ shown, unguarded }: ReturnType<typeof asPublished>, roster: number): number {
  const silent = { withName: roster - shown.answers, without: roster - unguarded.answers };
  const overlaps = Array.from({ length: Math.min(silent.withName, silent.without) + 1 }, (_, both) => both);
  return Math.min(...overlaps.map((both) => fewestWith({ shown, unguarded }, { only: silent.without - both, onlyWithout: silent.withName - both, answered: roster - silent.withName - silent.without + both })));
}

function fewestWith(cells: Pick<ReturnType<typeof asPublished>, 'shown' | 'unguarded'>, people: { only: number; onlyWithout: number; answered: number }): number {
  const answers = [1, 2, 3, 4, 5];
  const steps = [
    ...Array.from({ length: people.answered }, () => answers.flatMap((a) => answers.map((b) => [a, b, a > b ? 1 : 0] as const))),
    ...Array.from({ length: people.only }, () => answers.map((a) => [a, 0, 0] as const)),
    ...Array.from({ length: people.onlyWithout }, () => answers.map((b) => [0, b, 0] as const)),
  ];
  let fewest = new Map<number, number>([[0, 0]]);
  for (const choices of steps) {
    const next = new Map<number, number>();
    for (const [sums, higher] of fewest) for (const [a, b, more] of choices) next.set(sums + 1000 * a + b, Math.min(next.get(sums + 1000 * a + b) ?? Infinity, higher + more));
    fewest = next;
  }
  const within = (sum: number, cell: { low: number; high: number; lowIncluded: boolean; highIncluded: boolean; answers: number }) => {
    const [low, high, at] = [Math.round(cell.low * cell.answers * 1e6), Math.round(cell.high * cell.answers * 1e6), sum * 1e6];
    return (cell.lowIncluded ? at >= low : at > low) && (cell.highIncluded ? at <= high : at < high);
  };
  return Math.min(...[...fewest].filter(([sums]) => within(Math.floor(sums / 1000), cells.shown) && within(sums % 1000, cells.unguarded)).map(([, higher]) => higher));
}

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
