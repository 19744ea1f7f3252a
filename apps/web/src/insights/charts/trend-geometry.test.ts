import { describe, expect, it } from 'vitest';
import { bandPlaces, columnMiddle, trendAxis, trendSegments } from './trend-geometry.ts';

const level = (value: number) => ({ value, low: value - 10, high: value + 10 });
const axis = { low: 0, high: 100, ticks: [] };

describe('the line of a trend', () => {
  it('joins pulses that can be compared', () => {
    const segments = trendSegments({ values: [level(50), level(60), level(55)], breaks: [false, false, false], axis });
    expect(segments.map((segment) => segment.map(({ index }) => index))).toEqual([[0, 1, 2]]);
  });

  it('breaks where a pulse cannot be compared with the one before', () => {
    const segments = trendSegments({ values: [level(50), level(60), level(55)], breaks: [false, false, true], axis });
    expect(segments.map((segment) => segment.length)).toEqual([2, 1]);
  });

  it('breaks where nothing was published', () => {
    const segments = trendSegments({ values: [level(50), null, level(55)], breaks: [false, false, false], axis });
    expect(segments.map((segment) => segment.map(({ index }) => index))).toEqual([[0], [2]]);
  });

  it('puts high figures above low ones', () => {
    expect(trendSegments({ values: [level(70)], breaks: [false], axis })).toMatchObject([[{ y: 30, yHigh: 20, yLow: 40 }]]);
  });

  it('draws the band along the upper limits and back along the lower ones', () => {
    const [segment] = trendSegments({ values: [level(50), level(60)], breaks: [false, false], axis });
    expect(bandPlaces(segment ?? [])).toEqual([{ x: 25, y: 40 }, { x: 75, y: 30 }, { x: 75, y: 50 }, { x: 25, y: 60 }]);
  });

  it('gives each pulse a column of its own and an axis that holds both series', () => {
    expect(columnMiddle(1, 4)).toBe(37.5);
    expect(trendAxis([level(52), null, level(71)])).toMatchObject({ low: 40, high: 90 });
  });
});
