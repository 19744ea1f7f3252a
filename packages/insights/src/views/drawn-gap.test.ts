import { describe, expect, it } from 'vitest';
import { exampleTeams } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import type { Publishing } from '../publish-round.ts';
import { drawnGap } from './drawn-gap.ts';
import { unitOverview } from './unit-overview.ts';

/** The example as a round that drew who answers with their name: of its teams only the yard, of 120, is large enough. */
const drawn = (publishing: Publishing): Publishing => ({
  ...publishing,
  sheet: { ...publishing.sheet, gapMeasure: 'split-ballot' },
  tally: { ...publishing.tally, arms: { withName: 50, withoutName: 60 } },
});

describe('the gap of a round that drew who answers with their name', () => {
  it('is what a hundred or more signed against what the others said, in the groups that took part alone', async () => {
    const gap = drawnGap(await exampleRounds([exampleTeams], drawn), { roundId: null });
    expect(gap).toMatchObject({ people: 120, withName: { n: 105 }, withoutName: { n: 60 }, gap: { clear: true } });
    // Everybody in the yard signs 4 and says 2 without a name: 75 and 25 points; what the others said is told in half points.
    expect(gap?.withName.value).toBeCloseTo(75, 0);
    expect(Math.abs((gap?.withoutName.value ?? 0) - 25)).toBeLessThan(2);
    expect(Math.abs((gap?.gap.value ?? 0) - 50)).toBeLessThan(2);
    expect((gap?.gap.high ?? 0) - (gap?.gap.low ?? 0)).toBeGreaterThan(10);
  });

  it('is not there where fewer than a hundred signed, and not in a round by check-ins', async () => {
    const fewer = exampleTeams.map((team) => (team.team === 'Yard' ? { ...team, checkIns: 99 } : team));
    expect(drawnGap(await exampleRounds([fewer], drawn), { roundId: null })).toBeNull();
    expect(drawnGap(await exampleRounds([exampleTeams]), { roundId: null })).toBeNull();
  });

  it('leaves a part the wider interval of those who were not drawn, and the other questions theirs', async () => {
    const level = async (change?: (publishing: Publishing) => Publishing) => {
      const rounds = await exampleRounds([exampleTeams], change);
      const unitId = rounds[0]?.release.units.find(({ label }) => label === 'Yard')?.id ?? '';
      const overview = unitOverview(rounds, { unitId, roundId: null, access: 'parts', ownUnitId: null });
      return { gapIndex: overview?.withoutName, facet: overview?.facets.find(({ value }) => value !== null)?.value };
    };
    const [byCheckIn, byDraw] = [await level(), await level(drawn)];
    expect([byCheckIn.gapIndex?.n, byDraw.gapIndex?.n]).toEqual([110, 60]);
    const width = ({ low, high }: { low: number; high: number } = { low: 0, high: 0 }) => high - low;
    expect(width(byDraw.gapIndex ?? undefined)).toBeGreaterThan(1.5 * width(byCheckIn.gapIndex ?? undefined));
    expect(byDraw.facet).toEqual(byCheckIn.facet);
  });

  it('is told of no part: there, nobody is said to have answered with their name', async () => {
    const rounds = await exampleRounds([exampleTeams], drawn);
    const [organisation] = rounds[0]?.release.units ?? [];
    const overview = unitOverview(rounds, { unitId: organisation?.id ?? '', roundId: null, access: 'parts', ownUnitId: null });
    expect(overview).toMatchObject({ gap: null, gapMissing: 'drawn' });
    expect(overview?.parts.every(({ withName }) => withName === null)).toBe(true);
  });
});
