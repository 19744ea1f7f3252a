/** OIDs of PostgreSQL's built-in types (pg_type.dat). */
const BIGINT = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const NUMERIC = 1700;

/**
 * `bigint`, the type of `count(*)` and of `sum` over integers, as a JavaScript number.
 *
 * @throws RangeError beyond 2^53 − 1: a rounded count would be a wrong count.
 * @example parseBigint('42') // 42
 */
export function parseBigint(text: string): number {
  return exactInteger(text, Number(text));
}

/**
 * `numeric`, the type of `avg` and of `sum` over bigint, as a JavaScript number. Decimals are rounded to
 * the nearest double; integers must be exact.
 *
 * @throws RangeError for an integer beyond 2^53 − 1.
 * @example parseNumeric('3.50') // 3.5
 */
export function parseNumeric(text: string): number {
  const value = Number(text);
  return /^-?\d+$/.test(text) ? exactInteger(text, value) : value;
}

function exactInteger(text: string, value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`PostgreSQL sent the integer ${text}, which a JavaScript number cannot hold exactly.`);
}

/**
 * How columns become JavaScript values, set once for every connection: without this the driver sends
 * counts and sums as strings and days as instants in the zone of the machine.
 * `timestamptz` stays a Date; `timestamp` is read as UTC, as the driver writes it.
 */
export const columnTypes = {
  bigint: { to: BIGINT, from: [BIGINT], parse: parseBigint, serialize: (value: number | bigint | string) => String(value) },
  numeric: { to: NUMERIC, from: [NUMERIC], parse: parseNumeric, serialize: (value: number | string) => String(value) },
  date: { to: DATE, from: [DATE], parse: (text: string) => text, serialize: serializeDay },
  timestamp: {
    to: TIMESTAMP,
    from: [TIMESTAMP],
    parse: (text: string) => new Date(`${text.replace(' ', 'T')}Z`),
    serialize: (value: Date | string) => (value instanceof Date ? value.toISOString() : value),
  },
};

function serializeDay(value: Date | string): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
