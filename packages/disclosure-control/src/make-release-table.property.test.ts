import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomId } from './atoms.ts';
import { codeMean } from './coding.ts';
import { DisclosureError } from './disclosure-error.ts';
import { makeReleaseTable } from './make-release-table.ts';
import { GAP_ITEM_IDS, ITEM_IDS, countGroup, groupId, releaseInput, testSha256 } from './release-fixture.ts';
import type { EarlierRound } from './moved-from.ts';
import type { Company, Sheet } from './release-fixture.ts';
import type { ReleaseTable } from './release-table.ts';

const answer = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(null, 'no' as const));
const sheet = fc.tuple(answer, answer, answer);
const team = fc.array(sheet, { maxLength: 20 });
const companies = fc.record({
  unguarded: fc.array(team, { minLength: 1, maxLength: 9 }),
  shown: fc.array(team, { maxLength: 1 }),
});

function team5(count: number, answers: Sheet = [3, 3, 3]): Sheet[] {
  return Array.from({ length: count }, () => answers);
}

/** Everything about a release but the codes: what is told of whom, how precisely. */
function patternOf({ groups, atoms, counts, organisationStatistics }: ReleaseTable): unknown {
  return {
    groups,
    counts,
    hasStatistics: organisationStatistics !== null,
    atoms: atoms.map(({ unguarded, shown, ...facts }) => ({
      ...facts,
      items: Object.keys(unguarded),
      shownItems: shown && Object.keys(shown),
    })),
  };
}

describe('a release', () => {
  it('tells of nobody alone: every atom has at least five respondents, and every group is in exactly one', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { atoms, groups } = makeReleaseTable(releaseInput(company));
        fc.pre(company.unguarded.flat().length >= 5);
        expect(atoms.every(({ respondents }) => respondents >= 5)).toBe(true);
        expect(atoms.flatMap(({ groupIds }) => groupIds).toSorted()).toEqual(groups.map(({ id }) => id));
        for (const { id, atomId: counted } of groups) expect(atoms.find((atom) => atom.groupIds.includes(id))?.id).toBe(counted);
        expect(atoms.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(company.unguarded.flat().length);
      }),
    );
  });

  it('shows the same rows whatever people answered', () => {
    fc.assert(
      fc.property(companies, fc.array(sheet, { minLength: 200, maxLength: 200 }), ({ unguarded, shown }, others) => {
        const otherwise = (teams: readonly (readonly Sheet[])[]) =>
          teams.map((sheets, at) => sheets.map((_, index) => others[at * 20 + index] ?? [3, 3, 3]));
        const before = makeReleaseTable(releaseInput({ unguarded, shown }));
        const after = makeReleaseTable(releaseInput({ unguarded: otherwise(unguarded), shown: otherwise(shown) }));
        expect(patternOf(after)).toEqual(patternOf(before));
      }),
    );
  });

  it('holds of an item the code of its sum over the atom, and nothing else below fifteen', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const { atoms } = makeReleaseTable(releaseInput(company));
        for (const { groupIds, respondents, precision, unguarded } of atoms) {
          const answers = groupIds.flatMap((id) => company.unguarded[Number(id)] ?? []);
          for (const [index, itemId] of ITEM_IDS.entries()) {
            const values = answers.map((given) => given[index]).filter((value) => typeof value === 'number');
            const sum = values.reduce((total, value) => total + value, 0);
            const refusals = answers.filter((given) => given[index] === 'no').length;
            const isHidden = respondents < 15 || values.length < 5;
            expect(unguarded[itemId]).toEqual({
              code: codeMean({ sum, rated: values.length, respondents, responseSet: { lowest: 1, highest: 5 }, precision }),
              rated: isHidden ? null : values.length,
              preferNotToSay: isHidden ? null : refusals,
            });
          }
        }
      }),
    );
  });

  it('tells of check-ins only where there are five on the same atom, and only the gap items', () => {
    fc.assert(
      fc.property(companies, (company) => {
        for (const atom of makeReleaseTable(releaseInput(company)).atoms) {
          const checkIns = atom.groupIds.flatMap((id) => company.shown[Number(id)] ?? []).length;
          expect(atom.shownRespondents).toBe(checkIns < 5 ? null : checkIns);
          expect(atom.shown === null).toBe(checkIns < 5);
          expect(atom.shownPrecision === null).toBe(checkIns < 5);
          expect(Object.keys(atom.shown ?? {})).toEqual(checkIns < 5 ? [] : GAP_ITEM_IDS);
        }
      }),
    );
  });

  it('is the same twice and in whatever order the tallies come', () => {
    fc.assert(
      fc.property(companies, (company) => {
        const input = releaseInput(company);
        const turned = { ...input, tally: { ...input.tally, groups: input.tally.groups.toReversed() } };
        expect(makeReleaseTable(turned)).toEqual(makeReleaseTable(input));
      }),
    );
  });
});

describe('a large company', () => {
  it('of 4,000 teams is released as a small one is', () => {
    const unguarded = Array.from({ length: 4000 }, (_, index) => team5(index % 12));
    const { atoms, groups } = makeReleaseTable(releaseInput({ unguarded, shown: unguarded }));
    expect(atoms.flatMap(({ groupIds }) => groupIds)).toHaveLength(4000);
    expect(groups.every((group) => group.atomId !== null)).toBe(true);
  });
});

describe('a round with hardly an answer', () => {
  it.each([0, 1, 4])('of %i ballots in all tells the counts and nothing else', (ballots) => {
    const table = makeReleaseTable(releaseInput({ unguarded: [team5(ballots), [], []], shown: [team5(9, [4, 4])] }));
    expect(table.atoms).toEqual([]);
    expect(table.organisationStatistics).toBeNull();
    expect(table.groups.map((group) => group.atomId)).toEqual([null, null, null]);
    expect(table.counts).toEqual({ roster: 19, issued: ballots, redeemed: ballots, spoilt: 0 });
  });

  it('of five ballots in five teams has one atom for everyone', () => {
    const { atoms } = makeReleaseTable(releaseInput({ unguarded: [team5(1), team5(1), team5(1), team5(1), team5(1)] }));
    expect(atoms).toMatchObject([{ respondents: 5, rosterCount: 25, label: 'Other teams of Example Works', precision: 'bands' }]);
    expect(atoms[0]?.unguarded['Q3']).toEqual({ code: 'b2', rated: null, preferNotToSay: null });
  });

  it('counts a team from which nobody answered with a team beside it', () => {
    const { atoms } = makeReleaseTable(releaseInput({ unguarded: [team5(6), team5(6), []] }));
    expect(atoms.map(({ label, respondents }) => [label, respondents])).toEqual([
      ['Team 0 with Team 2', 6],
      ['Team 1', 6],
    ]);
  });

  it.each([14, 15, 40])('in which all of %i preferred not to say tells that too few rated, and not that everybody refused', (people) => {
    const silent: Sheet = ['no', 'no', 'no'];
    const [atom] = makeReleaseTable(releaseInput({ unguarded: [team5(people, silent)] })).atoms;
    expect(atom?.unguarded['Q3']).toEqual({ code: 'few', rated: null, preferNotToSay: null });
  });

  it('counts spoilt ballots without telling anything of them', () => {
    const input = releaseInput({ unguarded: [team5(5)] });
    const groups = input.tally.groups.map((group) => ({ ...group, spoilt: 2 }));
    const table = makeReleaseTable({ ...input, tally: { ...input.tally, groups } });
    expect(table.counts).toMatchObject({ redeemed: 7, spoilt: 2 });
    expect(table.atoms[0]?.respondents).toBe(5);
  });
});

/** A round before, in which `left` more people were on the roster of the first team; all of the others are still there. */
function earlierRound(left: number, company: Company = { unguarded: [team5(15)] }): EarlierRound {
  const release: ReleaseTable = makeReleaseTable(releaseInput({ ...company, rosterCounts: [100 + left] }));
  return { release: { ...release, roundId: `${left}`.padStart(32, 'e') }, overlaps: [{ groupId: groupId(0), earlierGroupId: groupId(0), people: 100 }] };
}

describe('an atom that was published at tenths before', () => {
  const atomAfter = (left: readonly number[], respondents = 15) =>
    makeReleaseTable(releaseInput({ unguarded: [team5(respondents)], rosterCounts: [100], earlier: left.map((people) => earlierRound(people)) })).atoms[0];

  it.each([[[]], [[0]], [[5]], [[0, 7, 100]]])('stays at tenths when nobody or at least five moved: %j', (left) => {
    expect(atomAfter(left)).toMatchObject({ precision: 'tenths', precisionReason: 'respondents' });
  });

  it.each([[[1]], [[4]], [[0, 3]], [[100, 2]]])('is told in half points, without exact counts of refusals, when one to four moved since any round: %j', (left) => {
    const atom = atomAfter(left);
    expect(atom).toMatchObject({ precision: 'half-points', precisionReason: 'few-moved' });
    expect(atom?.unguarded['Q3']).toEqual({ code: 'h3.0', rated: null, preferNotToSay: null });
  });

  it('below fifteen is told in the same steps in every round', () => {
    expect(atomAfter([1], 14)).toMatchObject({ precision: 'half-points', precisionReason: 'respondents', moved: { unguarded: null, shown: null } });
  });

  it('says how many of its people were in which atom of which round, so that anybody can check', () => {
    const atom = atomAfter([1, 6]);
    expect(atom?.moved).toEqual({ unguarded: { [`1`.padStart(32, 'e')]: { [atom?.id ?? '']: 100 }, [`6`.padStart(32, 'e')]: { [atom?.id ?? '']: 100 } }, shown: null });
  });

  it('asks for each arm by itself', () => {
    const earlier = [earlierRound(2, { unguarded: [team5(14)], shown: [team5(15)] })];
    const { atoms } = makeReleaseTable(releaseInput({ unguarded: [team5(15)], shown: [team5(15, [4, 4])], rosterCounts: [100], earlier }));
    expect(atoms[0]).toMatchObject({ precision: 'tenths', shownPrecision: 'half-points' });
    expect(atoms[0]?.shown?.['Q3']?.code).toBe('h4.0');
  });

  it('hides more joiners and leavers where the organisation asks for more', () => {
    const { atoms } = makeReleaseTable(releaseInput({ unguarded: [team5(15)], rosterCounts: [100], earlier: [earlierRound(6)], thresholds: { scores: 7, comments: 10, distributions: 15 } }));
    expect(atoms[0]?.precision).toBe('half-points');
  });
});

describe('an atom', () => {
  it('is known by its groups', () => {
    const { atoms } = makeReleaseTable(releaseInput({ unguarded: [team5(3), team5(6), team5(3)] }));
    expect(atoms.map(({ id }) => id)).toEqual([atomId([groupId(2), groupId(0)], testSha256), atomId([groupId(1)], testSha256)]);
    expect(atoms[0]?.id).toBe(testSha256(`${groupId(0)},${groupId(2)}`).slice(0, 32));
  });
});

describe('tallies that do not belong together', () => {
  const input = releaseInput({ unguarded: [team5(6), team5(6)] });
  const groups = input.tally.groups;
  const [first = countGroup(groupId(0), [])] = groups;

  it.each([
    ['another round', { ...input, tally: { ...input.tally, roundId: 'f'.repeat(32) } }],
    ['an unknown group', { ...input, tally: { ...input.tally, groups: [...groups, countGroup(groupId(7), [])] } }],
    ['a group twice', { ...input, tally: { ...input.tally, groups: [...groups, first] } }],
    ['an item that does not add up', { ...input, tally: { ...input.tally, groups: [{ ...first, respondents: 7 }] } }],
    ['an item that was not counted', { ...input, tally: { ...input.tally, groups: [{ ...first, items: {} }] } }],
    ['more answers than people', releaseInput({ unguarded: [team5(6)], rosterCounts: [5] })],
    ['half a pass', { ...input, issued: 0.5 }],
  ])('release nothing: %s', (_, broken) => {
    expect(() => makeReleaseTable(broken)).toThrow(DisclosureError);
  });
});

describe('an item that is asked for the whole organisation only', () => {
  const released = (sheets: readonly (readonly Sheet[])[], earlier: readonly EarlierRound[] = []) => {
    const input = releaseInput({ unguarded: sheets, earlier, rosterCounts: [100] });
    const items = input.instrument.items.map((item) => (item.id === 'Q17' ? { ...item, publishedFor: 'organisation' as const } : item));
    return makeReleaseTable({ ...input, instrument: { ...input.instrument, items } });
  };
  const sheets = (people: number): Sheet[][] => [Array.from({ length: people }, (_, index) => [3, 3, index % 20 === 0 ? 5 : 2])];

  it('is in no part of it, with or without name, and in no variance', () => {
    const table: ReleaseTable = released([...sheets(60), ...sheets(60)]);
    expect(table.atoms.map(({ unguarded }) => Object.keys(unguarded))).toEqual([['Q3', 'Q4'], ['Q3', 'Q4']]);
    expect(Object.keys(table.organisationStatistics?.pooledVariance.unguarded ?? {})).toEqual(['Q3', 'Q4']);
    expect(JSON.stringify({ ...table, organisationItems: null })).not.toContain('Q17');
  });

  it('is coded once for everybody together, from a hundred respondents', () => {
    expect(released(sheets(100)).organisationItems).toEqual({ Q17: { code: 't2.1', rated: 100, preferNotToSay: 0 } });
    expect(released([...sheets(60), ...sheets(60)]).organisationItems).toEqual({ Q17: { code: 't2.1', rated: 120, preferNotToSay: 0 } });
    expect(released(sheets(99))).toMatchObject({ organisationItems: null, organisationMoved: null });
  });

  it('says nothing where too few rated it', () => {
    const silent: Sheet[] = Array.from({ length: 100 }, (_, index) => [3, 3, index < 4 ? 1 : 'no']);
    expect(released([silent]).organisationItems).toEqual({ Q17: { code: 'few', rated: null, preferNotToSay: null } });
  });

  it.each([[0, 't2.1'], [3, 'h2.0'], [5, 't2.1']])('is told in half points where few moved since it was told in tenths: %i left', (left, code) => {
    const before: ReleaseTable = released(sheets(100));
    const earlier: EarlierRound = {
      release: { ...before, roundId: 'e'.repeat(32), counts: { ...before.counts, roster: 100 + left } },
      overlaps: [{ groupId: groupId(0), earlierGroupId: groupId(0), people: 100 }],
    };
    const table = released(sheets(100), [earlier]);
    expect(table.organisationItems?.['Q17']?.code).toBe(code);
    expect(table.organisationMoved).toEqual({ ['e'.repeat(32)]: 100 });
  });

  it('is null where none is asked', () => {
    expect(makeReleaseTable(releaseInput({ unguarded: sheets(100) })).organisationItems).toBeNull();
  });
});

describe('an organisation that asks for more people', () => {
  const thresholds = { scores: 8, comments: 12, distributions: 20 };
  const tableOf = (unguarded: readonly (readonly Sheet[])[], shown: readonly (readonly Sheet[])[] = []) => makeReleaseTable(releaseInput({ unguarded, shown, thresholds }));

  it('has atoms of as many, and check-ins told of as many', () => {
    const { atoms, thresholds: told } = tableOf([team5(7), team5(8), team5(9)], [team5(7, [4, 4]), [], team5(8, [4, 4])]);
    expect(told).toEqual(thresholds);
    expect(atoms.map(({ label, respondents, shownRespondents }) => [label, respondents, shownRespondents])).toEqual([
      ['Team 2 with Team 0', 16, 15],
      ['Team 1', 8, null],
    ]);
  });

  it('tells means in tenths, and how many rated, from as many', () => {
    expect(tableOf([team5(19), team5(20)]).atoms.map(({ precision, unguarded }) => [precision, unguarded['Q3']])).toEqual([
      ['half-points', { code: 'h3.0', rated: null, preferNotToSay: null }],
      ['tenths', { code: 't3.0', rated: 20, preferNotToSay: 0 }],
    ]);
  });

  it('tells nothing of an item that fewer rated', () => {
    const few: Sheet[] = [...team5(7), ...team5(13, ['no', 3, 3])];
    expect(tableOf([few]).atoms[0]?.unguarded['Q3']).toEqual({ code: 'few', rated: null, preferNotToSay: null });
  });
});
