import { describe, expect, it } from 'vitest';
import { axisAround, LEVEL_AXIS, percentOn } from './axis.ts';

describe('the axis of a chart', () => {
  it('puts a level where it stands between 0 and 100', () => {
    expect(percentOn(LEVEL_AXIS, 58)).toBeCloseTo(58, 9);
  });

  it('never draws outside the chart', () => {
    expect(percentOn(LEVEL_AXIS, 130)).toBe(100);
    expect(percentOn({ low: -10, high: 30, ticks: [] }, -20)).toBe(0);
  });

  it('holds every figure and ends on round ticks', () => {
    expect(axisAround([-4, 0, 27])).toEqual({ low: -10, high: 30, ticks: [-10, 0, 10, 20, 30] });
  });

  it('has a width even when all figures are the same', () => {
    const axis = axisAround([0, 0]);
    expect(axis.high).toBeGreaterThan(axis.low);
  });
});
