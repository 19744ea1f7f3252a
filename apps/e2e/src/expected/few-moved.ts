/** A set of people that would be told in tenths. */
export interface FineSet {
  readonly id: string;
  readonly roster: readonly { readonly email: string }[];
}

const MINIMUM = 5;
const ELSEWHERE = 0;

/** Places in which people are, elsewhere first, and between each two of them the people who were in the one and are in the other. */
type Table = number[][];

const placeOf = (sets: readonly FineSet[], from: number): Map<string, number> => new Map(sets.flatMap(({ roster }, index) => roster.map(({ email }) => [email, from + index] as const)));

const peopleBetween = (sets: readonly FineSet[], earlier: readonly FineSet[]): Table => {
  const [now, before] = [placeOf(sets, 1), placeOf(earlier, 1 + sets.length)];
  const places = 1 + sets.length + earlier.length;
  const table = Array.from({ length: places }, () => Array.from({ length: places }, () => 0));
  for (const email of new Set([...now.keys(), ...before.keys()])) {
    const [one, other] = [now.get(email) ?? ELSEWHERE, before.get(email) ?? ELSEWHERE];
    for (const [a, b] of [[one, other], [other, one]] as const) (table[a] ?? [])[b] = (table[a]?.[b] ?? 0) + 1;
  }
  return table;
};

/** One more way from a place to another along people who are still free, or null; Menger: five ways, no cut of four. */
const freeWay = (free: Table, from: number, to: number): number[] | null => {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const place = way.at(-1) ?? from;
    if (place === to) return way;
    for (const [next, people] of (free[place] ?? []).entries()) {
      if (people <= 0 || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
};

const belongTogether = (table: Table, from: number, to: number): boolean => {
  const free = table.map((row) => [...row]);
  for (let found = 0; found < MINIMUM; found += 1) {
    const way = freeWay(free, from, to);
    if (way === null) return false;
    for (const [index, place] of way.slice(1).entries()) {
      const [there, back] = [free[way[index] ?? from] ?? [], free[place] ?? []];
      there[place] = (there[place] ?? 0) - 1;
      back[way[index] ?? from] = (back[way[index] ?? from] ?? 0) + 1;
    }
  }
  return true;
};

const classesOf = (table: Table): number[][] =>
  [...table.keys()].reduce<number[][]>((classes, place) => {
    const own = classes.find(([first]) => first !== undefined && belongTogether(table, first, place));
    if (own === undefined) classes.push([place]);
    else own.push(place);
    return classes;
  }, []);

/** The smallest set of this round in each class that one to four people leave. */
const setsToTakeOut = (sets: readonly FineSet[], earlier: readonly FineSet[]): FineSet[] => {
  const table = peopleBetween(sets, earlier);
  return classesOf(table).flatMap((places) => {
    const leaving = places.reduce((sum, place) => sum + (table[place] ?? []).reduce((people, each, other) => people + (places.includes(other) ? 0 : each), 0), 0);
    if (places.includes(ELSEWHERE) || leaving === 0 || leaving >= MINIMUM) return [];
    const bySize = places.flatMap((place) => sets[place - 1] ?? []).toSorted((a, b) => a.roster.length - b.roster.length || (a.id < b.id ? -1 : 1));
    return bySize.slice(0, 1);
  });
};

/**
 * The sets of this round that are told in half points because tenths would single out one to four joiners or leavers,
 * by docs/releases.md §5: the people themselves, not numbers of them, and ways between places instead of cuts.
 *
 * @example fewMoved([{ id: 'a', roster: nineteenOfTwenty }], [[{ id: 'b', roster: twenty }]]) // Set { 'a' }
 */
export const fewMoved = (sets: readonly FineSet[], earlierRounds: readonly (readonly FineSet[])[]): ReadonlySet<string> => {
  const found = earlierRounds.flatMap((earlier) => setsToTakeOut(sets, earlier));
  if (found.length === 0) return new Set();
  const taken = new Set(found.map(({ id }) => id));
  return new Set([...taken, ...fewMoved(sets.filter(({ id }) => !taken.has(id)), earlierRounds)]);
};
