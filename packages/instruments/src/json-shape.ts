/** A question asked of a value that came from outside: is it of this shape? */
export type Shape<T> = (value: unknown) => value is T;
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** The shape of an object with exactly these members: a member too many is a fault like a member too few. */
export function objectOf<M extends Record<string, Shape<unknown>>>(members: M): Shape<{ [K in keyof M]: ShapeOf<M[K]> }> {
  const names = Object.keys(members);
  return (value): value is { [K in keyof M]: ShapeOf<M[K]> } =>
    isRecord(value) &&
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && members[name]?.(value[name]) === true);
}

/** The shape of an object with exactly these members, of which the optional ones may be missing. */
export function objectWithOptional<
  M extends Record<string, Shape<unknown>>,
  O extends Record<string, Shape<unknown>>,
>(members: M, optional: O): Shape<{ [K in keyof M]: ShapeOf<M[K]> } & { [K in keyof O]?: ShapeOf<O[K]> }> {
  const required = objectOf(members);
  return (value): value is { [K in keyof M]: ShapeOf<M[K]> } & { [K in keyof O]?: ShapeOf<O[K]> } => {
    if (!isRecord(value)) return false;
    const extra = Object.keys(optional).filter((name) => Object.hasOwn(value, name));
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !extra.includes(name)));
    return extra.every((name) => optional[name]?.(value[name]) === true) && required(rest);
  };
}

/** The shape of an object whose every member, whatever its name, is of the given shape. */
export function recordOf<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value): value is Record<string, T> => isRecord(value) && Object.values(value).every(shape);
}

/** The shape of a list whose every entry is of the given shape. */
export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape);
}

export function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

/** The shape of one of a few fixed values. */
export function oneOf<const V extends readonly (string | number)[]>(values: V): Shape<V[number]> {
  return (value): value is V[number] => values.includes(value as V[number]);
}

/** The shape of a text that a pattern matches from end to end; the pattern carries ^ and $. */
export function textLike(pattern: RegExp): Shape<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** A number of people or things: a whole number from zero. */
export function isCount(value: unknown): value is number {
  return isInteger(value) && value >= 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined, which no JSON text is, where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
