import { describe, expect, it } from 'vitest';
import { makeReleaseTable } from './make-release-table.ts';
import type { FrozenGroup, ReleaseInput } from './make-release-table.ts';
import { labelPooledGroup, poolSmallGroups } from './pooling.ts';
import { countGroup, releaseInput } from './release-fixture.ts';
import type { Sheet } from './release-fixture.ts';
import type { ReleasedUnit, ReleaseTable } from './release-table.ts';

interface RosterTeam {
  readonly unit: ReleasedUnit;
  readonly people: number;
}

const sheets = (count: number, answers: Sheet = [3, 4, 2]): Sheet[] => Array.from({ length: count }, () => answers);

/** The publication groups that the freeze makes of a roster. */
function freeze(teams: readonly RosterTeam[]): FrozenGroup[] {
  const units = teams.map(({ unit }) => unit);
  const labels = new Map(units.map(({ id, label }) => [id, label]));
  const parts = teams.map(({ unit, people }) => ({ id: unit.id, levelUnitId: unit.parentId ?? unit.id, size: people }));
  const names = { partLabel: (id: string) => labels.get(id) ?? id, unitLabel: (id: string) => labels.get(id) ?? id };
  return poolSmallGroups({ units, parts, minimumSize: 5 })
    .filter(({ kind }) => kind !== 'below-minimum')
    .map((group, index) => ({
      id: `${index}`.padStart(32, '0'),
      label: labelPooledGroup(group, names),
      levelUnitId: group.levelUnitId,
      unitIds: group.partIds,
      rosterCount: parts.filter(({ id }) => group.partIds.includes(id)).reduce((sum, { size }) => sum + size, 0),
    }));
}

/** Freezes a roster and publishes a round in which everybody answers, or as many of each group as said. */
function publish(teams: readonly RosterTeam[], answering: (group: FrozenGroup) => number = ({ rosterCount }) => rosterCount): ReleaseTable {
  const groups = freeze(teams);
  const base = releaseInput({ unguarded: [] });
  const counted = groups.map((group) => countGroup(group.id, sheets(answering(group))));
  const input: ReleaseInput = { ...base, round: { ...base.round, units: teams.map(({ unit }) => unit), groups }, tally: { ...base.tally, groups: counted } };
  return makeReleaseTable(input);
}

const unit = (id: string, parentId: string | null): ReleasedUnit => ({ id, label: id.toUpperCase(), parentId });

describe('a roster whose every team is under five', () => {
  const teams = [
    { unit: unit('works', null), people: 2 },
    ...['east', 'west'].map((id) => ({ unit: unit(id, 'works'), people: 3 })),
    ...['a', 'b', 'c'].map((id) => ({ unit: unit(id, 'east'), people: 3 })),
    ...['d', 'e'].map((id) => ({ unit: unit(id, 'west'), people: 2 })),
  ];

  it('is counted in pools of five or more, each said with its level, and nobody is left out', () => {
    const { groups, atoms } = publish(teams);
    expect(groups.map(({ label, rosterCount }) => [label, rosterCount])).toEqual([
      ['Other teams of EAST', 9],
      ['Other teams of WORKS', 12],
    ]);
    expect(atoms.map(({ respondents }) => respondents)).toEqual([9, 12]);
  });

  it('in which few answer is one set for everybody', () => {
    const { atoms } = publish(teams, ({ label }) => (label.endsWith('EAST') ? 3 : 4));
    expect(atoms).toMatchObject([{ rosterCount: 21, respondents: 7, precision: 'bands' }]);
  });
});

describe('an organisation of six people', () => {
  const six = [{ unit: unit('works', null), people: 4 }, { unit: unit('a', 'works'), people: 2 }];

  it('is one set, in bands, whatever its teams', () => {
    const { groups, atoms, organisationStatistics, comments } = publish(six);
    expect(groups).toHaveLength(1);
    expect(atoms).toMatchObject([{ respondents: 6, precision: 'bands' }]);
    expect(Object.values(atoms[0]?.unguarded ?? {}).map(({ code }) => code)).toEqual(['b2', 'b3', 'b1']);
    expect([organisationStatistics, comments]).toEqual([null, []]);
  });

  it('of whom four answer is told nothing but how many', () => {
    const table = publish(six, () => 4);
    expect(table.atoms).toEqual([]);
    expect(table.counts).toMatchObject({ roster: 6, redeemed: 4 });
  });
});

describe('four people in all', () => {
  it('have no group, so that no round of them can be published', () => {
    expect(freeze([{ unit: unit('works', null), people: 4 }])).toEqual([]);
  });
});

describe('a unit that disappears after the freeze', () => {
  const teams = ['a', 'b', 'c'].map((id) => ({ unit: unit(id, 'works'), people: 9 }));
  const works = { unit: unit('works', null), people: 0 };

  it('keeps its place in the round: its people have passes of their group, and count where the sheet put them', () => {
    const { units, groups } = publish([works, ...teams]);
    expect(units.map(({ id }) => id)).toContain('b');
    expect(groups.map(({ unitIds }) => unitIds)).toContainEqual(['b']);
  });

  it('and from which nobody answers any more is counted with a team beside it, with all its people', () => {
    const { atoms } = publish([works, ...teams], ({ unitIds }) => (unitIds.includes('b') ? 0 : 9));
    expect(atoms.find(({ label }) => label.includes('B'))).toMatchObject({ respondents: 9, rosterCount: 18 });
  });
});

describe('one set for the whole organisation', () => {
  it('of a hundred and more has its figures, and the statistics of all add nothing about less than all', () => {
    const table = publish([{ unit: unit('works', null), people: 120 }]);
    expect(table.atoms).toMatchObject([{ respondents: 120, precision: 'tenths' }]);
    expect(table.organisationStatistics?.pooledVariance.unguarded).toEqual({ Q3: 0.7, Q4: 0.7, Q17: 0.7 });
  });
});

describe('a very large organisation', () => {
  it('of 20,000 groups in ten levels is published, and everybody is in one set of five or more', () => {
    const units = Array.from({ length: 20_000 }, (_, index) => unit(`u${index}`, index === 0 ? null : `u${Math.floor((index - 1) / 2.7)}`));
    const { atoms, groups } = publish(units.map((each, index) => ({ unit: each, people: index % 13 })), ({ rosterCount }) => Math.floor(rosterCount * 0.6));
    expect(groups.every(({ atomId }) => atomId !== null)).toBe(true);
    expect(Math.min(...atoms.map(({ respondents }) => respondents))).toBe(5);
    expect(atoms.flatMap(({ groupIds }) => groupIds)).toHaveLength(groups.length);
  }, 60_000);
});
