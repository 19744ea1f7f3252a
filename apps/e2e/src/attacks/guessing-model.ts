import type { FigureTable } from './figure-table.ts';
import { valuesOf, type Formula } from './formulas.ts';

/** Two thirds are learnt from, each third in turn to judge the other; what is neither is left out, another part each time. */
export const LEFT_OUT = 2;

/** A formula as a way to guess: its values cut into classes, for all items alike or for each by itself. */
export interface Clue {
  readonly formula: Formula;
  readonly isByItem: boolean;
}

/** A clue with its limits, and how much each class speaks for each answer. */
export interface Step extends Clue {
  readonly limits: readonly number[];
  readonly weights: Float64Array;
}

/** How likely each answer is of each target, as far as it was learnt: rows of answers. */
export interface Learner {
  readonly table: FigureTable;
  /** 0 or 1: on which side of the judging a target is; 2: left out. */
  readonly parts: Uint8Array;
  readonly scores: Float64Array;
  /** Answer given or not, less how likely it was; and the variance of that. */
  readonly surprise: Float64Array;
  readonly variance: Float64Array;
}

/** So much evidence a class needs before it is believed half: half the variance of so many targets. */
const DOUBT = 10;
const PACE = 0.6;
const CLASSES = 8;

const MISSING = 0;

/** Limits of the classes: quantiles of the values that there are, each once. */
const limitsOf = (values: Float64Array): number[] => {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted();
  const quantiles = Array.from({ length: CLASSES - 1 }, (_, index) => sorted[Math.floor((sorted.length * (index + 1)) / CLASSES)] ?? 0);
  return [...new Set(quantiles)];
};

const classOf = (value: number, limits: readonly number[]): number => {
  if (Number.isNaN(value)) return MISSING;
  let at = 1;
  for (const limit of limits) {
    if (value < limit) return at;
    at += 1;
  }
  return at;
};

/** The class of every target; classes of one item lie together. */
const classesOf = ({ formula, isByItem, limits }: Clue & { limits: readonly number[] }, table: FigureTable): Uint16Array => {
  const values = valuesOf(formula, table.column, table.rows);
  const each = limits.length + 2;
  return Uint16Array.from(values, (value, row) => (isByItem ? each * (table.items[row] ?? 0) : 0) + classOf(value, limits));
};

/** A clue laid out over the targets, ready to be weighed again and again. */
export interface Reading {
  readonly clue: Clue;
  readonly limits: readonly number[];
  readonly classes: Uint16Array;
  readonly classCount: number;
}

/** @example readClue({ formula, isByItem: false }, table).classCount // 9: eight classes and one for what is missing */
export const readClue = (clue: Clue, table: FigureTable): Reading => {
  const limits = limitsOf(valuesOf(clue.formula, table.column, table.rows));
  return { clue, limits, classes: classesOf({ ...clue, limits }, table), classCount: (limits.length + 2) * (clue.isByItem ? table.itemCount : 1) };
};

/** How likely the answers to each item are, whoever is asked. */
const itemScores = (table: FigureTable): Float64Array => {
  const counts = new Float64Array(table.itemCount * table.answerCount).fill(1);
  for (let row = 0; row < table.rows; row += 1) counts[(table.items[row] ?? 0) * table.answerCount + (table.answers[row] ?? 0)]! += 1;
  return counts.map(Math.log);
};

/** Scores of every target that say no more than its item; learnt from one table, laid out for another. */
const startScores = (learnt: FigureTable, table: FigureTable): Float64Array => {
  const byItem = itemScores(learnt);
  const scores = new Float64Array(table.rows * table.answerCount);
  for (let row = 0; row < table.rows; row += 1) scores.set(byItem.subarray((table.items[row] ?? 0) * table.answerCount, ((table.items[row] ?? 0) + 1) * table.answerCount), row * table.answerCount);
  return scores;
};

/** Works out what the scores leave unexplained. */
const weigh = ({ table: { rows, answers, answerCount }, scores, surprise, variance }: Learner): void => {
  for (let row = 0; row < rows; row += 1) {
    const from = row * answerCount;
    let total = 0;
    for (let at = from; at < from + answerCount; at += 1) total += surprise[at] = Math.exp(scores[at] ?? 0);
    for (let answer = 0; answer < answerCount; answer += 1) {
      const likely = (surprise[from + answer] ?? 0) / total;
      surprise[from + answer] = Number(answers[row] === answer) - likely;
      variance[from + answer] = likely * (1 - likely);
    }
  }
};

export const startLearner = (table: FigureTable, parts: Uint8Array): Learner => {
  const cells = table.rows * table.answerCount;
  const learner = { table, parts, scores: startScores(table, table), surprise: new Float64Array(cells), variance: new Float64Array(cells) };
  weigh(learner);
  return learner;
};

export const copyOf = (learner: Learner): Learner => ({ ...learner, scores: learner.scores.slice(), surprise: learner.surprise.slice(), variance: learner.variance.slice() });

/** Per class and answer: the surprises and their variances, of either part. */
const evidenceOf = ({ classes, classCount }: Reading, { table: { rows, answerCount }, parts, surprise, variance }: Learner) => {
  const size = classCount * answerCount;
  const evidence = [0, 1].map(() => ({ surprise: new Float64Array(size), variance: new Float64Array(size) }));
  for (let row = 0; row < rows; row += 1) {
    const part = evidence[parts[row] ?? LEFT_OUT];
    if (part === undefined) continue;
    const [into, from] = [(classes[row] ?? 0) * answerCount, row * answerCount];
    for (let answer = 0; answer < answerCount; answer += 1) {
      part.surprise[into + answer]! += surprise[from + answer] ?? 0;
      part.variance[into + answer]! += variance[from + answer] ?? 0;
    }
  }
  return evidence as [{ surprise: Float64Array; variance: Float64Array }, { surprise: Float64Array; variance: Float64Array }];
};

/**
 * How much better the answers of one part would be explained by what the other part says of the classes, both ways, in
 * units of log-likelihood: what was only luck in one part does not help in the other.
 */
export const gainOf = (reading: Reading, learner: Learner): number => {
  const [one, other] = evidenceOf(reading, learner);
  let gain = 0;
  for (const [from, to] of [[one, other], [other, one]] as const) {
    for (const [at, sum] of from.surprise.entries()) {
      const weight = (PACE * sum) / ((from.variance[at] ?? 0) + DOUBT);
      gain += weight * (to.surprise[at] ?? 0) - (weight * weight * (to.variance[at] ?? 0)) / 2;
    }
  }
  return gain;
};

/** Takes a clue into account, learnt from both parts. */
export const takeStep = (reading: Reading, learner: Learner): Step => {
  const [one, other] = evidenceOf(reading, learner);
  const weights = one.surprise.map((sum, at) => (PACE * (sum + (other.surprise[at] ?? 0))) / ((one.variance[at] ?? 0) + (other.variance[at] ?? 0) + DOUBT));
  addWeights(learner.scores, { classes: reading.classes, weights, answerCount: learner.table.answerCount });
  weigh(learner);
  return { ...reading.clue, limits: reading.limits, weights };
};

const addWeights = (scores: Float64Array, { classes, weights, answerCount }: { classes: Uint16Array; weights: Float64Array; answerCount: number }): void => {
  for (const [row, of] of classes.entries()) for (let answer = 0; answer < answerCount; answer += 1) scores[row * answerCount + answer]! += weights[of * answerCount + answer] ?? 0;
};

/** Which answers of a table are guessed right: the likeliest by all steps together. */
export const hitsBySteps = (steps: readonly Step[], learnt: FigureTable, table: FigureTable): boolean[] => {
  const scores = startScores(learnt, table);
  for (const step of steps) addWeights(scores, { classes: classesOf(step, table), weights: step.weights, answerCount: table.answerCount });
  return Array.from(table.answers, (answer, row) => {
    const likely = scores.subarray(row * table.answerCount, (row + 1) * table.answerCount);
    return likely.indexOf(Math.max(...likely)) === answer;
  });
};
