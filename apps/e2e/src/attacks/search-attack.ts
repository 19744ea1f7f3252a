import type { SeededRandom } from '../demo/seeded-random.ts';
import { seededRandom } from '../demo/seeded-random.ts';
import type { Role, Target } from './attacked-answers.ts';
import type { Figures } from './attacked-place.ts';

/** A formula over figures; what it gives is cut into classes, and in each class the commonest answer is guessed. */
type Formula =
  | { readonly kind: 'figure'; readonly column: number }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: '+' | '-' | '*' | '/' | 'min' | 'max'; readonly one: Formula; readonly other: Formula };

/** A way to guess: two formulas, read together. */
type Attack = readonly [Formula, Formula];

export interface SearchSettings {
  readonly seed: string;
  readonly population: number;
  readonly generations: number;
  /** Classes into which each formula's values are cut. */
  readonly classes: number;
  /** So many figures are tried one by one at first, to see which help, besides what the codes say of the round itself. */
  readonly triedAlone: number;
}

/** Columns of figures over all targets, the same names for learning and for trying. */
interface Table {
  /** The values of a figure, made when they are first asked for; where a target has none, the mean of the others. */
  readonly column: (index: number) => Float64Array;
  readonly columns: number;
  readonly itemCount: number;
  /** Position of each target's item among all items, and its answer. */
  readonly items: Uint8Array;
  readonly answers: Uint8Array;
  /** How many columns come first that the role knows or the codes say of the round itself. */
  readonly known: number;
}

/** The names of all figures of some targets: first what the role knows and what the codes say of the round itself. */
interface Names {
  readonly all: readonly string[];
  readonly known: number;
  readonly itemIds: readonly string[];
}

const namesOf = (targets: readonly Target[], source: Source): Names => {
  const known = new Set(targets.flatMap(({ coded, knows }) => [...[...coded.keys()].filter((name) => name.startsWith('now ')), ...Object.values(knows).flatMap((figures) => [...figures.keys()])]));
  const all = [...new Set(targets.flatMap((target) => [...source(target).keys()]))].toSorted();
  const first = all.filter((name) => known.has(name));
  return { all: [...first, ...all.filter((name) => !known.has(name))], known: first.length, itemIds: itemIdsOf(targets) };
};

const itemIdsOf = (targets: readonly Target[]): string[] => [...new Set(targets.map(({ itemId }) => itemId))].toSorted();

type Source = (target: Target) => Figures;

const OPERATIONS = ['+', '-', '*', '/', 'min', 'max'] as const;
const DEEPEST = 4;

const tableOf = (targets: readonly Target[], source: Source, names: Names): Table => {
  const figures = targets.map(source);
  const made = new Map<number, Float64Array>();
  const column = (index: number): Float64Array => {
    const values = made.get(index) ?? columnOf(figures, names.all[index] ?? '');
    made.set(index, values);
    return values;
  };
  const items = Uint8Array.from(targets, ({ itemId }) => Math.max(0, names.itemIds.indexOf(itemId)));
  return { column, columns: names.all.length, itemCount: names.itemIds.length, items, answers: Uint8Array.from(targets, ({ answer }) => answer), known: names.known };
};

const columnOf = (figures: readonly Figures[], name: string): Float64Array => {
  const values = Float64Array.from(figures, (each) => each.get(name) ?? Number.NaN);
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return values.map((value) => (Number.isNaN(value) ? mean : value));
};

/** Draws a column: mostly one of those that help by themselves. */
type DrawColumn = () => number;

const randomFormula = (draw: DrawColumn, random: SeededRandom, depth = DEEPEST): Formula => {
  const kind = random.next();
  if (depth === 0 || kind < 0.35) return { kind: 'figure', column: draw() };
  if (kind < 0.42) return { kind: 'constant', value: Math.round(20 * random.next()) };
  return { kind: OPERATIONS[random.below(OPERATIONS.length)] ?? '+', one: randomFormula(draw, random, depth - 1), other: randomFormula(draw, random, depth - 1) };
};

const combine = (kind: Exclude<Formula['kind'], 'figure' | 'constant'>, a: number, b: number): number => {
  switch (kind) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return Math.abs(b) < 1e-9 ? 0 : a / b;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
  }
};

const valuesOf = (formula: Formula, table: Table): Float64Array => {
  if (formula.kind === 'figure') return table.column(formula.column);
  if (formula.kind === 'constant') return new Float64Array(table.answers.length).fill(formula.value);
  const [one, other] = [valuesOf(formula.one, table), valuesOf(formula.other, table)];
  return one.map((value, index) => combine(formula.kind, value, other[index] ?? 0));
};

/** A part of a formula is replaced: by something new, or by a part of another attack's. */
const changed = (formula: Formula, by: () => Formula, random: SeededRandom): Formula => {
  if (formula.kind === 'figure' || formula.kind === 'constant' || random.next() < 0.3) return by();
  return random.next() < 0.5 ? { ...formula, one: changed(formula.one, by, random) } : { ...formula, other: changed(formula.other, by, random) };
};

/** What was learnt: limits of the classes of each formula, and the guess in each class of each item. */
interface Learnt {
  readonly attack: Attack;
  readonly limits: readonly (readonly number[])[];
  readonly guesses: Uint8Array;
  /** Guessed right among targets that were not learnt from. */
  readonly hits: number;
}

/** A class with fewer targets says nothing: the commonest answer to the item is guessed. */
const ENOUGH = 20;
const ANSWERS_BELOW = 16;

const quantiles = (values: Float64Array, classes: number): number[] => {
  const sorted = values.toSorted();
  return Array.from({ length: classes - 1 }, (_, index) => sorted[Math.floor((sorted.length * (index + 1)) / classes)] ?? 0);
};

const classOf = (value: number, limits: readonly number[]): number => {
  for (const [index, limit] of limits.entries()) if (value < limit) return index;
  return limits.length;
};

/** For each target the number of its class: item, class by the first formula, class by the second. */
const classesOf = (attack: Attack, limits: readonly (readonly number[])[], table: Table): Uint32Array => {
  const [one, other] = [valuesOf(attack[0], table), valuesOf(attack[1], table)];
  const [first = [], second = []] = limits;
  return Uint32Array.from(table.items, (item, index) => (item * (first.length + 1) + classOf(one[index] ?? 0, first)) * (second.length + 1) + classOf(other[index] ?? 0, second));
};

const commonest = (counts: Uint32Array): number => counts.indexOf(Math.max(...counts));

/** The commonest answer in each class, of the first so many targets; where they are few, the commonest to the item. */
const guessesOf = (classes: Uint32Array, { items, answers, itemCount }: Table, { limits, upTo }: { limits: Learnt['limits']; upTo: number }): Uint8Array => {
  const classesAnItem = limits.reduce((product, { length }) => product * (length + 1), 1);
  const [byClass, byItem] = [new Uint32Array(itemCount * classesAnItem * ANSWERS_BELOW), new Uint32Array(itemCount * ANSWERS_BELOW)];
  for (let index = 0; index < upTo; index += 1) {
    const answer = answers[index] ?? 0;
    const [inClass, inItem] = [(classes[index] ?? 0) * ANSWERS_BELOW + answer, (items[index] ?? 0) * ANSWERS_BELOW + answer];
    byClass[inClass] = (byClass[inClass] ?? 0) + 1;
    byItem[inItem] = (byItem[inItem] ?? 0) + 1;
  }
  return Uint8Array.from({ length: itemCount * classesAnItem }, (_, at) => {
    const counts = byClass.subarray(at * ANSWERS_BELOW, (at + 1) * ANSWERS_BELOW);
    const item = Math.floor(at / classesAnItem);
    return commonest(counts.reduce((sum, count) => sum + count, 0) < ENOUGH ? byItem.subarray(item * ANSWERS_BELOW, (item + 1) * ANSWERS_BELOW) : counts);
  });
};

const hitsOf = (classes: Uint32Array, guesses: Uint8Array, { answers }: Table): boolean[] => Array.from(answers, (answer, index) => guesses[classes[index] ?? 0] === answer);

/** Learns from the first half of the targets how often the second is guessed right; the guesses kept are those of all. */
const learn = (attack: Attack, table: Table, classes: number): Learnt => {
  const limits = attack.map((formula) => quantiles(valuesOf(formula, table), classes));
  const found = classesOf(attack, limits, table);
  const [half, all] = [Math.floor(table.answers.length / 2), table.answers.length];
  const tried = hitsOf(found, guessesOf(found, table, { limits, upTo: half }), table).slice(half);
  return { attack, limits, guesses: guessesOf(found, table, { limits, upTo: all }), hits: tried.filter(Boolean).length };
};

const HELPFUL = 40;
const NOTHING: Formula = { kind: 'constant', value: 0 };

/** The figures that help most by themselves, best first. */
const helpfulColumns = (table: Table, { classes, triedAlone }: SearchSettings, random: SeededRandom): number[] => {
  const columns = Array.from({ length: table.columns }, (_, column) => column);
  const tried = [...columns.slice(0, table.known), ...random.shuffled(columns.slice(table.known)).slice(0, triedAlone)];
  const alone = tried.map((column) => ({ column, hits: learn([{ kind: 'figure', column }, NOTHING], table, classes).hits }));
  return alone.toSorted((one, other) => other.hits - one.hits).slice(0, HELPFUL).map(({ column }) => column);
};

/** The most helpful figures are read in all pairs before anything is left to chance. */
const PAIRED = 8;

const pairsOf = (columns: readonly number[]): [number, number][] => columns.flatMap((one, index) => columns.slice(index).map((other): [number, number] => [one, other]));

const evolve = (table: Table, settings: SearchSettings): Learnt => {
  const { seed, population, generations, classes } = settings;
  const random = seededRandom(`search ${seed}`);
  const helpful = helpfulColumns(table, settings, random);
  const draw = (): number => (random.next() < 0.7 ? (helpful[random.below(helpful.length)] ?? 0) : random.below(table.columns));
  const fresh = (): Attack => [randomFormula(draw, random), randomFormula(draw, random)];
  const first = pairsOf(helpful.slice(0, PAIRED)).map(([one, other]): Attack => [{ kind: 'figure', column: one }, one === other ? NOTHING : { kind: 'figure', column: other }]);
  let attacks = [...first, ...Array.from({ length: Math.max(0, population - first.length) }, fresh)].map((attack) => learn(attack, table, classes));
  for (let generation = 0; generation < generations; generation += 1) {
    const parents = attacks.toSorted((one, other) => other.hits - one.hits).slice(0, Math.ceil(population / 4));
    attacks = [...parents];
    while (attacks.length < population) {
      const [parent, mate] = [parents[random.below(parents.length)] as Learnt, parents[random.below(parents.length)] as Learnt];
      const donate = (): Formula => (random.next() < 0.5 ? mate.attack[random.below(2) as 0 | 1] : randomFormula(draw, random, 2));
      const child: Attack = random.next() < 0.5 ? [changed(parent.attack[0], donate, random), parent.attack[1]] : [parent.attack[0], changed(parent.attack[1], donate, random)];
      attacks.push(learn(random.next() < 0.1 ? fresh() : child, table, classes));
    }
  }
  return attacks.reduce((best, each) => (each.hits > best.hits ? each : best));
};

/** Which of the tried targets an attack guesses right. */
export interface SearchResult {
  readonly hits: readonly boolean[];
  /** Percent. */
  readonly rate: number;
  /** The two formulas in words. */
  readonly by: string;
}

const resultOf = (hits: readonly boolean[], by: string): SearchResult => ({ hits, by, rate: (100 * hits.filter(Boolean).length) / hits.length });

const inWords = (formula: Formula, names: readonly string[]): string => {
  if (formula.kind === 'figure') return names[formula.column] ?? '';
  if (formula.kind === 'constant') return String(formula.value);
  return `(${inWords(formula.one, names)} ${formula.kind} ${inWords(formula.other, names)})`;
};

/**
 * Looks for the best guess of one person's answer from figures: random formulas, then generations of changed and mixed
 * ones, learnt on some organisations and tried on others.
 *
 * @param source which figures the attacker has
 * @example searchAttack({ learnFrom, tryOn }, ({ coded }) => coded, settings).rate // 44.7 % guessed right
 */
export const searchAttack = ({ learnFrom, tryOn }: { learnFrom: readonly Target[]; tryOn: readonly Target[] }, source: Source, settings: SearchSettings): SearchResult => {
  const names = namesOf(learnFrom, source);
  const best = evolve(tableOf(learnFrom, source, names), settings);
  const table = tableOf(tryOn, source, names);
  return resultOf(hitsOf(classesOf(best.attack, best.limits, table), best.guesses, table), best.attack.map((formula) => inWords(formula, names.all)).join(' and '));
};

/** The commonest answer to the item, whoever is asked: what one guesses without any release. */
export const withoutFigures = ({ learnFrom, tryOn }: { learnFrom: readonly Target[]; tryOn: readonly Target[] }): SearchResult => {
  const nothing: Attack = [NOTHING, NOTHING];
  const noNames: Names = { all: [], known: 0, itemIds: itemIdsOf(learnFrom) };
  const learnt = learn(nothing, tableOf(learnFrom, () => new Map(), noNames), 1);
  const table = tableOf(tryOn, () => new Map(), noNames);
  return resultOf(hitsOf(classesOf(nothing, learnt.limits, table), learnt.guesses, table), 'the commonest answer');
};

/** What a role has: its own knowledge, with the coded table or with everything that can be seen. */
export const knowledgeOf = (role: Role, figures: 'coded' | 'visible'): Source => (target) =>
  new Map([...target.coded, ...(figures === 'visible' ? target.visible : []), ...target.knows[role]]);

/**
 * How much better one attack guesses than another on the same targets, in percentage points and in standard errors.
 *
 * @example advantageOf(withEverything, withCodes) // { points: 0.1, errors: 0.4 }
 */
export const advantageOf = (one: SearchResult, other: SearchResult): { points: number; errors: number } => {
  const differences = one.hits.map((hit, index) => Number(hit) - Number(other.hits[index] ?? false));
  const mean = differences.reduce<number>((sum, difference) => sum + difference, 0) / differences.length;
  const variance = differences.reduce<number>((sum, difference) => sum + (difference - mean) ** 2, 0) / differences.length;
  const error = Math.sqrt(variance / differences.length);
  return { points: 100 * mean, errors: error === 0 ? 0 : mean / error };
};
