import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastAtoms, forecastBelow } from './forecast.ts';
import type { ForecastInput, ForecastUnit } from './forecast.ts';
import { poolSmallGroups } from './pooling.ts';

const MINIMUM = 5;

/** An organisation whose groups at the freeze come from the same pooling as the house's: each of at least five people. */
const organisations: fc.Arbitrary<ForecastInput> = fc
  .record({
    drawn: fc.array(fc.record({ below: fc.nat(1000), people: fc.nat(14) }), { minLength: 1, maxLength: 25 }),
    expectedResponse: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.integer(),
  })
  .map(({ drawn, expectedResponse, seed }) => {
    const units = drawn.map(({ below, people }, index): ForecastUnit => ({ id: `u${index}`, label: `Unit ${index}`, parentId: index === 0 ? null : `u${below % index}`, people }));
    const parts = units.map(({ id, parentId, people }) => ({ id, levelUnitId: parentId ?? id, size: people }));
    const groups = poolSmallGroups({ units, parts, minimumSize: MINIMUM }).map(({ partIds, levelUnitId }, index) => ({
      id: `g${index}`, levelUnitId, unitIds: partIds, rosterCount: units.filter(({ id }) => partIds.includes(id)).reduce((sum, { people }) => sum + people, 0),
    }));
    return { units, groups, expectedResponse, seed, minimumGroupSize: MINIMUM };
  });

const desk = (people: number, expectedResponse: number, seed = 7): ForecastInput => ({
  units: [{ id: 'u', label: 'Desk', parentId: null, people }],
  groups: [{ id: 'g', levelUnitId: 'u', unitIds: ['u'], rosterCount: people }],
  expectedResponse, minimumGroupSize: MINIMUM, seed,
});

/** P(at least `least` of `people` answer), each with the same chance. */
const binomialTail = (people: number, chance: number, least: number): number => {
  let [term, below] = [(1 - chance) ** people, 0];
  for (let k = 0; k < least; k += 1) {
    below += term;
    term *= ((people - k) / (k + 1)) * (chance / (1 - chance));
  }
  return 1 - below;
};

describe('the forecast before a round opens', () => {
  it('gives the organisation figures exactly where the expected answers reach the threshold', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const expected = input.groups.reduce((sum, { rosterCount }) => sum + Math.round(rosterCount * input.expectedResponse), 0);
        const [organisation] = forecastAtoms(input).units;
        expect(organisation?.countedWith).toEqual(expected >= MINIMUM ? [] : null);
      }),
    );
  });

  it('never gives a unit figures of its own where fewer than the threshold are expected to answer', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const { units } = forecastAtoms({ ...input, expectedResponse: 1 });
        expect(units.filter(({ people, countedWith }) => people < MINIMUM && countedWith?.length === 0)).toEqual([]);
      }),
    );
  });

  it('says the same as what is published when everybody answers, and is then sure', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const { units } = forecastAtoms({ ...input, expectedResponse: 1 });
        for (const { chance, countedWith } of units) expect(chance).toBe(countedWith?.length === 0 ? 1 : 0);
      }),
    );
  });

  it('depends on numbers of people, not on the order in which units and groups are listed', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const turned = { ...input, units: input.units.toReversed(), groups: input.groups.toReversed() };
        expect(forecastAtoms(turned).units).toEqual(forecastAtoms(input).units);
      }),
    );
  });

  it('gives a unit figures whenever one below it has some, and names nobody outside the organisation', () => {
    fc.assert(
      fc.property(organisations, (input) => {
        const { units } = forecastAtoms(input);
        const chances = new Map(units.map(({ unitId, chance }) => [unitId, chance]));
        expect(units.filter(({ parentId, chance }) => (chances.get(parentId ?? '') ?? 1) < chance)).toEqual([]);
        const labels = new Set(input.units.map(({ label }) => label));
        expect(units.flatMap(({ countedWith }) => countedWith ?? []).filter((label) => !labels.has(label))).toEqual([]);
      }),
    );
  });

  it('has the chance of the binomial distribution where a group is judged alone, and a fixed one for a fixed seed', () => {
    for (const people of [6, 9, 12]) {
      for (const expectedResponse of [0.4, 0.6, 0.8]) {
        const exact = binomialTail(people, expectedResponse, MINIMUM);
        const { chance } = forecastAtoms(desk(people, expectedResponse)).units[0] ?? { chance: 0 };
        expect(Math.abs(chance - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 300) + 0.01);
        expect(forecastAtoms(desk(people, expectedResponse))).toEqual(forecastAtoms(desk(people, expectedResponse)));
      }
    }
  });

  it('says with whom a small team will be counted', () => {
    const units = [
      { id: 'house', label: 'House', parentId: null, people: 0 },
      { id: 'it', label: 'IT', parentId: 'house', people: 6 },
      { id: 'sales', label: 'Sales', parentId: 'house', people: 20 },
    ];
    const groups = [
      { id: 'a', levelUnitId: 'house', unitIds: ['it'], rosterCount: 6 },
      { id: 'b', levelUnitId: 'house', unitIds: ['sales'], rosterCount: 20 },
    ];
    const { units: said, expectedRespondents } = forecastAtoms({ units, groups, expectedResponse: 0.7, minimumGroupSize: MINIMUM, seed: 3 });
    expect(said.map(({ label, people, countedWith }) => [label, people, countedWith])).toEqual([['House', 26, []], ['Sales', 20, ['IT']], ['IT', 6, ['Sales']]]);
    expect(expectedRespondents).toBe(18);
  });

  it('is told to a leader for their own unit and what is below it, unchanged', () => {
    fc.assert(
      fc.property(organisations, fc.nat(30), (input, drawn) => {
        const whole = forecastAtoms(input);
        const unit = whole.units[drawn % whole.units.length];
        const part = forecastBelow(whole, unit?.unitId ?? '');
        expect(part?.units[0]).toEqual(unit);
        expect(part?.people).toBe(unit?.people);
        const inside = new Set(part?.units.map(({ unitId }) => unitId));
        expect(part?.units.slice(1).every(({ parentId }) => inside.has(parentId ?? ''))).toBe(true);
        expect(whole.units.filter(({ unitId, parentId }) => inside.has(parentId ?? '') && !inside.has(unitId))).toEqual([]);
      }),
    );
    expect(forecastBelow(forecastAtoms(desk(12, 0.7)), 'elsewhere')).toBeNull();
  });

  it('expects of everybody together what the share says, not a sum of rounded groups', () => {
    const teams = Array.from({ length: 23 }, (_, index) => ({ id: `t${index}`, label: `Team ${index}`, parentId: 'house', people: 15 }));
    const units = [{ id: 'house', label: 'House', parentId: null, people: 0 }, ...teams];
    const groups = teams.map(({ id }) => ({ id: `group ${id}`, levelUnitId: 'house', unitIds: [id], rosterCount: 15 }));
    const expected = [0.4, 0.5, 0.9].map((expectedResponse) => forecastAtoms({ units, groups, expectedResponse, minimumGroupSize: MINIMUM, seed: 1 }));
    expect(expected.map(({ people, expectedRespondents }) => [people, expectedRespondents])).toEqual([[345, 138], [345, 173], [345, 311]]);
  });

  it('advises against a pulse for fewer than eight people', () => {
    expect(forecastAtoms(desk(7, 1)).advisedAgainst).toBe(true);
    expect(forecastAtoms(desk(8, 1)).advisedAgainst).toBe(false);
  });

  it('names every part of an organisation of two thousand teams', () => {
    const teams = Array.from({ length: 2000 }, (_, index) => ({ id: `t${index}`, label: `Team ${index}`, parentId: 'house', people: 10 }));
    const units = [{ id: 'house', label: 'House', parentId: null, people: 0 }, ...teams];
    const groups = teams.map(({ id }) => ({ id: `group ${id}`, levelUnitId: 'house', unitIds: [id], rosterCount: 10 }));
    expect(forecastAtoms({ units, groups, expectedResponse: 0.7, minimumGroupSize: MINIMUM, seed: 1 }).units).toHaveLength(2001);
  });
});
