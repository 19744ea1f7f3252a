/** A set of people of whom a figure was published, as the publication groups that make it up. */
export interface PublishedSet {
  /** In words, for the report. */
  name: string;
  groupIds: readonly string[];
  respondents: number;
}

/** People of whom a combination of figures speaks, and of nobody else. */
export interface IsolatedGroup {
  /** How the figures are combined: "A", "A minus B". */
  how: string;
  /** Respondents; where published counts do not fix them, at most so many: the people on the roster. */
  people: number;
  /** A published set by itself, what is left of one when others are taken away, or the ends of sets that overlap. */
  kind: 'set' | 'remainder' | 'overlap';
}

/** Groups that stand in exactly the same published sets: no combination of figures can tell them apart. */
export interface GroupClass {
  members: readonly string[];
  /** Positions of the sets that hold it. */
  sets: readonly number[];
  rosterCount: number;
}

/** So many classes are looked at in every union; in larger blocks one by one and in pairs. */
const ALL_UNIONS_UP_TO = 10;

/**
 * The smallest group of people that any sum and difference of the published figures isolates: every published set by
 * itself, every union of indistinguishable groups whose sum is fixed by linear algebra, and the people of every
 * difference of two sets that overlap. Sets that share nobody are looked at apart.
 *
 * @param rosterCounts people on the roster of every group
 * @returns null when nothing was published
 * @example smallestIsolated([{ name: 'Desk', groupIds: ['a', 'b'], respondents: 12 }, { name: 'East', groupIds: ['a'], respondents: 9 }], rosters)
 * // { how: '"Desk" minus "East"', people: 3, kind: 'remainder' }
 */
export function smallestIsolated(sets: readonly PublishedSet[], rosterCounts: ReadonlyMap<string, number>): IsolatedGroup | null {
  const isolated = blocksOf(sets).flatMap((block) => isolatedIn(block, rosterCounts));
  return isolated.reduce<IsolatedGroup | null>((least, group) => (least === null || group.people < least.people ? group : least), null);
}

/** Sets that hang together by shared groups, in the order of their first sets. */
export function blocksOf<T extends { groupIds: readonly string[] }>(sets: readonly T[]): T[][] {
  const leaders = sets.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let leader = index;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    leaders[index] = leader;
    return leader;
  };
  const firstWith = new Map<string, number>();
  for (const [index, { groupIds }] of sets.entries()) {
    for (const id of groupIds) {
      const [one, other] = [leaderOf(firstWith.get(id) ?? index), leaderOf(index)];
      leaders[Math.max(one, other)] = Math.min(one, other);
      if (!firstWith.has(id)) firstWith.set(id, index);
    }
  }
  const blocks = new Map<number, T[]>();
  for (const [index, set] of sets.entries()) blocks.set(leaderOf(index), [...(blocks.get(leaderOf(index)) ?? []), set]);
  return [...blocks.values()];
}

function isolatedIn(block: readonly PublishedSet[], rosterCounts: ReadonlyMap<string, number>): IsolatedGroup[] {
  const alone = block.map(({ name, respondents }) => ({ how: name, people: respondents, kind: 'set' as const }));
  if (block.length === 1) return alone;
  const classes = classesOf(block, rosterCounts);
  return [...alone, ...differencesOf(block, classes), ...fixedUnions(block, classes)].filter(({ people }) => people > 0);
}

/** @param rosterCounts people on the roster of every group */
export function classesOf(block: readonly { groupIds: readonly string[] }[], rosterCounts: ReadonlyMap<string, number>): GroupClass[] {
  const byPattern = new Map<string, { members: string[]; sets: number[]; rosterCount: number }>();
  for (const groupId of new Set(block.flatMap(({ groupIds }) => groupIds))) {
    const sets = block.flatMap((set, index) => (set.groupIds.includes(groupId) ? [index] : []));
    const found = byPattern.get(sets.join()) ?? { members: [], sets, rosterCount: 0 };
    found.members.push(groupId);
    found.rosterCount += rosterCounts.get(groupId) ?? 0;
    byPattern.set(sets.join(), found);
  }
  return [...byPattern.values()];
}

/** One set minus another: the figures of people who are in one of them only. */
function differencesOf(block: readonly PublishedSet[], classes: readonly GroupClass[]): IsolatedGroup[] {
  return block.flatMap((one, i) =>
    block.flatMap((other, j): IsolatedGroup[] => {
      const only = (inside: number, outside: number) => classes.filter(({ sets }) => sets.includes(inside) && !sets.includes(outside));
      if (i === j || !classes.some(({ sets }) => sets.includes(i) && sets.includes(j)) || only(i, j).length === 0) return [];
      const how = `${one.name} minus ${other.name}`;
      const left = only(j, i);
      if (left.length === 0) return [{ how, people: one.respondents - other.respondents, kind: 'remainder' }];
      return [{ how, people: [...only(i, j), ...left].reduce((sum, { rosterCount }) => sum + rosterCount, 0), kind: 'overlap' }];
    }),
  );
}

/** Unions of classes whose sum is a combination of published sums, found by elimination in whole fractions. */
function fixedUnions(block: readonly PublishedSet[], classes: readonly GroupClass[]): IsolatedGroup[] {
  return unionsOf(classes).flatMap((union) => {
    const combination = combine(block.map((_, set) => classes.map(({ sets }) => (sets.includes(set) ? 1 : 0))), classes.map((each) => (union.includes(each) ? 1 : 0)));
    if (combination === null) return [];
    const people = Math.round(combination.reduce((sum, factor, set) => sum + factor * (block[set]?.respondents ?? 0), 0));
    const isPartition = combination.every((factor) => Math.abs(Math.abs(factor) - 1) < ZERO || Math.abs(factor) < ZERO) && isNested(block, combination);
    return [{ how: inWords(block, combination), people, kind: isPartition ? ('remainder' as const) : ('overlap' as const) }];
  });
}

/** One whole minus parts of it that do not overlap. */
function isNested(block: readonly PublishedSet[], combination: readonly number[]): boolean {
  const whole = block.filter((_, set) => (combination[set] ?? 0) > ZERO);
  const parts = block.filter((_, set) => (combination[set] ?? 0) < -ZERO).flatMap(({ groupIds }) => groupIds);
  return whole.length === 1 && new Set(parts).size === parts.length && parts.every((id) => whole[0]?.groupIds.includes(id));
}

function* subsetsOf(classes: readonly GroupClass[]): Generator<GroupClass[]> {
  for (let mask = 1; mask < 2 ** classes.length; mask += 1) yield classes.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
}

function unionsOf(classes: readonly GroupClass[]): GroupClass[][] {
  if (classes.length <= ALL_UNIONS_UP_TO) return [...subsetsOf(classes)];
  return classes.flatMap((one, index) => [[one], ...classes.slice(index + 1).map((other) => [one, other])]);
}

const ZERO = 1e-9;

/** The factors with which the rows add up to the target, or null: Gauss–Jordan elimination on their transpose. */
function combine(rows: readonly (readonly number[])[], target: readonly number[]): number[] | null {
  const equations = target.map((goal, column) => [...rows.map((row) => row[column] ?? 0), goal]);
  const pivots = eliminate(equations, rows.length);
  if (equations.slice(pivots.length).some((equation) => Math.abs(equation[rows.length] ?? 0) > ZERO)) return null;
  const factors = rows.map(() => 0);
  for (const [index, column] of pivots.entries()) factors[column] = equations[index]?.[rows.length] ?? 0;
  return factors;
}

/** Brings equations to reduced form in place; returns the column of each equation's leading 1. */
function eliminate(equations: number[][], unknowns: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const from = equations.findIndex((equation, index) => index >= pivots.length && Math.abs(equation[column] ?? 0) > ZERO);
    if (from < 0) continue;
    const [leading] = equations.splice(from, 1) as [number[]];
    const factor = leading[column] ?? 1;
    const scaled = leading.map((value) => value / factor);
    equations.splice(pivots.length, 0, scaled);
    for (const [index, equation] of equations.entries()) {
      const share = equation[column] ?? 0;
      if (index !== pivots.length && Math.abs(share) > ZERO) equations[index] = equation.map((value, at) => value - share * (scaled[at] ?? 0));
    }
    pivots.push(column);
  }
  return pivots;
}

function inWords(block: readonly PublishedSet[], combination: readonly number[]): string {
  const terms = block.flatMap(({ name }, set) => {
    const factor = combination[set] ?? 0;
    if (Math.abs(factor) < ZERO) return [];
    const times = Math.abs(Math.abs(factor) - 1) < ZERO ? '' : `${Math.abs(factor).toFixed(2)} × `;
    return [{ sign: factor < 0 ? 'minus' : 'plus', text: `${times}${name}` }];
  });
  const [first, ...rest] = terms.toSorted((one, other) => other.sign.localeCompare(one.sign));
  return [first?.text ?? '', ...rest.map(({ sign, text }) => `${sign} ${text}`)].join(' ');
}
