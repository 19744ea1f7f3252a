import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderSheet, renderSheetInTurns } from './round-sheet.ts';
import type { RoundSheet } from './round-sheet.ts';

const anyText = fc.oneof(fc.string(), fc.constantFrom('"units":[]', '"groups":[]', '$&', "$'", '\\'));
const units = fc.array(fc.record({ id: anyText, label: anyText, parentId: fc.option(anyText) }), { maxLength: 250 });
const groups = fc.array(
  fc.record({
    id: anyText, label: anyText, levelUnitId: anyText, unitIds: fc.array(anyText, { maxLength: 3 }), rosterCount: fc.nat(), rosterCommitment: anyText,
    issuingKeys: fc.record({ answers: anyText, comment: anyText }),
  }),
  { maxLength: 120 },
);

it('the text made part by part is the canonical one, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, units, groups, async (title, someUnits, someGroups) => {
      const sheet: RoundSheet = {
        version: 1, organisation: title, roundId: title, title, previousSheetHash: title, instrument: { id: title, version: title, hash: title },
        units: someUnits, groups: someGroups, ballotKeys: [], boxKey: title, thresholds: { scores: 5, comments: 10, distributions: 15 },
        windows: { frozenAt: title, enrolmentClosesAt: title, answersOpenAt: title, answersCloseAt: title, tallyNotBefore: title }, approvingBody: null,
      };
      expect(await renderSheetInTurns(sheet, () => Promise.resolve())).toBe(renderSheet(sheet));
    }),
    { numRuns: 60 },
  );
});
