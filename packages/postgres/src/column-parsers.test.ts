import { expect, test } from 'vitest';
import { columnTypes, parseBigint, parseNumeric } from './column-parsers.ts';

test('counts and sums are numbers', () => {
  expect(parseBigint('42')).toBe(42);
  expect(parseNumeric('9007199254740991')).toBe(9_007_199_254_740_991);
});

test('a count that a number cannot hold exactly fails instead of being rounded', () => {
  expect(() => parseBigint('9007199254740993')).toThrow(RangeError);
  expect(() => parseNumeric('-9007199254740993')).toThrow(RangeError);
});

test('a decimal becomes the nearest double', () => {
  expect(parseNumeric('3.50')).toBe(3.5);
  expect(parseNumeric('0.1234567890123456789')).toBe(0.12345678901234568);
  expect(parseNumeric('NaN')).toBeNaN();
});

test('a day is written without the time of day', () => {
  expect(columnTypes.date.serialize(new Date('2026-02-01T23:59:59.999Z'))).toBe('2026-02-01');
  expect(columnTypes.date.serialize('2026-02-01')).toBe('2026-02-01');
});

test('a timestamp without zone is read as UTC, as it was written', () => {
  const written = columnTypes.timestamp.serialize(new Date('2026-02-01T10:00:00.000Z'));
  expect(columnTypes.timestamp.parse(written.slice(0, -1))).toEqual(new Date('2026-02-01T10:00:00.000Z'));
});
