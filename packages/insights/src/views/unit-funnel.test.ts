import { describe, expect, it } from 'vitest';
import { exampleUnitId } from '../example-round.ts';
import { exampleRounds, manyTeams } from '../example-rounds.ts';
import { FUNNEL_MEASURES, unitFunnel, type FunnelMeasure } from './unit-funnel.ts';

const funnelOf = async (teams: ReturnType<typeof manyTeams>, measure: FunnelMeasure | null = null) =>
  unitFunnel(await exampleRounds([teams]), { unitId: exampleUnitId('Works'), roundId: null, measure });

describe('the funnel of a unit', () => {
  it('exists from twenty parts on', async () => {
    expect(await funnelOf(manyTeams(19, () => 3))).toBeNull();
    expect((await funnelOf(manyTeams(20, () => 3)))?.parts).toHaveLength(20);
  });

  it('gives every part its n and its limits, wider for 99.8 % than for 95 %, around the same middle', async () => {
    const funnel = await funnelOf(manyTeams(24, (team) => (team % 2 === 0 ? 3 : 4)));
    for (const { n, usual, wide } of funnel?.parts ?? []) {
      expect(n).toBe(10);
      expect(wide.low).toBeLessThan(usual.low);
      expect(wide.high).toBeGreaterThan(usual.high);
      expect((usual.low + usual.high) / 2).toBeCloseTo(funnel?.mean ?? 0, 6);
    }
  });

  it('says no limit that a figure cannot have', async () => {
    const funnel = await funnelOf(manyTeams(20, (team) => (team % 2 === 0 ? 1 : 5)));
    expect(Math.min(...(funnel?.parts ?? []).map(({ wide }) => wide.low))).toBe(0);
    expect(Math.max(...(funnel?.parts ?? []).map(({ wide }) => wide.high))).toBe(100);
  });

  it('puts the one team that answers otherwise beyond the limits, and no other', async () => {
    const funnel = await funnelOf(manyTeams(40, (team) => (team === 6 ? 1 : 4)));
    expect(funnel?.parts.filter(({ position }) => position !== 'inside').map(({ label }) => label)).toEqual(['Team 7']);
  });

  it('is told in the measure asked for; a measure that too few parts have gives way to one that enough have', async () => {
    const teams = manyTeams(20, () => 3);
    expect((await funnelOf(teams, 'reprisal'))?.measure).toBe('reprisal');
    expect((await funnelOf(teams, 'candour'))?.measure).toBe('without-name');
    expect((await funnelOf(teams))?.measures).toEqual(FUNNEL_MEASURES.filter((measure) => measure !== 'candour' && measure !== 'surveillance'));
  });

  it('lists parts by name, never by rank', async () => {
    const labels = (await funnelOf(manyTeams(22, (team) => ((team % 5) + 1) as 1 | 2 | 3 | 4 | 5)))?.parts.map(({ label }) => label) ?? [];
    expect(labels).toEqual(labels.toSorted((one, other) => one.localeCompare(other)));
  });
});
