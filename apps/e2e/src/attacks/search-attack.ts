import { createHash } from 'node:crypto';
import { seededRandom, type SeededRandom } from '../demo/seeded-random.ts';
import type { Role, Target } from './attacked-answers.ts';
import { figureNames, figureTable, type FigureNames, type FigureTable, type Source } from './figure-table.ts';
import { changedFormula, formulaInWords, randomFormula, type DrawColumn, type Formula } from './formulas.ts';
import { copyOf, gainOf, hitsBySteps, LEFT_OUT, readClue, startLearner, takeStep, type Clue, type Learner, type Reading, type Step } from './guessing-model.ts';

export interface SearchSettings {
  /** Each seed searches by itself, on other targets: how far they differ says how far the search is luck. */
  readonly seeds: readonly string[];
  /** Formulas that live at a time, and how often they are changed and mixed, before the best of them is taken. */
  readonly population: number;
  readonly generations: number;
  /** So many formulas at most are taken from the coded table, and so many more then with everything that is tried. */
  readonly steps: number;
  readonly moreSteps: number;
}

/** Who learns from what and tries it on whom. */
export interface Attacked {
  readonly learnFrom: readonly Target[];
  readonly tryOn: readonly Target[];
}

/** What one attacker guesses. */
export interface Guessed {
  /** Of each tried target, the share of seeds that guess it right. */
  readonly hits: readonly number[];
  /** Percent. */
  readonly rate: number;
  /** Percent, of each seed. */
  readonly rateBySeed: readonly number[];
  /** The formulas of the first seed in words, in the order in which they were taken. */
  readonly by: readonly string[];
}

/** Figures laid out for learning, and which of them may be looked at. */
interface Searched {
  readonly table: FigureTable;
  readonly columns: readonly number[];
  /** Of each column: how it reads for all items alike, and for each by itself. */
  readonly alone: readonly Reading[];
}

/** So many nats a formula must explain that were not learnt from. */
const WORTH_TAKING = 5;
const SURVIVING = 4;

const columnsIn = (formula: Formula): number[] => {
  if (formula.kind === 'figure') return [formula.column];
  return formula.kind === 'constant' ? [] : [...columnsIn(formula.one), ...columnsIn(formula.other)];
};

/** Figures that read alike are one: pages and exports repeat much of what the codes say. Those named first stay. */
const searched = (table: FigureTable, first: ReadonlySet<string>): Searched => {
  const columns = table.names.map((_, column) => column).toSorted((one, other) => Number(first.has(table.names[other] ?? '')) - Number(first.has(table.names[one] ?? '')));
  const known = new Set<string>();
  const alone = columns.flatMap((column) => {
    const reading = readClue({ formula: { kind: 'figure', column }, isByItem: false }, table);
    const key = createHash('sha256').update(reading.classes).digest('base64');
    if (known.has(key)) return [];
    known.add(key);
    return [reading, readClue({ formula: { kind: 'figure', column }, isByItem: true }, table)];
  });
  return { table, columns, alone };
};

const onlyOf = ({ table, columns, alone }: Searched, names: ReadonlySet<string>): Searched => {
  const isAllowed = (column: number): boolean => names.has(table.names[column] ?? '');
  return { table, columns: columns.filter(isAllowed), alone: alone.filter(({ clue: { formula } }) => columnsIn(formula).every(isAllowed)) };
};

interface Judged {
  readonly reading: Reading;
  readonly gain: number;
}

const judged = (readings: readonly Reading[], learner: Learner): Judged[] => readings.map((reading) => ({ reading, gain: gainOf(reading, learner) }));

const bestFirst = (all: readonly Judged[]): Judged[] => all.toSorted((one, other) => other.gain - one.gain);

const HELPFUL = 20;

/** The best next clue: every figure by itself, then generations of formulas that are bred from the most helpful. */
const bestClue = ({ table, columns, alone }: Searched, learner: Learner, { settings, random }: { settings: SearchSettings; random: SeededRandom }): Judged | undefined => {
  const { population, generations } = settings;
  let living = bestFirst(judged(alone, learner)).slice(0, population);
  const helpful = living.slice(0, HELPFUL).flatMap(({ reading }) => columnsIn(reading.clue.formula));
  const draw: DrawColumn = () => (random.next() < 0.6 ? helpful[random.below(helpful.length)] : columns[random.below(columns.length)]) ?? 0;
  for (let generation = 0; generation < generations; generation += 1) {
    const parents = living.slice(0, Math.ceil(population / SURVIVING));
    const children = Array.from({ length: population - parents.length }, () => readClue(childOf(parents, draw, random), table));
    living = bestFirst([...parents, ...judged(children, learner)]);
  }
  return living[0];
};

const childOf = (parents: readonly Judged[], draw: DrawColumn, random: SeededRandom): Clue => {
  const formulaOf = (): Formula => parents[random.below(parents.length)]?.reading.clue.formula ?? randomFormula(draw, random);
  const donate = (): Formula => (random.next() < 0.5 ? formulaOf() : randomFormula(draw, random, 2));
  const formula = random.next() < 0.4 ? randomFormula(draw, random) : changedFormula(formulaOf(), donate, random);
  return { formula, isByItem: random.next() < 0.5 };
};

/** Takes clue after clue, as long as one explains answers that it was not learnt from. */
const takeClues = (figures: Searched, learner: Learner, { settings, random, steps }: { settings: SearchSettings; random: SeededRandom; steps: number }): Step[] => {
  const taken: Step[] = [];
  while (taken.length < steps) {
    const best = bestClue(figures, learner, { settings, random });
    if (best === undefined || best.gain < WORTH_TAKING) break;
    taken.push(takeStep(best.reading, learner));
  }
  return taken;
};

/** Teams are dealt out whole, because their people share their figures: two parts that judge each other, and a fifth left out. */
const dealtOut = ({ teams }: FigureTable, random: SeededRandom): Uint8Array => {
  const parts = new Map<string, number>();
  for (const team of new Set(teams)) parts.set(team, random.next() < 0.2 ? LEFT_OUT : random.below(2));
  return Uint8Array.from(teams, (team) => parts.get(team) ?? LEFT_OUT);
};

/** The best guess from the coded table, and the best guess that begins there and goes on with everything. */
export interface SearchOutcome {
  readonly coded: Guessed;
  readonly visible: Guessed;
}

interface Laid {
  readonly names: FigureNames;
  readonly learnt: FigureTable;
  readonly tried: FigureTable;
}

const guessedBy = (bySeed: readonly Step[][], { names, learnt, tried }: Laid): Guessed => {
  const hits = bySeed.map((steps) => hitsBySteps(steps, learnt, tried));
  const rateOf = (each: readonly boolean[]): number => (100 * each.filter(Boolean).length) / each.length;
  const rates = hits.map(rateOf);
  return {
    hits: tried.teams.map((_, row) => hits.filter((each) => each[row]).length / hits.length),
    rate: rates.reduce((sum, rate) => sum + rate, 0) / rates.length, rateBySeed: rates,
    by: (bySeed[0] ?? []).map(({ formula, isByItem }) => `${formulaInWords(formula, names.figures)}${isByItem ? ', question by question' : ''}`),
  };
};

/**
 * Looks for the best guess of one person's answer: formulas over figures, bred over generations, taken one after the
 * other into one weighing of all; learnt on some organisations and tried on others. First on what the coded table gives
 * to a reader; from there on twice, once with that alone and once with everything that can be seen. So both look equally
 * long, and what differs is what was seen.
 *
 * @param coded what the reader has with the coded table
 * @param visible the same and every page and export
 * @example searchAttack({ learnFrom, tryOn }, { coded, visible }, settings).coded.rate // 44.7 % guessed right
 */
export const searchAttack = ({ learnFrom, tryOn }: Attacked, { coded, visible }: { coded: Source; visible: Source }, settings: SearchSettings): SearchOutcome => {
  const names = figureNames(learnFrom, visible);
  const laid: Laid = { names, learnt: figureTable(learnFrom, visible, names), tried: figureTable(tryOn, visible, names) };
  const inCoded = new Set(figureNames(learnFrom, coded).figures);
  const everything = searched(laid.learnt, inCoded);
  const some = onlyOf(everything, inCoded);
  const outcomes = settings.seeds.map((seed) => {
    const learner = startLearner(laid.learnt, dealtOut(laid.learnt, seededRandom(`parts ${seed}`)));
    const begun = takeClues(some, learner, { settings, random: seededRandom(`search ${seed}`), steps: settings.steps });
    const goOn = (figures: Searched) => [...begun, ...takeClues(figures, copyOf(learner), { settings, random: seededRandom(`more ${seed}`), steps: settings.moreSteps })];
    return { coded: goOn(some), visible: goOn(everything) };
  });
  return { coded: guessedBy(outcomes.map((each) => each.coded), laid), visible: guessedBy(outcomes.map((each) => each.visible), laid) };
};

/** The commonest answer to the item, whoever is asked: what one guesses without any release. */
export const withoutFigures = ({ learnFrom, tryOn }: Attacked): Guessed => {
  const nothing: Source = () => [];
  const names = figureNames(learnFrom, nothing);
  return guessedBy([[]], { names, learnt: figureTable(learnFrom, nothing, names), tried: figureTable(tryOn, nothing, names) });
};

/** What a role has: its own knowledge, with the coded table or with everything that can be seen. */
export const knowledgeOf = (role: Role, figures: 'coded' | 'visible'): Source => (target) =>
  figures === 'visible' ? [target.coded, target.visible, target.knows[role]] : [target.coded, target.knows[role]];
