import type { ReleaseTable } from '@unguarded/disclosure-control';
import { describe, expect, it } from 'vitest';
import { memberDifferences } from './member-differences.ts';

const earlierRelease = (precision: 'tenths' | 'half-points'): ReleaseTable =>
  ({ atoms: [{ groupIds: ['x', 'y'], rosterCount: 20, precision, shownPrecision: null }] }) as unknown as ReleaseTable;

const overlaps = [
  { groupId: 'a', earlierGroupId: 'x', people: 9 },
  { groupId: 'b', earlierGroupId: 'y', people: 8 },
  { groupId: 'c', earlierGroupId: 'z', people: 5 },
];
const rosterCounts = new Map([['a', 10], ['b', 9], ['c', 5]]);

describe('people who joined or left since an earlier round', () => {
  it('are those on one roster and not on the other', () => {
    const differences = memberDifferences({ earlier: [{ release: earlierRelease('tenths'), overlaps }], rosterCounts });
    expect(differences(['a', 'b'], 'unguarded')).toEqual([19 + 20 - 2 * 17]);
  });

  it('matter only where the earlier round was told in tenths, in the same channel', () => {
    const coarse = memberDifferences({ earlier: [{ release: earlierRelease('half-points'), overlaps }], rosterCounts });
    const fine = memberDifferences({ earlier: [{ release: earlierRelease('tenths'), overlaps }], rosterCounts });
    expect(coarse(['a', 'b'], 'unguarded')).toEqual([]);
    expect(fine(['a', 'b'], 'shown')).toEqual([]);
  });

  it('do not matter between groups that share nobody', () => {
    const differences = memberDifferences({ earlier: [{ release: earlierRelease('tenths'), overlaps }], rosterCounts });
    expect(differences(['c'], 'unguarded')).toEqual([]);
  });
});
