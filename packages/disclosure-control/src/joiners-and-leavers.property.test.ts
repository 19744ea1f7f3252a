import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReleaseTable } from './make-release-table.ts';
import type { EarlierRound } from './moved-from.ts';
import { groupId, releaseInput } from './release-fixture.ts';
import type { Sheet } from './release-fixture.ts';
import type { ReleaseTable } from './release-table.ts';

/** A team in one round: who is on the roster, and how many of them answer. */
interface Team {
  readonly people: readonly string[];
  readonly answering: number;
}

/** One round as it was published, with what only the house knows: who was in which group. */
interface PublishedRound {
  readonly release: ReleaseTable;
  readonly peopleOf: (groupIds: readonly string[]) => readonly string[];
  readonly teams: readonly Team[];
}

const SHEET: Sheet = [3, 4, 2];

const sheets = (count: number): Sheet[] => Array.from({ length: count }, () => SHEET);

const shared = (one: readonly string[], other: readonly string[]): number => {
  const people = new Set(other);
  return one.filter((person) => people.has(person)).length;
};

function overlapsOf(now: readonly Team[], earlier: readonly Team[]): EarlierRound['overlaps'] {
  return now.flatMap(({ people }, group) =>
    earlier.map((team, earlierGroup) => ({ groupId: groupId(group), earlierGroupId: groupId(earlierGroup), people: shared(people, team.people) })),
  );
}

/** Publishes round after round as the product does: counts of groups in, tables out. */
function publish(rounds: readonly (readonly Team[])[]): PublishedRound[] {
  return rounds.reduce<PublishedRound[]>((published, teams, round) => {
    const earlier = published.map((each) => ({ release: each.release, overlaps: overlapsOf(teams, each.teams) }));
    const answers = teams.map(({ answering }) => sheets(answering));
    const table: ReleaseTable = makeReleaseTable(releaseInput({ unguarded: answers, shown: answers, rosterCounts: teams.map(({ people }) => people.length), earlier }));
    const release = { ...table, roundId: `${round}`.padStart(32, 'a') };
    return [...published, { release, teams, peopleOf: (groupIds) => groupIds.flatMap((id) => teams[Number(id)]?.people ?? []) }];
  }, []);
}

const fineAtoms = ({ release }: PublishedRound) => release.atoms.filter(({ precision }) => precision === 'tenths');

/** Every union of disjoint sets, as the numbers of those that are in it. */
const unionsOf = (sets: number): number[][] =>
  Array.from({ length: 2 ** sets }, (_, union) => Array.from({ length: sets }, (__, index) => index).filter((index) => Math.floor(union / 2 ** index) % 2 === 1));

interface TwoTellings {
  readonly now: readonly number[];
  readonly before: readonly number[];
  readonly overlap: (now: number, before: number) => number;
}

/** By how many people any union of sets of one telling and any of the other differ. */
function differencesOf({ now, before, overlap }: TwoTellings): number[] {
  const size = (sizes: readonly number[], union: readonly number[]) => union.reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
  return unionsOf(now.length).flatMap((union) =>
    unionsOf(before.length).map((other) => {
      const both = union.reduce((sum, index) => sum + other.reduce((people, earlier) => people + overlap(index, earlier), 0), 0);
      return size(now, union) + size(before, other) - 2 * both;
    }),
  );
}

/** From the people themselves. */
function trueDifferences(now: PublishedRound, before: PublishedRound): number[] {
  const [sets, earlier] = [now, before].map((round) => fineAtoms(round).map(({ groupIds }) => round.peopleOf(groupIds)));
  const overlaps = (sets ?? []).map((people) => (earlier ?? []).map((other) => shared(people, other)));
  return differencesOf({ now: (sets ?? []).map(({ length }) => length), before: (earlier ?? []).map(({ length }) => length), overlap: (one, other) => overlaps[one]?.[other] ?? 0 });
}

/** From the two files alone. */
function publishedDifferences(now: PublishedRound, before: PublishedRound): number[] {
  const [sets, earlier] = [fineAtoms(now), fineAtoms(before)];
  const sizes = (atoms: typeof sets) => atoms.map(({ rosterCount }) => rosterCount);
  return differencesOf({ now: sizes(sets), before: sizes(earlier), overlap: (one, other) => sets[one]?.moved.unguarded?.[before.release.roundId]?.[earlier[other]?.id ?? ''] ?? 0 });
}

const pairsOf = (rounds: readonly PublishedRound[]) => rounds.flatMap((now, index) => rounds.slice(0, index).map((before) => [now, before] as const));

const isFew = (people: number): boolean => people > 0 && people < 5;

const team = (name: string, size: number): readonly string[] => Array.from({ length: size }, (_, index) => `${name}${index}`);

const all = (people: readonly string[]): Team => ({ people, answering: people.length });

/** So few answer that the team is counted with others. */
const silent = (people: readonly string[]): Team => ({ people, answering: Math.min(people.length, 2) });

/** What happens to a company between two rounds. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('leave' as const), team: fc.nat(4), people: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('join' as const), team: fc.nat(4), people: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('swap' as const), team: fc.nat(4), people: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('merge' as const), team: fc.nat(4), people: fc.constant(0) }),
  fc.record({ kind: fc.constant('split' as const), team: fc.nat(4), people: fc.integer({ min: 5, max: 20 }) }),
);

type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function happen(teams: readonly (readonly string[])[], { kind, team: at, people }: Happening, when: string): (readonly string[])[] {
  const [one, other] = [at % teams.length, (at + 1) % teams.length];
  const [own = [], theirs = []] = [teams[one], teams[other]];
  const changed = (change: Readonly<Record<number, readonly string[]>>) => teams.map((each, index) => change[index] ?? each);
  switch (kind) {
    case 'leave':
      return changed({ [one]: own.slice(people) });
    case 'join':
      return changed({ [one]: [...own, ...team(`new in ${when} `, people)] });
    case 'swap':
      return one === other ? [...teams] : changed({ [one]: [...own.slice(people), ...theirs.slice(0, people)], [other]: [...theirs.slice(people), ...own.slice(0, people)] });
    case 'merge':
      return one === other ? [...teams] : changed({ [one]: [...own, ...theirs], [other]: [] });
    case 'split':
      return [...changed({ [one]: own.slice(people) }), own.slice(0, people)];
  }
}

const histories = fc.record({
  sizes: fc.array(fc.integer({ min: 15, max: 40 }), { minLength: 2, maxLength: 4 }),
  rounds: fc.array(fc.record({ happenings: fc.array(happening, { maxLength: 4 }), silent: fc.array(fc.nat(5), { maxLength: 2 }) }), { minLength: 1, maxLength: 4 }),
});

function playOut({ sizes, rounds }: typeof histories extends fc.Arbitrary<infer T> ? T : never): PublishedRound[] {
  let teams: readonly (readonly string[])[] = sizes.map((size, index) => team(`${index} `, size));
  const played = rounds.map((round, number) => {
    teams = round.happenings.reduce<readonly (readonly string[])[]>((before, each, index) => happen(before, each, `${number}.${index}`), teams);
    return teams.map((people, index) => (round.silent.includes(index) ? silent(people) : all(people)));
  });
  return publish([sizes.map((size, index) => all(team(`${index} `, size))), ...played]);
}

describe('in any history of joining, leaving, moving, merging and splitting', () => {
  it('no union of sets told in tenths differs by one to four people from one of another round', () => {
    let merged = 0;
    fc.assert(
      fc.property(histories, (history) => {
        const rounds = playOut(history);
        merged += rounds.some(({ release }) => release.atoms.some(({ groupIds }) => groupIds.length > 1)) ? 1 : 0;
        for (const [now, before] of pairsOf(rounds)) expect(trueDifferences(now, before).filter(isFew)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(merged).toBeGreaterThan(50);
  });

  it('an outsider finds the same differences in the files', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const [now, before] of pairsOf(playOut(history))) expect(publishedDifferences(now, before)).toEqual(trueDifferences(now, before));
      }),
      { numRuns: 100 },
    );
  });

  it('a round is told in half points only where tenths would have given somebody away', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const rounds = playOut(history);
        const now = rounds.at(-1);
        if (now === undefined || now.release.atoms.every(({ precisionReason }) => precisionReason === 'respondents')) return;
        const inTenths = { ...now, release: { ...now.release, atoms: now.release.atoms.map((atom) => ({ ...atom, precision: atom.moved.unguarded === null ? atom.precision : ('tenths' as const) })) } };
        expect(rounds.slice(0, -1).flatMap((before) => trueDifferences(inTenths, before)).some(isFew)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('a round is the same whoever is named first', () => {
    const rounds = [[all(team('a', 20)), all(team('b', 20))], [all([...team('a', 19), 'b0']), all([...team('b', 20).slice(1), 'a19'])]];
    const [, second] = publish(rounds);
    expect(publish(rounds)[1]?.release).toEqual(second?.release);
  });
});

describe('the rule on joiners and leavers', () => {
  const told = (...rounds: readonly (readonly Team[])[]): string[][] => publish(rounds).map(({ release }) => release.atoms.map(({ precision }) => precision));

  it('sees two teams told apart, and counted together a round later without one of them', () => {
    const [a, b] = [team('a', 15), team('b', 15)];
    expect(told([all(a), all([]), all(b)], [all([...a, ...b.slice(1)])])).toEqual([['tenths', 'tenths'], ['half-points']]);
  });

  it('sees it when the answers of a team fall below five and it is counted with another', () => {
    const [a, b] = [team('a', 20), team('b', 16)];
    expect(told([all(a), all([]), all(b)], [all(a), all([]), { people: b.slice(1), answering: 4 }])).toEqual([['tenths', 'tenths'], ['half-points']]);
  });

  it('sees a set told together, and then apart without one of them: one half told in half points is enough', () => {
    const both = team('a', 31);
    const [, second] = told([all(both)], [all(both.slice(0, 15)), all(both.slice(15, 30))]);
    expect(second?.toSorted()).toEqual(['half-points', 'tenths']);
  });

  it('sees several teams become one', () => {
    const [a, b, c] = [team('a', 15), team('b', 17), team('c', 19)];
    expect(told([all(a), all(b), all(c)], [all([...a, ...b, ...c.slice(3)])])[1]).toEqual(['half-points']);
    expect(told([all(a), all(b), all(c)], [all([...a, ...b, ...c.slice(5)])])[1]).toEqual(['tenths']);
  });

  it('sees a leaver behind two teams that exchanged many', () => {
    const [a, b] = [team('a', 30), team('b', 30)];
    const exchanged = [all([...a.slice(6), ...b.slice(0, 6)]), all([...b.slice(7), ...a.slice(0, 6)])];
    expect(told([all(a), all(b)], exchanged)[1]?.toSorted()).toEqual(['half-points', 'tenths']);
  });

  it('lets a team move as a whole, whatever it is called and whoever joins others', () => {
    const [a, b] = [team('a', 20), team('b', 20)];
    expect(told([all(a), all(b)], [all([...b, ...team('new', 5)]), all(a)])[1]).toEqual(['tenths', 'tenths']);
  });

  it('looks at every earlier round, not at the last one alone', () => {
    const a = team('a', 30);
    expect(told([all(a)], [all([...a, ...team('new', 5)])], [all(a.slice(1))])).toEqual([['tenths'], ['tenths'], ['half-points']]);
  });
});

describe('a large organisation', () => {
  const TEAMS = 2000;

  /** Everybody who moves goes to the team beside. */
  const moveOn = (teams: readonly (readonly string[])[], round: number) =>
    teams.map((people, index) => [...people.slice((index + round) % 4), ...(teams[(index + 1) % TEAMS] ?? []).slice(0, (index + 1 + round) % 4)]);

  function publishLarge(rounds: number): ReleaseTable[] {
    let teams: readonly (readonly string[])[] = Array.from({ length: TEAMS }, (_, index) => team(`${index} `, 15 + (index % 10)));
    const published: { release: ReleaseTable; groupOf: Map<string, string> }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const groupOf = new Map(teams.flatMap((people, index) => people.map((person) => [person, groupId(index)] as const)));
      const earlier = published.map((before) => ({ release: before.release, overlaps: countOverlaps(groupOf, before.groupOf) }));
      const table: ReleaseTable = makeReleaseTable(releaseInput({ unguarded: teams.map(({ length }) => sheets(length)), rosterCounts: teams.map(({ length }) => length), earlier }));
      published.push({ release: { ...table, roundId: `${round}`.padStart(32, 'a') }, groupOf });
      teams = moveOn(teams, round);
    }
    return published.map(({ release }) => release);
  }

  it('of 2,000 teams is published round after round, and no set differs from an earlier one by fewer than five', () => {
    const releases = publishLarge(4);
    const sizes = new Map(releases.flatMap(({ roundId, atoms }) => atoms.map(({ id, rosterCount }) => [`${roundId} ${id}`, rosterCount] as const)));
    const fine = releases.slice(1).flatMap(({ atoms }) => atoms.filter(({ precision }) => precision === 'tenths'));
    const differences = fine.flatMap(({ rosterCount, moved }) =>
      Object.entries(moved.unguarded ?? {}).flatMap(([roundId, from]) => Object.entries(from).map(([id, people]) => rosterCount + (sizes.get(`${roundId} ${id}`) ?? 0) - 2 * people)),
    );
    expect(differences.length).toBeGreaterThan(2000);
    expect(differences.filter(isFew)).toEqual([]);
  }, 60_000);
});

function countOverlaps(now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): EarlierRound['overlaps'] {
  const counts = new Map<string, number>();
  for (const [person, group] of now) {
    const earlier = before.get(person);
    if (earlier !== undefined) counts.set(`${group} ${earlier}`, (counts.get(`${group} ${earlier}`) ?? 0) + 1);
  }
  return [...counts].map(([pair, people]) => ({ groupId: pair.slice(0, 32), earlierGroupId: pair.slice(33), people }));
}
