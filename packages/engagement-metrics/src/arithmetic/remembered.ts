/**
 * A pure function that remembers its results by key: the same quantile or tail is asked for by thousands of teams. Forgets all when there
 * are too many.
 */
export function remembered<Input, Result>(compute: (input: Input) => Result, keyOf: (input: Input) => string | number): (input: Input) => Result {
  const results = new Map<string | number, Result>();
  return (input) => {
    const key = keyOf(input);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(input);
    if (results.size >= MOST_REMEMBERED) results.clear();
    results.set(key, result);
    return result;
  };
}

const MOST_REMEMBERED = 20_000;
