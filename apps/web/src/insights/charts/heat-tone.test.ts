import { describe, expect, it } from 'vitest';
import { heatTone, isClearlyApart } from './heat-tone.ts';

describe('the tone of a cell', () => {
  it('is none within five points of the whole', () => {
    expect(heatTone(54.9, 50)).toEqual({ side: 'near', step: 0 });
    expect(heatTone(50, 50)).toEqual({ side: 'near', step: 0 });
  });

  it('is the same on both sides, since no side is good or bad', () => {
    expect(heatTone(62, 50)).toEqual({ side: 'above', step: 2 });
    expect(heatTone(38, 50)).toEqual({ side: 'below', step: 2 });
    expect(heatTone(80, 50).step).toBe(heatTone(20, 50).step);
  });

  it('calls a group clearly apart only when its range does not hold the whole', () => {
    expect(isClearlyApart({ low: 51, high: 70 }, 50)).toBe(true);
    expect(isClearlyApart({ low: 50, high: 70 }, 50)).toBe(false);
  });
});
