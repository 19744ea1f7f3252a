import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId, type ExampleTeam } from './example-round.ts';
import { exampleRounds } from './example-rounds.ts';
import type { PublishedRound } from './published-round.ts';
import { unitOverview } from './views/unit-overview.ts';

const pageOf = (rounds: readonly PublishedRound[], label: string, roundId: string | null = null) => unitOverview(rounds, { unitId: exampleUnitId(label), roundId, access: 'parts', ownUnitId: null });

const without = (team: string): ExampleTeam[] => exampleTeams.filter((each) => each.team !== team);
const movedTo = (team: string, department: string): ExampleTeam[] => exampleTeams.map((each) => (each.team === team ? { ...each, department } : each));

const lineOf = (rounds: readonly PublishedRound[], label: string) => pageOf(rounds, label)?.trend.map(({ comparable, breakReason }) => (comparable ? 'goes on' : breakReason?.kind));

describe('when the organisation is turned round', () => {
  it('a release keeps the tree of its own round: an old page says what it said', async () => {
    const [before] = await exampleRounds([exampleTeams]);
    const rounds = await exampleRounds([exampleTeams, movedTo('East', 'Works')]);
    const old = (published: readonly (PublishedRound | undefined)[]) => pageOf(published.filter((each) => each !== undefined), 'Desk', before?.release.roundId ?? '');
    expect(JSON.stringify(rounds[0]?.release)).toBe(JSON.stringify(before?.release));
    expect(old(rounds)?.coverage).toEqual(old([before])?.coverage);
    expect(old(rounds)?.parts).toEqual(old([before])?.parts);
    expect(old(rounds)?.unit.path).toEqual(['Company', 'Desk']);
  });

  it('a department that lost a team starts its line anew and says that other teams stand behind it', async () => {
    const rounds = await exampleRounds([exampleTeams, movedTo('East', 'Works')]);
    expect(lineOf(rounds, 'Desk')).toEqual(['other-teams', 'goes on']);
    expect(lineOf(rounds, 'Works')).toEqual(['other-teams', 'goes on']);
  });

  it('a team that moves as a whole keeps its line', async () => {
    const rounds = await exampleRounds([exampleTeams, movedTo('East', 'Works')]);
    expect(lineOf(rounds, 'East')).toEqual(['goes on', 'goes on']);
    expect(pageOf(rounds, 'East')?.unit.path).toEqual(['Company', 'Works', 'East']);
  });

  it('a team that is dissolved has its page in the rounds in which it was, and none after', async () => {
    const rounds = await exampleRounds([exampleTeams, without('Shop')]);
    expect(pageOf(rounds, 'Shop')).toBeNull();
    expect(pageOf(rounds, 'Shop', rounds[0]?.release.roundId)?.withoutName?.n).toBe(8);
    expect(lineOf(rounds, 'Works')).toEqual(['other-teams', 'goes on']);
  });

  it('a new team has no line before it was there', async () => {
    const rounds = await exampleRounds([without('East'), exampleTeams]);
    expect(lineOf(rounds, 'East')).toEqual(['goes on']);
  });

  it('a pulse in which too few answered is no change of teams: the page says that nothing was told', async () => {
    const hardlyAnybody = exampleTeams.map((each) => ({ ...each, respondents: 0, checkIns: 0 }));
    expect(lineOf(await exampleRounds([hardlyAnybody, exampleTeams]), 'Desk')).toEqual(['nothing-told-then', 'goes on']);
    expect(lineOf(await exampleRounds([exampleTeams, hardlyAnybody]), 'Desk')).toEqual(['nothing-told-now', 'goes on']);
  });
});
