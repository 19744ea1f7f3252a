import { FormatFault } from './finding.ts';

/** A JSON object whose values were not looked at yet. */
export type JsonObject = Record<string, unknown>;

/**
 * Parses text that must be an object in canonical JSON: keys sorted by their UTF-16 units, no white space. Two texts
 * with the same meaning would otherwise have two hashes.
 *
 * @throws FormatFault when it is not JSON, not an object or not canonical
 * @example canonicalObject('{"a":1}') // { a: 1 }
 */
export function canonicalObject(text: string): JsonObject {
  const value = parse(text);
  if (canonicalText(value) !== text) throw new FormatFault('The text is not canonical JSON (keys sorted, no white space).');
  return objectOf(value, 'the text');
}

/**
 * The canonical JSON of a value.
 *
 * @example canonicalText({ b: [1, 2], a: null }) // '{"a":null,"b":[1,2]}'
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(',')}}`;
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FormatFault('The text is not JSON.');
  }
}

export function objectOf(value: unknown, place: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new FormatFault(`${place} is not an object.`);
  return value as JsonObject;
}

/** An object with these members and no other: a table must not carry anything that the format does not describe. */
export function exactObjectOf(value: unknown, place: string, members: readonly string[]): JsonObject {
  const object = objectOf(value, place);
  const [surplus] = Object.keys(object).filter((name) => !members.includes(name));
  if (surplus !== undefined) throw new FormatFault(`${place} has a member that the format does not know: ${surplus}.`);
  const [missing] = members.filter((name) => !Object.hasOwn(object, name));
  if (missing !== undefined) throw new FormatFault(`${place} lacks ${missing}.`);
  return object;
}

export function textOf(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new FormatFault(`${place} is not a text.`);
  return value;
}

/** A whole number from 0 up: everything that is counted here is people. */
export function countOf(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new FormatFault(`${place} is not a count.`);
  return value;
}

export function numberOf(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new FormatFault(`${place} is not a number.`);
  return value;
}

export function measureOf(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new FormatFault(`${place} is not a measure.`);
  return value;
}

export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}

export function listOf<T>(value: unknown, place: string, read: (entry: unknown, place: string) => T): T[] {
  if (!Array.isArray(value)) throw new FormatFault(`${place} is not a list.`);
  return value.map((entry: unknown, index) => read(entry, `${place}[${index}]`));
}

/** Lower-case hex of a fixed length. */
export function hexOf(value: unknown, place: string, bytes: number): string {
  const hex = textOf(value, place);
  if (!/^[0-9a-f]*$/.test(hex) || hex.length !== bytes * 2) throw new FormatFault(`${place} is not ${bytes} bytes in hex.`);
  return hex;
}

/** base64url without padding, in its only spelling. */
export function base64urlOf(value: unknown, place: string): Buffer {
  const text = textOf(value, place);
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) throw new FormatFault(`${place} is not base64url.`);
  return bytes;
}
