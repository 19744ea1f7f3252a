import { describe, expect, it } from 'vitest';
import { exampleTeams, exampleUnitId } from '../example-round.ts';
import { exampleRounds } from '../example-rounds.ts';
import { besideOwnAnswers } from './beside-own-answers.ts';
import { unitOverview } from './unit-overview.ts';

const memberOf = (unit: string) => ({ ledUnitId: null, ownUnitId: exampleUnitId(unit), seesEverything: false });

describe('what somebody may put their own answers beside', () => {
  it('is what the pages of their own part and of the whole say, and of no other part', async () => {
    const rounds = await exampleRounds([exampleTeams]);
    const beside = besideOwnAnswers(rounds, { viewer: memberOf('Yard'), roundId: null });
    const pageOf = (unit: string) => unitOverview(rounds, { unitId: exampleUnitId(unit), roundId: null, access: 'summary', ownUnitId: exampleUnitId('Yard') });
    expect(beside?.own?.unit.label).toBe('Yard');
    expect(beside?.own?.items).toEqual(pageOf('Yard')?.items);
    expect(beside?.organisation.items).toEqual(pageOf('Company')?.items);
    expect(beside?.organisation.coverage.lines.map(({ groupLabel }) => groupLabel)).toEqual(['Yard']);
  });

  it('says with whom a small part is counted, with the figures of all of them', async () => {
    const beside = besideOwnAnswers(await exampleRounds([exampleTeams]), { viewer: memberOf('Night'), roundId: null });
    expect(beside?.own?.countedTogether?.countedWith.labels.length).toBeGreaterThan(0);
    expect(beside?.own?.coverage.respondents).toBeGreaterThanOrEqual(5);
  });

  it('is the whole alone for somebody who works in no part of it, and nothing where no round was published', async () => {
    const rounds = await exampleRounds([exampleTeams]);
    expect(besideOwnAnswers(rounds, { viewer: memberOf('Company'), roundId: null })).toMatchObject({ own: null, organisation: { unit: { label: 'Company' } } });
    expect(besideOwnAnswers(rounds, { viewer: { ...memberOf('Yard'), ownUnitId: null }, roundId: null })?.own).toBeNull();
    expect(besideOwnAnswers(rounds, { viewer: memberOf('Yard'), roundId: 'f'.repeat(32) })).toBeNull();
    expect(besideOwnAnswers([], { viewer: memberOf('Yard'), roundId: null })).toBeNull();
  });

  it('is nothing where fewer than five answered', async () => {
    const few = exampleTeams.map((team) => ({ ...team, respondents: team.team === 'Shop' ? 4 : 0, checkIns: 0 }));
    expect(besideOwnAnswers(await exampleRounds([few]), { viewer: memberOf('Yard'), roundId: null })).toBeNull();
  });
});
