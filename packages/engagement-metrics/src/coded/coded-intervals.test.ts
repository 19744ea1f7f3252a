import { describe, expect, test } from 'vitest';
import { codedArmEstimate, type CodedArmEstimate, type CodedCell, codedCellValues, codedMeanGap, codedPerceptionGap, type CodedValue, rollUp } from '../index.ts';
import { codedIntervalCoverage } from '../simulated/coded-interval-coverage.ts';
import { publishedCell } from '../simulated/published-cell.ts';
import { USUAL_ORGANISATION } from '../simulated/simulated-organisation.ts';

const scale = { lowest: 1, highest: 5 };
const band = (low: number, high: number, answers = 6): CodedCell => ({ low, high, lowIncluded: true, highIncluded: high === 5, answers });

function valuesOf(cells: CodedCell[], personVariance: number | null = 1): CodedValue[] {
  const table = codedCellValues({ cells, scale, personVariance });
  if (!table.ok) throw new Error(table.reason);
  return table.values;
}

function armOf(coded: CodedValue[], people: { respondents: number; rosterCount: number }): CodedArmEstimate {
  const items = coded.map((value) => ({ coded: value, scale, direction: 1 as const }));
  const arm = codedArmEstimate({ items, ...people, personVariance: 400, degreesOfFreedom: 300 });
  if (!arm.ok) throw new Error(arm.reason);
  return arm;
}

describe('typical values of coded cells', () => {
  test('without any atom there is no number', () => {
    expect(codedCellValues({ cells: [], scale, personVariance: 1 })).toEqual({ ok: false, reason: 'nobody-answered' });
  });

  test('a cell outside the scale, an empty one or an impossible variance is refused with its reason', () => {
    expect(codedCellValues({ cells: [band(0, 2)], scale, personVariance: 1 })).toMatchObject({ reason: 'outside-the-scale' });
    expect(codedCellValues({ cells: [band(3, 3)], scale, personVariance: 1 })).toMatchObject({ reason: 'outside-the-scale' });
    expect(codedCellValues({ cells: [band(Number.NaN, 3)], scale, personVariance: 1 })).toMatchObject({ reason: 'outside-the-scale' });
    expect(codedCellValues({ cells: [band(1, 2.5)], scale, personVariance: Number.NaN })).toMatchObject({ reason: 'not-a-number' });
    expect(codedCellValues({ cells: [band(1, 2.5, 0)], scale, personVariance: 1 })).toMatchObject({ reason: 'nobody-answered' });
  });

  test('one atom alone lies in the middle of its cell, as uncertain as an equal distribution over it at most', () => {
    const [value] = valuesOf([band(2.5, 3.5, 5)]);
    expect(value!.typicalValue).toBeCloseTo(3, 6);
    expect(value!.ownVariance + value!.commonVariance).toBeLessThanOrEqual(1 / 12 + 1e-12);
    expect(value!.ownVariance).toBeGreaterThan(0.05);
  });

  test('when all atoms are in one cell the coding error does not vanish', () => {
    const values = valuesOf(Array.from({ length: 30 }, () => band(2.5, 3.5)));
    expect(Math.sqrt(values[0]!.ownVariance)).toBeGreaterThan(0.2);
  });

  test('when all atoms are in two neighbouring cells they are not all put at the border', () => {
    const values = valuesOf([...Array.from({ length: 10 }, () => band(2.5, 3.5)), ...Array.from({ length: 10 }, () => band(3.5, 5))]);
    expect(values[0]!.typicalValue).toBeLessThan(3.25);
    expect(values[19]!.typicalValue).toBeGreaterThan(3.75);
  });

  test('the typical value lies inside its cell and rises with the cell', () => {
    const cells = [band(1, 2.5), band(2.5, 3.5), band(3.5, 5), publishedCell(54, 16), publishedCell(70, 20), publishedCell(45, 10)];
    const values = valuesOf(cells);
    for (const [index, value] of values.entries()) {
      expect(value.typicalValue).toBeGreaterThan(cells[index]!.low - 1 / cells[index]!.answers);
      expect(value.typicalValue).toBeLessThan(cells[index]!.high + 1 / cells[index]!.answers);
    }
    expect(values[0]!.typicalValue).toBeLessThan(values[1]!.typicalValue);
    expect(values[1]!.typicalValue).toBeLessThan(values[2]!.typicalValue);
  });

  test('ties that go outward are read back: twenty answers coded 3.4 mean 3.35 or 3.40', () => {
    const [value] = valuesOf([publishedCell(67, 20)]);
    expect(value!.typicalValue).toBeCloseTo(3.375, 6);
  });

  test('the docstring example holds', () => {
    const values = valuesOf([band(2.5, 3.5), band(3.5, 5)]);
    expect(values.map((value) => Number(value.typicalValue.toFixed(2)))).toEqual([3.08, 3.78]);
  });
});

describe('levels, gaps and roll-ups of coded tables', () => {
  const tenth: CodedValue = { typicalValue: 3.4, ownVariance: 0.0008, commonVariance: 0, hiddenShare: 0.005 };

  test('a level has the interval of who answered, and the wider one of this kind of team', () => {
    const arm = armOf([tenth], { respondents: 20, rosterCount: 25 });
    expect(arm.value).toBeCloseTo(60, 9);
    expect([arm.finite.low, arm.finite.high, arm.process.low, arm.process.high].map((limit) => Number(limit.toFixed(2)))).toEqual([55.83, 64.17, 51.09, 68.91]);
  });

  test('an item asked the other way round is turned round', () => {
    const arm = codedArmEstimate({ items: [{ coded: tenth, scale, direction: -1 }], respondents: 20, rosterCount: 20, personVariance: null, degreesOfFreedom: null });
    expect(arm).toMatchObject({ ok: true, degreesOfFreedom: null });
    expect(arm.ok && arm.value).toBeCloseTo(40, 9);
  });

  test('when everybody answered, the interval still is not of zero width', () => {
    const arm = armOf([tenth], { respondents: 20, rosterCount: 20 });
    expect(arm.finite.high - arm.finite.low).toBeGreaterThan(0.5);
  });

  test('more answers than people, no items or no respondents give the reason and no number', () => {
    const items = [{ coded: tenth, scale, direction: 1 as const }];
    const rest = { personVariance: 400, degreesOfFreedom: 30 };
    expect(codedArmEstimate({ items, respondents: 9, rosterCount: 8, ...rest })).toEqual({ ok: false, reason: 'more-answers-than-people' });
    expect(codedArmEstimate({ items: [], respondents: 5, rosterCount: 8, ...rest })).toEqual({ ok: false, reason: 'too-few-items' });
    expect(codedArmEstimate({ items, respondents: 0, rosterCount: 8, ...rest })).toEqual({ ok: false, reason: 'nobody-answered' });
    expect(codedArmEstimate({ items, respondents: Number.NaN, rosterCount: 8, ...rest })).toEqual({ ok: false, reason: 'not-a-number' });
    expect(rollUp([])).toEqual({ ok: false, reason: 'nobody-answered' });
  });

  test('coding errors of bands count as dependent between items, those of tenths as independent', () => {
    const wide: CodedValue = { typicalValue: 3, ownVariance: 0.07, commonVariance: 0, hiddenShare: 0.4 };
    const people = { respondents: 6, rosterCount: 8 };
    expect(armOf([wide, wide, wide], people).codingVariance).toBeCloseTo(armOf([wide], people).codingVariance, 9);
    expect(armOf([tenth, tenth, tenth], people).codingVariance).toBeLessThan(armOf([tenth], people).codingVariance / 2.9);
  });

  test('a roll-up weighs each part by its people, and a shared coding error does not average out', () => {
    const shared: CodedValue = { typicalValue: 4, ownVariance: 0.07, commonVariance: 0.01, hiddenShare: 0.4 };
    const parts = [armOf([shared], { respondents: 6, rosterCount: 10 }), armOf([tenth], { respondents: 20, rosterCount: 30 })];
    const whole = rollUp(parts);
    expect(whole).toMatchObject({ ok: true, value: (75 * 10 + 60 * 30) / 40, respondents: 26, rosterCount: 40 });
    const twins = rollUp([parts[0]!, parts[0]!]);
    expect(twins.ok && twins.commonCodingVariance).toBeCloseTo(parts[0]!.commonCodingVariance, 9);
    expect(twins.ok && twins.codingVariance).toBeCloseTo(parts[0]!.codingVariance / 2, 9);
  });

  test('the gap is clear when its interval leaves zero out, and its limits stay possible', () => {
    const high = armOf([{ ...tenth, typicalValue: 4.2 }], { respondents: 20, rosterCount: 25 });
    const low = armOf([{ ...tenth, typicalValue: 3.1 }], { respondents: 20, rosterCount: 25 });
    expect(codedMeanGap(high, low)).toMatchObject({ ok: true, clear: true, respondentsWithName: 20 });
    expect(codedMeanGap(low, low)).toMatchObject({ ok: true, value: 0, clear: false });
    const extreme = codedMeanGap({ ...high, value: 99, samplingVariance: 1e6 }, low);
    expect(extreme.ok && extreme.finite).toEqual({ low: -100, high: 100 });
  });
});

describe('how a provider sees it and how the others see it', () => {
  const tenth = (typicalValue: number): CodedValue => ({ typicalValue, ownVariance: 0.0008, commonVariance: 0, hiddenShare: 0.005 });
  const providers = armOf([tenth(4), tenth(4)], { respondents: 20, rosterCount: 24 });
  const customers = armOf([tenth(3.2), tenth(3.1)], { respondents: 200, rosterCount: 320 });

  test('stand side by side, and their distance has the interval of two different groups of people', () => {
    const gap = codedPerceptionGap(providers, customers);
    expect(gap).toMatchObject({ ok: true, own: 75, clear: true });
    if (!gap.ok) throw new Error(gap.reason);
    expect(gap.value).toBeCloseTo(75 - 53.75, 9);
    expect(gap.process.high - gap.process.low).toBeGreaterThan(gap.finite.high - gap.finite.low);
    expect(codedPerceptionGap(customers, providers)).toMatchObject({ ok: true, value: -gap.value });
  });

  test('give no number where one side has none', () => {
    expect(codedPerceptionGap({ ...providers, value: Number.NaN }, customers)).toEqual({ ok: false, reason: 'not-a-number' });
  });
});

describe('coverage of the gap with the coding on', () => {
  const coverageOf = (teamSize: number, rounds: number) =>
    codedIntervalCoverage({ organisation: { ...USUAL_ORGANISATION, teamSize }, rounds, seed: 3 });

  test.each([8, 10, 12, 16, 20])('teams of %i: at least 93 in a hundred intervals contain the truth over everybody in the team', (teamSize) => {
    const coverage = coverageOf(teamSize, 30);
    expect(coverage.gap.share).toBeGreaterThanOrEqual(0.93);
    expect(coverage.unguarded.share).toBeGreaterThanOrEqual(0.93);
    expect(coverage.organisationGap.share).toBeGreaterThanOrEqual(0.93);
  });

  test.each([25, 30, 50, 200])('from fifteen respondents, teams of %i: 93 to 97 in a hundred', (teamSize) => {
    const coverage = coverageOf(teamSize, 25);
    expect(coverage.gapFrom15.share).toBeGreaterThanOrEqual(0.93);
    expect(coverage.gapFrom15.share).toBeLessThanOrEqual(0.97);
    expect(coverage.organisationGap.meanHalfWidth).toBeLessThan(2);
  });

  /** Over organisations whose middle lies at each of these places, counted together. */
  const togetherFrom15 = (means: readonly number[]) => {
    const each = means.map((meanAnswer) => codedIntervalCoverage({ organisation: { ...USUAL_ORGANISATION, meanAnswer, teamSize: 30 }, rounds: 12, seed: 5 }).gapFrom15);
    const intervals = each.reduce((sum, coverage) => sum + coverage.intervals, 0);
    return each.reduce((sum, { share, intervals: own }) => sum + share * own, 0) / intervals;
  };

  test('where the middle may lie anywhere from 3.6 to 4.5, end cells included, 93 to 97 in a hundred', () => {
    const share = togetherFrom15([3.6, 3.8, 4, 4.2, 4.4]);
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  });

  test('an organisation whose answers with names all lie in the end cell is told too wide an interval, never too narrow a one', () => {
    expect(togetherFrom15([4.5])).toBeGreaterThan(0.97);
  });

  test('where people agree so much that the published variance stands at its floor, at least 93 in a hundred', () => {
    const organisation = { ...USUAL_ORGANISATION, personSpread: 0.3, answerSpread: 0.4, teamSize: 30 };
    expect(codedIntervalCoverage({ organisation, rounds: 20, seed: 5 }).gapFrom15.share).toBeGreaterThanOrEqual(0.93);
  });
});
