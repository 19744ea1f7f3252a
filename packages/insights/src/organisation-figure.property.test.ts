import { makeReleaseTable, type GroupTally, type ReleaseInput } from '@unguarded/disclosure-control';
import { demoInstrument, type Instrument } from '@unguarded/instruments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from './release-store.ts';
import { releaseCsv } from './views/release-csv.ts';
import { unitOverview } from './views/unit-overview.ts';

/** A team: how many people it has, where its people's answers lie on the scale, and of each how they fell. */
interface Team {
  readonly people: number;
  readonly answers: readonly (readonly number[])[];
}

const GAP_ITEMS = demoInstrument.gapItemIds;
const LEVELS = [1, 2, 3, 4, 5];

const person = (middle: number) => fc.array(fc.integer({ min: -2, max: 2 }), { minLength: GAP_ITEMS.length, maxLength: GAP_ITEMS.length }).map((steps) => steps.map((step) => Math.min(5, Math.max(1, middle + step))));

const team: fc.Arbitrary<Team> = fc
  .record({ people: fc.integer({ min: 5, max: 24 }), middle: fc.integer({ min: 2, max: 4 }) })
  .chain(({ people, middle }) => fc.record({ people: fc.constant(people), answers: fc.array(person(middle), { minLength: people, maxLength: people }) }));

/** About three hundred people, everybody answers: the truth is what they said. */
const organisations = fc.array(team, { minLength: 20, maxLength: 30 });

const tallyOf = (groupId: string, { answers }: Team): GroupTally => {
  const sums = answers.map((given) => given.reduce((sum, value) => sum + value, 0));
  const items = Object.fromEntries(demoInstrument.items.map(({ id }) => {
    const column = Math.max(0, GAP_ITEMS.indexOf(id));
    return [id, { counts: LEVELS.map((level) => answers.filter((given) => given[column] === level).length), preferNotToSay: 0, leftOut: 0 }];
  }));
  return { groupId, respondents: answers.length, spoilt: 0, items, gapIndex: { people: answers.length, sum: sums.reduce((a, b) => a + b, 0), sumOfSquares: sums.reduce((a, b) => a + b * b, 0) } };
};

const inputOf = (teams: readonly Team[], instrument: Instrument = demoInstrument): ReleaseInput => {
  const roundId = sha256Hex('round').slice(0, 32);
  const instant = '2026-02-01T00:00:00.000Z';
  const ids = teams.map((_, index) => sha256Hex(`team ${index}`).slice(0, 32));
  return {
    round: {
      roundId, title: 'Pulse', organisation: 'Company', sheetHash: sha256Hex('sheet'), previousReleaseHash: '0'.repeat(64), thresholds: { scores: 5, comments: 10, distributions: 15 },
      windows: { frozenAt: instant, enrolmentClosesAt: instant, answersOpenAt: instant, answersCloseAt: instant, tallyNotBefore: instant },
      units: [{ id: 'company', label: 'Company', parentId: null }, ...ids.map((id) => ({ id: `unit ${id}`, label: id, parentId: 'company' }))],
      groups: ids.map((id, index) => ({ id, label: id, levelUnitId: 'company', unitIds: [`unit ${id}`], rosterCount: teams[index]?.people ?? 0 })),
    },
    instrument: { ...instrument, hash: sha256Hex('instrument') },
    tally: { roundId, groups: ids.map((id, index) => tallyOf(id, teams[index] ?? { people: 0, answers: [] })), correlations: null, comments: [] },
    shown: { roundId, groups: [] }, issued: 1000, earlier: [], sha256: sha256Hex,
  };
};

/** What the page says of the whole organisation, beside what everybody said. */
const figureOf = (teams: readonly Team[]) => {
  const release = makeReleaseTable(inputOf(teams));
  const page = unitOverview([{ release, instrument: demoInstrument }], { unitId: 'company', roundId: null, access: 'parts', ownUnitId: null });
  const said = teams.flatMap(({ answers }) => answers).flat();
  const { value = 0, low = 0, high = 0 } = page?.withoutName ?? {};
  return { value, low, high, truth: 25 * (said.reduce((sum, each) => sum + each, 0) / said.length - 1) };
};

describe('the figure of an organisation of 20 to 30 teams, made of coded parts,', () => {
  const figures = fc.sample(organisations, { numRuns: 150, seed: 4 }).map(figureOf);

  it('lies within two points of what everybody said', () => {
    expect(Math.max(...figures.map(({ value, truth }) => Math.abs(value - truth)))).toBeLessThanOrEqual(2);
  });

  it('has an interval that holds it, in at least 95 of 100 organisations', () => {
    expect(figures.filter(({ low, high, truth }) => low <= truth && truth <= high).length / figures.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a question that is asked for the whole organisation only', () => {
  const ASKED = 'Q30';
  const instrument: Instrument = { ...demoInstrument, items: demoInstrument.items.map((item) => (item.id === ASKED ? { ...item, publishedFor: 'organisation' } : item)) };
  const alike = (people: number): Team => ({ people, answers: Array.from({ length: people }, (_, index) => GAP_ITEMS.map(() => (index % 5 === 0 ? 2 : 4))) });
  const roundOf = (teams: readonly Team[]) => ({ release: makeReleaseTable(inputOf(teams, instrument)), instrument });
  const pageOf = (teams: readonly Team[], unitId: string) => unitOverview([roundOf(teams)], { unitId, roundId: null, access: 'parts', ownUnitId: null });

  it('has a figure on the page of the organisation, with its interval and share, and stands on no other page', () => {
    const teams = [alike(60), alike(60)];
    const asked = pageOf(teams, 'company')?.items.find(({ itemId }) => itemId === ASKED);
    expect(asked).toMatchObject({ code: 't3.6', value: { n: 120 } });
    expect(asked?.value?.value).toBeCloseTo(65, 0);
    const team = pageOf(teams, `unit ${sha256Hex('team 0').slice(0, 32)}`);
    expect(team?.items.map(({ itemId }) => itemId)).not.toContain(ASKED);
    expect(team?.items).toHaveLength(demoInstrument.items.length - 1);
  });

  it('has one line in the export', () => {
    const lines = releaseCsv(roundOf([alike(60), alike(60)])).text.split('\r\n').filter((line) => line.includes(`item ${ASKED},`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/,organisation,Company,all,120,120,without name,item Q30,t3\.6,3\.55,3\.65,120,0,64\.9,\d+\.\d,\d+\.\d$/);
  });

  it('is not told of fewer than a hundred', () => {
    expect(pageOf([alike(60), alike(30)], 'company')?.items.map(({ itemId }) => itemId)).not.toContain(ASKED);
  });
});
