import { demoInstrument } from '@unguarded/instruments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, onScale, ownPoint } from './on-the-scale.ts';

const labels = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];

describe('what stands beside an answer', () => {
  it('is a figure in the words of the scale: near one answer, or between two', () => {
    expect(around(75, labels)).toEqual({ near: 'Agree' });
    expect(around(80, labels)).toEqual({ near: 'Agree' });
    expect(around(62, labels)).toEqual({ between: ['Neither', 'Agree'] });
    expect([around(0, labels), around(100, labels)]).toEqual([{ near: 'Strongly disagree' }, { near: 'Strongly agree' }]);
  });

  it('always names answers that there are, next to each other and around the figure', () => {
    fc.assert(fc.property(fc.nat(100), fc.integer({ min: 2, max: 11 }), (value, size) => {
      const scale = Array.from({ length: size }, (_, index) => String(index));
      const found = around(value, scale);
      const [low, high] = ('near' in found ? [found.near, found.near] : found.between).map(Number) as [number, number];
      expect(high - low).toBe('near' in found ? 0 : 1);
      expect((value / 100) * (size - 1)).toBeGreaterThanOrEqual(low - 0.25);
      expect((value / 100) * (size - 1)).toBeLessThanOrEqual(high + 0.25);
    }));
  });

  it('stands as it was asked: a statement that is bad news is turned back', () => {
    expect(onScale({ value: 70, low: 60, high: 75, n: 9 }, 1)).toEqual({ value: 70, low: 60, high: 75 });
    expect(onScale({ value: 70, low: 60, high: 75, n: 9 }, -1)).toEqual({ value: 30, low: 25, high: 40 });
  });

  it('is an answer on the same line; what is no point of the scale has no place on it', () => {
    expect([1, 4, 5].map((answer) => ownPoint(demoInstrument, 'Q3', { Q3: answer }))).toEqual([0, 75, 100]);
    expect(['prefer-not-to-say', 'do-not-know', null].map((answer) => ownPoint(demoInstrument, 'Q3', { Q3: answer as null }))).toEqual([null, null, null]);
    expect([ownPoint(demoInstrument, 'Q3', {}), ownPoint(demoInstrument, 'Q99', { Q99: 3 })]).toEqual([null, null]);
  });
});
