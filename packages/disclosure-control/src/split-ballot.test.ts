import { describe, expect, test } from 'vitest';
import { codeMean } from './coding.ts';
import { makeReleaseTable } from './make-release-table.ts';
import { GAP_ITEM_IDS, groupId, releaseInput, testSha256 } from './release-fixture.ts';
import type { Company, Sheet } from './release-fixture.ts';
import { derive } from './released.ts';
import type { ReleaseInput } from './make-release-table.ts';
import type { ReleaseTable } from './release-table.ts';
import { openStoredRelease } from './stored-release.ts';

const people = (count: number, sheet: Sheet): Sheet[] => Array.from({ length: count }, () => sheet);
const withoutGapItems: Sheet = [null, null, 4];

/** Six teams of forty: half of each was drawn to sign, and leaves the gap items out here. */
const company = (signedInEach: number, changes: Partial<Company> = {}): ReleaseInput => {
  const input = releaseInput({
    unguarded: Array.from({ length: 6 }, () => [...people(15, [2, 3, 4]), ...people(15, withoutGapItems)]),
    shown: Array.from({ length: 6 }, () => people(signedInEach, [4, 5])),
    rosterCounts: Array.from({ length: 6 }, () => 40),
    ...changes,
  });
  return { ...input, tally: { ...input.tally, arms: { withName: 75, withoutName: 75 } }, round: { ...input.round, splitBallotGroupIds: [4, 3, 2, 1, 0].map(groupId) } };
};

function tableOf(input: ReleaseInput): ReleaseTable {
  let read: ReleaseTable | undefined;
  derive(makeReleaseTable(input), (table) => {
    read = table;
  });
  if (read === undefined) throw new Error('There is no table.');
  return read;
}

describe('a split ballot', () => {
  test('is told of everybody who signed together, from a hundred, and of no group', () => {
    const { atoms, splitBallot, organisationStatistics } = tableOf(company(20));
    expect(splitBallot).toMatchObject({ rosterCount: 200, ballots: { withName: 75, withoutName: 75 }, signed: 100, moved: {} });
    expect(splitBallot?.groupIds).toEqual([0, 1, 2, 3, 4].map(groupId));
    expect(splitBallot?.withName).toEqual(Object.fromEntries(GAP_ITEM_IDS.map((id, index) => [id, { code: index === 0 ? 't4.0' : 't+', rated: 100, preferNotToSay: 0 }])));
    expect(atoms.every(({ shown, shownRespondents }) => shown === null && shownRespondents === null)).toBe(true);
    expect(organisationStatistics?.pooledVariance.shown).toEqual({});
  });

  test('is not told below a hundred who signed, whatever they said', () => {
    expect(tableOf(company(19)).splitBallot).toMatchObject({ signed: null, withName: null, moved: null, ballots: { withName: 75, withoutName: 75 } });
  });

  test('leaves the answers without a name where they ever stand, in half points and uncounted where some were drawn', () => {
    const { atoms } = tableOf(company(20));
    const [drawn, notDrawn] = [atoms.find(({ groupIds }) => groupIds.includes(groupId(0))), atoms.find(({ groupIds }) => groupIds.includes(groupId(5)))];
    expect(drawn?.unguarded).toMatchObject({ Q3: { code: 'h2.0', rated: null, preferNotToSay: null }, Q4: { code: 'h3.0', rated: null, preferNotToSay: null }, Q17: { rated: 30 } });
    expect(notDrawn?.unguarded['Q3']).toMatchObject({ code: 't2.0', rated: 15 });
  });

  test.each([
    { others: 4, drawn: 26, code: 'few' },
    { others: 7, drawn: 23, code: 'b1' },
    { others: 8, drawn: 22, code: 'h2.0' },
    { others: 8, drawn: 6, code: 'b1' },
  ])('is told as if everybody knew who was drawn: $others who rated and $drawn who were drawn are $code', ({ others, drawn, code }) => {
    const [atom] = tableOf(company(20, { unguarded: Array.from({ length: 6 }, () => [...people(others, [2, 3, 4]), ...people(drawn, withoutGapItems)]) })).atoms;
    expect(atom?.unguarded['Q3']).toEqual({ code, rated: null, preferNotToSay: null });
  });

  test('is told in half points where one to four people joined or left since it was last told in tenths', () => {
    const earlier = { ...tableOf(company(20)), roundId: 'e'.repeat(32) };
    const overlapping = (stayed: readonly number[]) => ({ release: earlier, overlaps: stayed.map((inBoth, index) => ({ groupId: groupId(index), earlierGroupId: groupId(index), people: inBoth })) });
    const codesWith = (stayed: readonly number[]): string[] => Object.values(tableOf(company(20, { earlier: [overlapping(stayed)] })).splitBallot?.withName ?? {}).map(({ code }) => code);
    expect(codesWith([40, 40, 40, 40, 40, 1])).toEqual(['t4.0', 't+']);
    expect(codesWith([40, 40, 39, 40, 40, 40])).toEqual(['h4.0', 'h+']);
    expect(codesWith([30, 30, 30, 30, 30, 40])).toEqual(['t4.0', 't+']);
  });

  test('can be read back, and a release without one says nothing of it', () => {
    const { splitBallot, ...without } = tableOf(company(20));
    const texts = [JSON.stringify({ ...without, splitBallot }), JSON.stringify(without), JSON.stringify({ ...without, splitBallot: { ...splitBallot, signed: 'all' } })];
    const opened = texts.map((text) => openStoredRelease(text, testSha256(text), testSha256));
    expect(opened.map(({ ok }) => ok)).toEqual([true, true, false]);
  });
});

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, number) => number);

/** What one of so many, who add up to one of these sums above the lowest value, may have answered; `own` are answers that are known. */
function leftOfOne(sums: readonly number[], { rated, length, own }: { rated: number; length: number; own: readonly number[] }): number[] {
  const [others, known] = [rated - own.length - 1, own.reduce((sum, value) => sum + value, 0)];
  return upTo(length).filter((value) => sums.some((sum) => sum - known - value >= 0 && sum - known - value <= others * length));
}

const isProtected = (values: readonly number[], { length, least }: { length: number; least: number }): boolean => {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return values.length === 0 || (highest - lowest >= least * length && 2 * highest >= length && 2 * lowest <= length);
};

test.each(['bands', 'half-points'] as const)('in %s the policy holds for who knows how many rated, too', (precision) => {
  for (const length of [1, 2, 3, 4, 5, 6, 10]) {
    for (const rated of upTo(24).slice(5)) {
      const codeOf = (sum: number) => codeMean({ sum, rated, respondents: 40, responseSet: { lowest: 0, highest: length }, precision });
      for (const sums of Map.groupBy(upTo(rated * length), codeOf).values()) {
        expect(isProtected(leftOfOne(sums, { rated, length, own: [] }), { length, least: 1 / 2 })).toBe(true);
        expect(upTo(length).every((own) => isProtected(leftOfOne(sums, { rated, length, own: [own] }), { length, least: 1 / 4 }))).toBe(true);
      }
    }
  }
});
