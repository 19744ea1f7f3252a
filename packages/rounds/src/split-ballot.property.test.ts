import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundSheet, SheetGroup } from './round-sheet.ts';
import { armOf, armText, takesPart } from './split-ballot.ts';

const group = (id: string, rosterCount: number): SheetGroup => ({ id, label: id, levelUnitId: 'u', unitIds: [id], rosterCount, rosterCommitment: '', issuingKeys: { answers: '', comment: '' } });

function sheetOf(changes: Partial<RoundSheet>): RoundSheet {
  return {
    version: 1, organisation: 'Meridian', roundId: 'r', title: 'Spring', previousSheetHash: '', instrument: { id: 'i', version: '1', hash: '' },
    units: [], groups: [group('large', 20), group('small', 19)], ballotKeys: [], boxKey: '',
    thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: { frozenAt: '', enrolmentClosesAt: '', answersOpenAt: '', answersCloseAt: '', tallyNotBefore: '' },
    approvingBody: null, gapMeasure: 'split-ballot', ...changes,
  };
}

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the arm of a right', () => {
  test('is drawn in groups of four times the smallest group, by one bit of the hash', () => {
    fc.assert(
      fc.property(digest, (drawn) => {
        const arm = ((drawn[31] ?? 0) & 1) === 1 ? 'with-name' : 'without-name';
        expect(armOf(sheetOf({}), { groupId: 'large', digest: drawn })).toBe(arm);
        expect(armOf(sheetOf({}), { groupId: 'small', digest: drawn })).toBeNull();
        expect(armOf(sheetOf({}), { groupId: 'elsewhere', digest: drawn })).toBeNull();
      }),
    );
  });

  test('does not exist where managers read check-ins', () => {
    const { gapMeasure, ...byCheckIn } = sheetOf({});
    expect(gapMeasure).toBe('split-ballot');
    fc.assert(fc.property(digest, (drawn) => armOf(byCheckIn, { groupId: 'large', digest: drawn }) === null));
  });

  test('needs larger groups where the organisation raised its threshold', () => {
    const raised = sheetOf({ thresholds: { scores: 6, comments: 10, distributions: 15 }, groups: [group('large', 23), group('larger', 24)] });
    expect([takesPart(raised, 'large'), takesPart(raised, 'larger')]).toEqual([false, true]);
  });

  test('is hashed from the signature under a label of its own', () => {
    const text = armText(Uint8Array.of(1, 2, 255));
    expect(String.fromCharCode(...text.subarray(0, 26))).toBe('unguarded split ballot v1\n');
    expect([...text.subarray(26)]).toEqual([1, 2, 255]);
  });
});
