import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWindows } from './round-windows.ts';
import { parseSheet, parseSheetInTurns, renderSheet } from './round-sheet.ts';
import type { RoundSheet, SheetGroup } from './round-sheet.ts';

function key(characters: number, seed: number): string {
  return `${seed}`.padStart(characters - 1, 'k').concat('A');
}

function group(index: number): SheetGroup {
  return {
    id: `${index}`.padStart(32, '0'),
    label: `Team ${index}`,
    levelUnitId: 'company',
    unitIds: [`team-${index}`],
    rosterCount: 5 + index,
    rosterCommitment: 'c'.repeat(64),
    issuingKeys: { answers: key(342, 2 * index), comment: key(342, 2 * index + 1) },
  };
}

function sheetOf(groupCount: number): RoundSheet {
  const groups = Array.from({ length: groupCount }, (_, index) => group(index));
  return {
    version: 1,
    organisation: 'Example Works',
    roundId: 'a'.repeat(32),
    title: 'Spring pulse',
    previousSheetHash: '0'.repeat(64),
    instrument: { id: 'fevs-2018-pulse', version: '1', hash: 'b'.repeat(64) },
    units: [
      { id: 'company', label: 'Example Works', parentId: null },
      ...groups.map(({ label }, index) => ({ id: `team-${index}`, label, parentId: 'company' })),
    ],
    groups,
    ballotKeys: [key(87, 1)],
    boxKey: key(43, 1),
    thresholds: { scores: 5, comments: 10, distributions: 15 },
    windows: planWindows(new Date('2026-02-01T00:00:00Z')),
    approvingBody: null,
  };
}

const sheet = sheetOf(3);
const [first = group(0), second = group(1), third = group(2)] = sheet.groups;

describe('the public description of a round', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.string({ minLength: 1 }), (groupCount, title) => {
        const written = { ...sheetOf(groupCount), title };
        expect(parseSheet(renderSheet(written))).toEqual({ ok: true, sheet: written });
      }),
    );
  });

  it('is read in turns as in one piece, whatever is wrong with it, and a large one lets others in between', async () => {
    const large = sheetOf(250);
    const broken = { ...large, groups: large.groups.map((each, index) => (index === 249 ? { ...each, rosterCount: -1 } : each)) };
    const twice = { ...large, groups: large.groups.map((each, index) => (index === 249 ? { ...each, id: first.id } : each)) };
    const texts = [large, broken, twice, { ...large, title: 'with "groups":[] in it' }, { ...large, groups: {} }, sheet].map((each) => renderSheet(each as RoundSheet));
    for (const text of [...texts, JSON.stringify(large), ` ${renderSheet(large)}`, '{}', 'null', '[', '{"groups":[]}']) {
      expect(await parseSheetInTurns(text, () => Promise.resolve())).toEqual(parseSheet(text));
    }
    let turns = 0;
    expect(await parseSheetInTurns(renderSheet(large), () => Promise.resolve((turns += 1)))).toEqual({ ok: true, sheet: large });
    expect(turns).toBeGreaterThanOrEqual(6);
    expect([broken, twice].map((each) => parseSheet(renderSheet(each)))).toEqual([{ ok: false, reason: 'schema' }, { ok: false, reason: 'inconsistent' }]);
  });

  it('exists once: another spelling of the same description is refused', () => {
    expect(parseSheet(JSON.stringify(sheet))).toEqual({ ok: false, reason: 'not-canonical' });
    expect(parseSheet(` ${renderSheet(sheet)}`)).toEqual({ ok: false, reason: 'not-canonical' });
  });

  it('may ask for more people than anybody has to', () => {
    const stricter: RoundSheet = { ...sheet, thresholds: { scores: 8, comments: 12, distributions: 20 }, groups: [{ ...first, rosterCount: 8 }] };
    expect(parseSheet(renderSheet(stricter))).toEqual({ ok: true, sheet: stricter });
  });

  it('says in one way only how the gap is measured', () => {
    expect(parseSheet(renderSheet({ ...sheet, gapMeasure: 'split-ballot' }))).toEqual({ ok: true, sheet: { ...sheet, gapMeasure: 'split-ballot' } });
    expect(parseSheet(renderSheet({ ...sheet, gapMeasure: 'check-in' as never }))).toEqual({ ok: false, reason: 'schema' });
    expect(parseSheet(renderSheet({ ...sheet, language: 'de' }))).toEqual({ ok: true, sheet: { ...sheet, language: 'de' } });
    expect(parseSheet(renderSheet({ ...sheet, language: 'en' as never }))).toEqual({ ok: false, reason: 'schema' });
  });

  it('never makes a reader fall over, whatever a server sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseSheet(text).ok).toBe(false);
      }),
    );
  });

  it('is refused as soon as one member is missing, or one is added, at any depth', () => {
    for (const damaged of withOneMemberLess(sheet)) expect(parseSheet(JSON.stringify(damaged)).ok).toBe(false);
    expect(parseSheet(renderSheet({ ...sheet, surprise: 1 } as RoundSheet))).toEqual({ ok: false, reason: 'schema' });
  });

  it.each<[string, Partial<RoundSheet>]>([
    ['a looser threshold for scores', { thresholds: { ...sheet.thresholds, scores: 4 } }],
    ['a looser threshold for comments', { thresholds: { ...sheet.thresholds, comments: 9 } }],
    ['a looser threshold for tenths', { thresholds: { ...sheet.thresholds, distributions: 14 } }],
    ['a threshold that is not a number of people', { thresholds: { ...sheet.thresholds, scores: 5.5 } }],
    ['an instant that is not on the calendar', { windows: { ...sheet.windows, answersOpenAt: '2026-02-31T00:00:00.000Z' } }],
    ['a local time', { windows: { ...sheet.windows, answersOpenAt: '2026-02-11T00:00:00.000+01:00' } }],
    ['a short key', { boxKey: key(42, 1) }],
    ['a key with a second spelling', { boxKey: `${key(43, 1).slice(0, -1)}B` }],
    ['a short round id', { roundId: 'a' }],
  ])('is refused for %s', (_, change) => {
    expect(parseSheet(renderSheet({ ...sheet, ...change }))).toEqual({ ok: false, reason: 'schema' });
  });

  it.each<[string, Partial<RoundSheet>]>([
    ['no groups', { groups: [] }],
    ['no ballot key', { ballotKeys: [] }],
    ['a unit in two groups', { groups: [first, { ...second, unitIds: first.unitIds }, third] }],
    ['two groups of one name', { groups: [first, { ...second, label: first.label }, third] }],
    ['comments of fewer people than scores', { thresholds: { ...sheet.thresholds, scores: 11 }, groups: [{ ...first, rosterCount: 11 }] }],
    ['a group of fewer than the organisation asks for', { thresholds: { ...sheet.thresholds, scores: 6 }, groups: [{ ...first, rosterCount: 5 }] }],
    ['a group of four', { groups: [{ ...first, rosterCount: 4 }, second, third] }],
    ['one issuing key for two rights', { groups: [{ ...first, issuingKeys: second.issuingKeys }, second, third] }],
    ['a group of a unit that does not exist', { groups: [{ ...first, unitIds: ['elsewhere'] }, second, third] }],
    ['two heads', { units: [...sheet.units, { id: 'other', label: 'Other', parentId: null }] }],
    ['a circle of units', { units: [...sheet.units, { id: 'x', label: 'X', parentId: 'y' }, { id: 'y', label: 'Y', parentId: 'x' }] }],
    ['answers before enrolment is over', { windows: { ...sheet.windows, answersOpenAt: sheet.windows.frozenAt } }],
  ])('is refused when it contradicts itself: %s', (_, change) => {
    expect(parseSheet(renderSheet({ ...sheet, ...change }))).toEqual({ ok: false, reason: 'inconsistent' });
  });
});

/** The value once for every member that it or anything inside has, with that member gone. */
function* withOneMemberLess(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  const copy = (entries: [string, unknown][]) => (isList ? entries.map(([, entry]) => entry) : Object.fromEntries(entries));
  for (const [name, member] of Object.entries(value as Record<string, unknown>)) {
    const others = Object.entries(value as Record<string, unknown>).filter(([other]) => other !== name);
    if (!isList) yield copy(others);
    for (const damaged of withOneMemberLess(member)) {
      yield copy(Object.entries(value as Record<string, unknown>).map(([key, old]) => [key, key === name ? damaged : old]));
    }
  }
}
