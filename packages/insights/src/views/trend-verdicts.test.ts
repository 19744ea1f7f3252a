import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId, type ExampleTeam } from '../example-round.ts';
import { exampleRounds, manyTeams } from '../example-rounds.ts';
import { unitOverview } from './unit-overview.ts';

type Answer = ExampleTeam['answer'];

/** One large team answers so from round to round; the others never change. */
const yardSays = (answer: Answer): ExampleTeam[] => exampleTeams.map((team) => (team.team === 'Yard' ? { ...team, answer } : team));

const trendOf = async (label: string, rounds: ExampleTeam[][], which: number | null = null) => {
  const published = await exampleRounds(rounds);
  const roundId = which === null ? null : (published[which]?.release.roundId ?? null);
  const overview = unitOverview(published, { unitId: exampleUnitId(label), roundId, access: 'parts', ownUnitId: null });
  if (overview === null) throw new Error('There is no such page.');
  return overview;
};

describe('the verdict about a line of pulses', () => {
  it('is "rising" when four pulses in a row rise beyond their ranges, and the difference is falling then', async () => {
    const { trendVerdicts } = await trendOf('Yard', ([1, 2, 3, 4] as const).map(yardSays));
    expect(trendVerdicts.withoutName).toMatchObject({ verdict: 'rising', rounds: 4 });
    expect(trendVerdicts.withoutName?.low).toBeGreaterThan(0);
    expect(trendVerdicts.gap?.verdict).toBe('falling');
  });

  it('is "steady" when nothing moves', async () => {
    expect((await trendOf('Yard', ([3, 3, 3, 3] as const).map(yardSays))).trendVerdicts.withoutName).toMatchObject({ verdict: 'steady', rounds: 4 });
  });

  it('is not told from three pulses, however they rise', async () => {
    expect((await trendOf('Yard', ([1, 3, 5] as const).map(yardSays))).trendVerdicts).toEqual({ withoutName: null, gap: null });
  });

  it('counts from the last break on: other teams begin a new line', async () => {
    const rounds = ([1, 2, 3, 4, 5] as const).map(yardSays);
    const [, second, ...rest] = rounds.map((teams) => teams.map((team) => (team.team === 'Night' ? { ...team, respondents: 5 } : team)));
    const alone = await trendOf('Night', [yardSays(1), second ?? [], ...rest]);
    expect(alone.trend.map(({ startsAnew }) => startsAnew)).toEqual([true, true, false, false, false]);
    expect(alone.trendVerdicts.withoutName?.rounds).toBe(4);
    const shorter = await trendOf('Night', [yardSays(1), yardSays(2), ...rest]);
    expect(shorter.trendVerdicts.withoutName).toBeNull();
  });

  it('ends with the pulse on the page: later ones say nothing about it', async () => {
    const overview = await trendOf('Yard', ([1, 2, 3, 4, 5] as const).map(yardSays), 2);
    expect(overview.trend).toHaveLength(5);
    expect(overview.trendVerdicts.withoutName).toBeNull();
  });

  it('begins anew where the two answers can be compared in other teams than before', async () => {
    const rounds = ([3, 3, 3, 3] as const).map(yardSays);
    const fewerSigned = rounds.map((teams, round) => (round === 0 ? teams.map((team) => (team.team === 'East' ? { ...team, checkIns: 3 } : team)) : teams));
    const overview = await trendOf('Desk', fewerSigned);
    expect(overview.trend.map(({ comparable, startsAnew }) => [comparable, startsAnew])).toEqual([[true, true], [true, true], [true, false], [true, false]]);
    expect(overview.trendVerdicts.gap).toBeNull();
  });

  it('goes on where one small team among many can be compared that could not before', async () => {
    const rounds = ([3, 3, 3, 3] as const).map(yardSays);
    const fewerSigned = rounds.map((teams, round) => (round === 0 ? teams.map((team) => (team.team === 'East' ? { ...team, checkIns: 3 } : team)) : teams));
    const overview = await trendOf('Company', fewerSigned);
    expect(overview.trend.map(({ startsAnew }) => startsAnew)).toEqual([true, false, false, false]);
    expect(overview.trendVerdicts.gap?.verdict).toBe('steady');
  });

  it('begins anew once a tenth of the people it began with are gone, however few left from one pulse to the next', async () => {
    const rounds = [0, 1, 2, 3, 4].map((fewerSigned) => manyTeams(20, () => 3).map((team, position) => (position < fewerSigned ? { ...team, checkIns: 3 } : team)));
    const overview = await trendOf('Works', rounds);
    expect(overview.trend.map(({ startsAnew }) => startsAnew)).toEqual([true, false, false, true, false]);
  });
});
