import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId, type ExampleTeam } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import type { Publishing } from '../publish-round.ts';
import { drawnGap } from './drawn-gap.ts';
import { higherWithName } from './higher-with-name.ts';
import { FUNNEL_MEASURES, unitFunnel } from './unit-funnel.ts';
import { unitOverview } from './unit-overview.ts';

const answer = fc.constantFrom(1, 2, 3, 4, 5);

/** Teams of one to sixty people, in which any number answered and any number signed, at the ends of the scale too. */
const team = (department: string, name: string): fc.Arbitrary<ExampleTeam> =>
  fc.integer({ min: 1, max: 60 }).chain((rosterCount) =>
    fc.record({ team: fc.constant(name), department: fc.constant(department), rosterCount: fc.constant(rosterCount), respondents: fc.nat(rosterCount), checkIns: fc.nat(rosterCount), answer, signed: answer }));

const works = fc.tuple(...Array.from({ length: 32 }, (_, at) => team('Works', `Team ${at + 1}`)));
const rounds = fc.array(works, { minLength: 1, maxLength: 5 });

/** Where in the data a number is none, or an interval does not hold its value. */
const faultsIn = (data: unknown, path = ''): string[] => {
  if (typeof data === 'number') return Number.isFinite(data) ? [] : [`${path} is ${data}`];
  if (typeof data !== 'object' || data === null) return [];
  const { value, low, high } = data as { value?: unknown; low?: unknown; high?: unknown };
  const isOutside = typeof low === 'number' && typeof high === 'number' && (low > high || (typeof value === 'number' && (value < low || value > high)));
  return [...(isOutside ? [`${path} is outside its interval`] : []), ...Object.entries(data).flatMap(([key, each]) => faultsIn(each, `${path}/${key}`))];
};

describe('every figure that a screen can get', () => {
  it('is a number, inside its interval, whoever answered what', async () => {
    let funnels = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (teams) => {
        const published = await exampleRounds(teams);
        funnels += unitFunnel(published, { unitId: exampleUnitId('Works'), roundId: null, measure: 'without-name' }) === null ? 0 : 1;
        for (const unitId of ['Works', 'Team 1', 'Company'].map(exampleUnitId)) {
          const at = { unitId, roundId: null };
          expect(faultsIn([
            unitOverview(published, { ...at, access: 'parts', ownUnitId: null }), higherWithName(published, { ...at, readsUnitIds: [] }),
            ...FUNNEL_MEASURES.map((measure) => unitFunnel(published, { ...at, measure })),
          ])).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
    expect(funnels).toBeGreaterThan(2);
  });

  it('is one too where it was drawn who signs, however few did', async () => {
    const arms = fc.record({ withName: fc.nat(110), withoutName: fc.nat(110) });
    await fc.assert(
      fc.asyncProperty(arms, fc.integer({ min: 90, max: 120 }), answer, async (drawn, checkIns, signed) => {
        const changed = (publishing: Publishing): Publishing => ({ ...publishing, sheet: { ...publishing.sheet, gapMeasure: 'split-ballot' }, tally: { ...publishing.tally, arms: drawn } });
        const published = await exampleRounds([exampleTeams.map((each) => (each.team === 'Yard' ? { ...each, checkIns, signed } : each))], changed);
        const page = unitOverview(published, { unitId: exampleUnitId('Company'), roundId: null, access: 'parts', ownUnitId: null });
        expect(faultsIn([drawnGap(published, { roundId: null }), page])).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
