/**
 * Computes something once for each object that never changes, and keeps it as long as the object.
 *
 * @example const levels = oncePer(makeLevels); levels(index) === levels(index) // true
 */
export const oncePer = <Whole extends object, T>(make: (whole: Whole) => T): ((whole: Whole) => T) => {
  const known = new WeakMap<Whole, { made: T }>();
  return (whole) => {
    const kept = known.get(whole) ?? { made: make(whole) };
    known.set(whole, kept);
    return kept.made;
  };
};

/** As oncePer, of something that has a name in the whole: a unit of a release. */
export const oncePerName = <Whole extends object, Of, T>(make: (whole: Whole, of: Of) => T, nameOf: (of: Of) => string): ((whole: Whole, of: Of) => T) => {
  const namesOf = oncePer<Whole, Map<string, { made: T }>>(() => new Map());
  return (whole, of) => {
    const names = namesOf(whole);
    const name = nameOf(of);
    const kept = names.get(name) ?? { made: make(whole, of) };
    names.set(name, kept);
    return kept.made;
  };
};

/** As oncePer, of a set of parts of the whole. */
export const oncePerSet = <Whole extends object, Part extends { readonly id: string }, T>(make: (whole: Whole, parts: readonly Part[]) => T): ((whole: Whole, parts: readonly Part[]) => T) =>
  oncePerName(make, (parts) => parts.map(({ id }) => id).join());
