import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReleaseTable } from './make-release-table.ts';
import { releaseInput } from './release-fixture.ts';
import type { Sheet } from './release-fixture.ts';
import type { OrganisationStatistics } from './release-table.ts';

const value = fc.integer({ min: 1, max: 5 });
const sheet = fc.tuple(value, value, value);
const teams = fc.array(fc.array(sheet, { minLength: 5, maxLength: 20 }), { minLength: 8, maxLength: 14 });

function statisticsOf(unguarded: readonly (readonly Sheet[])[], shown: readonly (readonly Sheet[])[] = []): OrganisationStatistics | null {
  return makeReleaseTable(releaseInput({ unguarded, shown })).organisationStatistics;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** Pooled within-atom variance straight from its definition. */
function pooled(atoms: readonly (readonly number[])[]): number {
  const squares = atoms.flatMap((values) => values.map((each) => (each - meanOf(values)) ** 2));
  return squares.reduce((sum, each) => sum + each, 0) / (squares.length - atoms.length);
}

function people(count: number, answers: Sheet): Sheet[] {
  return Array.from({ length: count }, () => answers);
}

describe('the statistics of the whole organisation', () => {
  it('are kept back below a hundred respondents', () => {
    expect(statisticsOf([people(50, [3, 3, 3]), people(49, [3, 3, 3])])).toBeNull();
    expect(statisticsOf([people(50, [3, 3, 3]), people(50, [3, 3, 3])])).not.toBeNull();
  });

  it('hold the pooled variance within atoms to one significant digit', () => {
    fc.assert(
      fc.property(teams, (sheets) => {
        fc.pre(sheets.flat().length >= 100);
        const statistics = statisticsOf(sheets);
        const items = pooled(sheets.map((team) => team.map(([first]) => first)));
        const index = pooled(sheets.map((team) => team.map(([first, second]) => (100 * (first + second - 2)) / 8)));
        expect(statistics?.pooledVariance.unguarded['Q3']).toBe(Number(Math.max(0.7, items).toPrecision(1)));
        expect(statistics?.pooledVariance.gapIndex.unguarded).toBe(Number(Math.max(222.65625, index).toPrecision(1)));
      }),
    );
  });

  it('leave out an item that fewer than a hundred rated, and an index that fewer completed', () => {
    const statistics = statisticsOf([[...people(99, [3, 3, 3]), ...people(10, ['no', 4, null])]]);
    expect(Object.keys(statistics?.pooledVariance.unguarded ?? {})).toEqual(['Q4']);
    expect(statistics?.pooledVariance.gapIndex.unguarded).toBeNull();
  });

  it('hold nothing about check-ins below a hundred of them', () => {
    const unguarded = [people(60, [3, 4, 3]), people(60, [2, 3, 3])];
    const few = statisticsOf(unguarded, [people(60, [4, 4]), people(39, [4, 4])]);
    const enough = statisticsOf(unguarded, [[...people(30, [1, 4]), ...people(30, [5, 5])], people(40, [4, 4])]);
    expect(few?.pooledVariance).toMatchObject({ shown: {}, gapIndex: { shown: null } });
    expect(enough?.pooledVariance).toMatchObject({ shown: { Q3: 2, Q4: 0.7 }, gapIndex: { shown: 600 } });
  });
});
