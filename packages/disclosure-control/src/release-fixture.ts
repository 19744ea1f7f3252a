import type { GroupComment } from './comments.ts';
import type { FrozenGroup, ReleaseInput } from './make-release-table.ts';
import { PROVED_THRESHOLDS } from './policy.ts';
import type { Thresholds } from './policy.ts';
import type { GroupTally, RoundTally } from './round-tally.ts';

/** One person's answers to the items, in their order: a value, null for left out, 'no' for prefer not to say. */
export type Sheet = readonly (number | null | 'no')[];

export const ITEM_IDS = ['Q3', 'Q4', 'Q17'] as const;
export const GAP_ITEM_IDS = ['Q3', 'Q4'];
const ROUND_ID = 'a'.repeat(32);

export function groupId(index: number): string {
  return `${index}`.padStart(32, '0');
}

/** 64 hex characters that depend on the whole text: enough of a hash for a test. */
export function testSha256(text: string): string {
  const words = [2166136261, 374761393, 668265263, 2246822519, 3266489917, 40503, 97, 31].map((seed) => {
    let hash = seed;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619 + 2 * (seed % 1000)) >>> 0;
    return hash.toString(16).padStart(8, '0');
  });
  return words.join('');
}

/** Counts the answers of one group as either side of the wall does. */
export function countGroup(id: string, sheets: readonly Sheet[], itemIds: readonly string[] = ITEM_IDS): GroupTally {
  const items: GroupTally['items'] = Object.fromEntries(
    itemIds.map((itemId, index) => {
      const answers = sheets.map((sheet) => sheet[index] ?? null);
      const counts = [1, 2, 3, 4, 5].map((value) => answers.filter((answer) => answer === value).length);
      const preferNotToSay = answers.filter((answer) => answer === 'no').length;
      return [itemId, { counts, preferNotToSay, leftOut: answers.filter((answer) => answer === null).length }];
    }),
  );
  const sums = sheets
    .map((sheet) => sheet.slice(0, GAP_ITEM_IDS.length))
    .filter((gap): gap is number[] => gap.every((answer) => typeof answer === 'number'))
    .map((gap) => gap.reduce((sum, value) => sum + value, 0));
  return {
    groupId: id,
    respondents: sheets.length,
    spoilt: 0,
    items,
    gapIndex: {
      people: sums.length,
      sum: sums.reduce((total, sum) => total + sum, 0),
      sumOfSquares: sums.reduce((total, sum) => total + sum * sum, 0),
    },
  };
}

function countRound(sheetsOfGroups: readonly (readonly Sheet[])[], itemIds: readonly string[] = ITEM_IDS): RoundTally {
  return { roundId: ROUND_ID, groups: sheetsOfGroups.map((sheets, index) => countGroup(groupId(index), sheets, itemIds)) };
}

export interface Company {
  /** Answers without name, one list a team. */
  readonly unguarded: readonly (readonly Sheet[])[];
  /** Answers with name. */
  readonly shown?: readonly (readonly Sheet[])[];
  readonly earlier?: ReleaseInput['earlier'];
  readonly thresholds?: Thresholds;
  readonly rosterCounts?: readonly number[];
  readonly comments?: readonly GroupComment[];
}

/** A company of teams: even ones below "East", odd ones below "West". */
export function releaseInput({ unguarded, shown = [], earlier = [], thresholds = PROVED_THRESHOLDS, rosterCounts = [], comments = [] }: Company): ReleaseInput {
  const groups = unguarded.map((_, index): FrozenGroup => ({
    id: groupId(index),
    label: `Team ${index}`,
    levelUnitId: index % 2 === 0 ? 'east' : 'west',
    unitIds: [`team-${index}`],
    rosterCount: rosterCounts[index] ?? Math.max(5, unguarded[index]?.length ?? 0, shown[index]?.length ?? 0),
  }));
  return {
    round: {
      roundId: ROUND_ID,
      title: 'Spring pulse',
      organisation: 'Example Works',
      sheetHash: 'b'.repeat(64),
      previousReleaseHash: '0'.repeat(64),
      thresholds,
      windows: {
        frozenAt: '2026-02-01T00:00:00.000Z',
        enrolmentClosesAt: '2026-02-10T00:00:00.000Z',
        answersOpenAt: '2026-02-11T00:00:00.000Z',
        answersCloseAt: '2026-02-18T00:00:00.000Z',
        tallyNotBefore: '2026-02-20T00:00:00.000Z',
      },
      units: [
        { id: 'works', label: 'Example Works', parentId: null },
        { id: 'east', label: 'East', parentId: 'works' },
        { id: 'west', label: 'West', parentId: 'works' },
        ...groups.map(({ label, levelUnitId }, index) => ({ id: `team-${index}`, label, parentId: levelUnitId })),
      ],
      groups,
    },
    instrument: {
      id: 'fevs-2018-pulse',
      version: '1',
      hash: 'c'.repeat(64),
      responseSets: [{ id: 'agree5', lowest: 1, highest: 5 }],
      items: ITEM_IDS.map((id) => ({ id, responseSet: 'agree5', direction: 1 })),
      gapItemIds: GAP_ITEM_IDS,
    },
    tally: { ...countRound(unguarded), correlations: null, comments },
    shown: countRound(shown, GAP_ITEM_IDS),
    issued: unguarded.flat().length,
    earlier,
    sha256: testSha256,
  };
}
