import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOO_FEW_RATED, cellOf, codeMean, precisionForRespondents } from './coding.ts';
import type { ItemSum, Precision } from './coding.ts';
import { DisclosureError } from './disclosure-error.ts';
import type { Cell, Scale } from './scale.ts';

const FIVE_POINTS: Scale = { lowest: 1, highest: 5 };
const precisions = fc.constantFrom<Precision[]>('bands', 'half-points', 'tenths');

function itemsOn(scale: Scale, most: number): fc.Arbitrary<ItemSum> {
  return fc
    .record({ respondents: fc.integer({ min: 5, max: most }), silent: fc.nat(8), share: fc.nat(1_000_000), precision: precisions })
    .map(({ respondents, silent, share, precision }) => {
      const rated = Math.max(0, respondents - silent);
      const sum = scale.lowest * rated + Math.floor((share * rated * (scale.highest - scale.lowest)) / 1_000_000);
      return { sum, rated, respondents, responseSet: scale, precision };
    });
}

const scales = fc.record({ lowest: fc.integer({ min: -3, max: 3 }), length: fc.integer({ min: 1, max: 10 }) }).map(
  ({ lowest, length }): Scale => ({ lowest, highest: lowest + length }),
);
const items = scales.chain((scale) => itemsOn(scale, 60));

function code(sum: number, people: number, precision: Precision = 'tenths'): string {
  return codeMean({ sum, rated: people, respondents: people, responseSet: FIVE_POINTS, precision });
}

function contains({ low, high, lowIncluded, highIncluded }: Cell, mean: number): boolean {
  return (mean > low || (lowIncluded && mean === low)) && (mean < high || (highIncluded && mean === high));
}

/** The rule on 1–5 as it is written, over again with hundredths: the nearest grid point, ties away from 3, or an end cell. */
function codeByTheBook(sum: number, people: number): string {
  const hundredths = 100 * sum;
  if (people < 8) return hundredths < 250 * people ? 'b1' : hundredths < 350 * people ? 'b2' : 'b3';
  const [letter, step, first] = people < 15 ? (['h', 50, 200] as const) : (['t', 10, 180] as const);
  if (hundredths <= 175 * people) return `${letter}-`;
  if (hundredths >= 425 * people) return `${letter}+`;
  const points = Array.from({ length: (600 - 2 * first) / step + 1 }, (_, index) => first + step * index);
  const distance = (point: number) => Math.abs(hundredths - point * people);
  const outwards = points.toSorted((a, b) => distance(a) - distance(b) || Math.abs(b - 300) - Math.abs(a - 300));
  return `${letter}${((outwards[0] ?? 0) / 100).toFixed(1)}`;
}

describe('the code of a mean on five points', () => {
  it('follows the book for every sum of 5 to 60 people', () => {
    for (let people = 5; people <= 60; people += 1) {
      for (let sum = people; sum <= 5 * people; sum += 1) expect([sum, people, code(sum, people)]).toEqual([sum, people, codeByTheBook(sum, people)]);
    }
  });

  it.each<[string, [sum: number, people: number], string]>([
    ['2.5 belongs to the middle band', [15, 6], 'b2'],
    ['3.5 belongs to the upper band', [21, 6], 'b3'],
    ['1.75 is 1.5 or less', [14, 8], 'h-'],
    ['4.25 is 4.5 or more', [34, 8], 'h+'],
    ['2.25 goes outward', [18, 8], 'h2.0'],
    ['2.75 goes outward', [22, 8], 'h2.5'],
    ['3.25 goes outward', [26, 8], 'h3.5'],
    ['1.75 of twenty is the end cell', [35, 20], 't-'],
    ['2.95 of twenty goes outward', [59, 20], 't2.9'],
    ['3.05 of twenty goes outward', [61, 20], 't3.1'],
    ['4.25 of twenty is the end cell', [85, 20], 't+'],
  ])('%s', (_, [sum, people], expected) => {
    expect(code(sum, people)).toBe(expected);
  });

  it('below fifteen is chosen by respondents, from fifteen by those who rated', () => {
    const item = { responseSet: FIVE_POINTS, precision: 'tenths' } as const;
    expect(codeMean({ ...item, sum: 15, rated: 5, respondents: 14 })).toBe('h3.0');
    expect(codeMean({ ...item, sum: 15, rated: 5, respondents: 15 })).toBe('b2');
    expect(codeMean({ ...item, sum: 24, rated: 8, respondents: 40 })).toBe('h3.0');
    expect(codeMean({ ...item, sum: 12, rated: 4, respondents: 40 })).toBe(TOO_FEW_RATED);
  });

  it('is coarser when the atom is told more coarsely, never finer', () => {
    expect(code(49, 16, 'half-points')).toBe('h3.0');
    expect(code(49, 16, 'bands')).toBe('b2');
    expect(code(15, 5, 'tenths')).toBe('b2');
  });
});

describe('the code of a mean on any scale', () => {
  it('names a cell that holds the mean', () => {
    fc.assert(
      fc.property(items, (item) => {
        fc.pre(item.rated > 0);
        expect(contains(cellOf(codeMean(item), item.responseSet), item.sum / item.rated)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls when somebody answers higher', () => {
    fc.assert(
      fc.property(items, (item) => {
        fc.pre(item.sum < item.responseSet.highest * item.rated);
        const higher = codeMean({ ...item, sum: item.sum + 1 });
        expect(cellOf(higher, item.responseSet).low).toBeGreaterThanOrEqual(cellOf(codeMean(item), item.responseSet).low);
      }),
      { numRuns: 2000 },
    );
  });

  it('on a grid treats the two ends alike', () => {
    fc.assert(
      fc.property(items, (item) => {
        const { lowest, highest } = item.responseSet;
        const here = codeMean(item);
        fc.pre(/^[ht]/.test(here));
        const mirrored = cellOf(codeMean({ ...item, sum: (lowest + highest) * item.rated - item.sum }), item.responseSet);
        const cell = cellOf(here, item.responseSet);
        expect(mirrored.low).toBeCloseTo(lowest + highest - cell.high, 12);
        expect(mirrored.highIncluded).toBe(cell.lowIncluded);
      }),
    );
  });

  it('does not depend on where the scale begins to count', () => {
    fc.assert(
      fc.property(itemsOn({ lowest: 0, highest: 4 }, 60), (item) => {
        const moved = codeMean({ ...item, responseSet: FIVE_POINTS, sum: item.sum + item.rated });
        const cell = cellOf(codeMean(item), item.responseSet);
        expect(cellOf(moved, FIVE_POINTS).low).toBeCloseTo(cell.low + 1, 12);
      }),
    );
  });

  it('on nought to ten takes steps of 1.25 and 0.25', () => {
    const item = { responseSet: { lowest: 0, highest: 10 }, precision: 'tenths' } as const;
    expect(codeMean({ ...item, sum: 31, rated: 8, respondents: 8 })).toBe('h3.75');
    expect(codeMean({ ...item, sum: 46, rated: 20, respondents: 20 })).toBe('t2.25');
  });

  it('on yes and no says below half or from half, until fifteen', () => {
    const item = { responseSet: { lowest: 0, highest: 1 }, precision: 'tenths' } as const;
    expect(codeMean({ ...item, sum: 6, rated: 14, respondents: 14 })).toBe('b1');
    expect(codeMean({ ...item, sum: 7, rated: 14, respondents: 14 })).toBe('b2');
    expect(codeMean({ ...item, sum: 8, rated: 16, respondents: 16 })).toBe('t0.500');
    expect(codeMean({ ...item, sum: 8, rated: 16, respondents: 16, precision: 'half-points' })).toBe('b2');
  });
});

describe('the cells of a code', () => {
  it.each<[string, Cell]>([
    ['b1', { low: 1, high: 2.5, lowIncluded: true, highIncluded: false }],
    ['b2', { low: 2.5, high: 3.5, lowIncluded: true, highIncluded: false }],
    ['b3', { low: 3.5, high: 5, lowIncluded: true, highIncluded: true }],
    ['h-', { low: 1, high: 1.75, lowIncluded: true, highIncluded: true }],
    ['h3.0', { low: 2.75, high: 3.25, lowIncluded: false, highIncluded: false }],
    ['h+', { low: 4.25, high: 5, lowIncluded: true, highIncluded: true }],
    ['t1.8', { low: 1.75, high: 1.85, lowIncluded: false, highIncluded: true }],
    ['t4.2', { low: 4.15, high: 4.25, lowIncluded: true, highIncluded: false }],
    ['few', { low: 1, high: 5, lowIncluded: true, highIncluded: true }],
  ])('%s on one to five', (text, cell) => {
    expect(cellOf(text, FIVE_POINTS)).toEqual(cell);
  });

  it.each(['', 'b0', 'b4', 'h1.5', 'h2.25', 't1.7', 't3', 'h', 'x2.0', 't3.40'])('do not exist for %j', (text) => {
    expect(() => cellOf(text, FIVE_POINTS)).toThrow(DisclosureError);
  });
});

describe('a sum that cannot be', () => {
  it.each([
    { sum: 4, rated: 5, respondents: 5 },
    { sum: 26, rated: 5, respondents: 5 },
    { sum: 20, rated: 6, respondents: 5 },
    { sum: 7.5, rated: 5, respondents: 5 },
  ])('is refused: %o', (item) => {
    expect(() => codeMean({ ...item, responseSet: FIVE_POINTS, precision: 'tenths' })).toThrow(DisclosureError);
  });

  it('is refused on a scale that is none', () => {
    const item = { sum: 5, rated: 5, respondents: 5, precision: 'tenths' } as const;
    expect(() => codeMean({ ...item, responseSet: { lowest: 1, highest: 1 } })).toThrow(DisclosureError);
  });
});

describe('the precision of an atom', () => {
  it.each<[number, Precision]>([
    [5, 'bands'],
    [7, 'bands'],
    [8, 'half-points'],
    [14, 'half-points'],
    [15, 'tenths'],
  ])('with %i respondents is %s', (respondents, precision) => {
    expect(precisionForRespondents(respondents)).toBe(precision);
  });
});
