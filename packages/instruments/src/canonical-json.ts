import { InstrumentError } from './instrument-error.ts';

/**
 * The one JSON text of a value: object keys sorted by UTF-16 code unit, no spaces, numbers and strings as JSON.stringify
 * writes them (the order and the number format of RFC 8785). Two parties who hold the same value hold the same bytes,
 * so a hash over the text is a hash over the value. Round sheets, instruments and releases are stored and signed as
 * this text.
 *
 * Throws InstrumentError 'not-json' for what JSON cannot carry: undefined, functions, NaN, infinities, bigints.
 *
 * @example canonicalJson({ b: [1, 'x'], a: null }) // '{"a":null,"b":[1,"x"]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw notJson(String(value));
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  throw notJson(typeof value);
}

function canonicalObject(value: object): string {
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function notJson(what: string): InstrumentError {
  return new InstrumentError('not-json', `A value of JSON was expected, found ${what}.`);
}
