import type { WholeRange } from '../figures/coded-cell.ts';
import { wholeNumbers } from './coded-answers.ts';
import type { GroupClass } from './isolated-groups.ts';
import { classesOf } from './isolated-groups.ts';
import type { IntegerLimits, Limits, LinearSystem } from './linear-system.ts';
import { limitsByYalps } from './linear-system.ts';
import type { Closeness, Remaining } from './one-answer.ts';
import { narrowest } from './one-answer.ts';

/** What one figure says of the answers of a set of people to one item: their sum, counted from the lowest value. */
export interface ToldSum extends WholeRange {
  name: string;
  groupIds: readonly string[];
  respondents: number;
}

export interface LinkedBlock {
  /** Figures about one item and arm whose people overlap. */
  told: readonly ToldSum[];
  length: number;
  rosterCounts: ReadonlyMap<string, number>;
  /** A second opinion for whole numbers; null: yalps alone. */
  integerLimits: IntegerLimits | null;
}

/**
 * How close a reader of all figures of a block comes to one person's answer, by linear programming: the people fall
 * into classes that the figures cannot tell apart, each with an unknown sum. Everybody is taken to have rated.
 *
 * @example closenessInBlock({ told: [desk, deskWithoutOne], length: 4, … }).outsider // { first: 4, last: 4 }
 */
export function closenessInBlock(block: LinkedBlock): Closeness {
  const classes = classesOf(block.told, block.rosterCounts);
  const outsiders = classes.flatMap((_, index) => answerLimits(block, classes, { index, own: null }) ?? []);
  const colleagues = classes.flatMap((_, index) => wholeNumbers(0, block.length).flatMap((own) => answerLimits(block, classes, { index, own }) ?? []));
  return { outsider: narrowest(outsiders), colleague: narrowest(colleagues) };
}

/** What is left, for an outsider, of one answer of the people of these groups, at the narrowest. */
export function leftOfOneAnswer(block: LinkedBlock, groupIds: readonly string[]): Remaining {
  const classes = classesOf(block.told, block.rosterCounts);
  return narrowest(classes.flatMap(({ members }, index) => (members.some((id) => groupIds.includes(id)) ? (answerLimits(block, classes, { index, own: null }) ?? []) : [])));
}

/** Whose answer is wanted: somebody's in a class; own: what a colleague in the same class has answered. */
interface Target {
  index: number;
  own: number | null;
}

function answerLimits(block: LinkedBlock, classes: readonly GroupClass[], target: Target): Remaining {
  const system = systemOf(block, classes, target);
  const broken = limitsByYalps(system, 'answer');
  const whole = broken === null || block.integerLimits === null ? broken : block.integerLimits(system, 'answer');
  return asRange(whole);
}

function asRange(limits: Limits): Remaining {
  if (limits === null) return null;
  // Adding nought turns −0 into 0.
  const range = { first: Math.ceil(limits.low - 1e-6) + 0, last: Math.floor(limits.high + 1e-6) + 0 };
  return range.first > range.last ? null : range;
}

function systemOf({ told, length }: LinkedBlock, classes: readonly GroupClass[], { index, own }: Target): LinearSystem {
  const variables: LinearSystem['variables'] = new Map([['answer', { low: 0, high: length }]]);
  const sums: LinearSystem['sums'] = [];
  const known = own === null ? 1 : 2;
  for (const [at, { rosterCount }] of classes.entries()) {
    variables.set(`people ${at}`, { low: at === index ? known : 0, high: Math.max(rosterCount, known) });
    variables.set(`sum ${at}`, { low: 0, high: length * Math.max(rosterCount, known) });
    sums.push({ terms: new Map([[`sum ${at}`, 1], [`people ${at}`, -length]]), low: -Infinity, high: 0 });
  }
  const others = new Map([[`sum ${index}`, 1], ['answer', -1]]);
  sums.push({ terms: others, low: own ?? 0, high: Infinity });
  sums.push({ terms: new Map([...others, [`people ${index}`, -length]]), low: -Infinity, high: (own ?? 0) - known * length });
  for (const [set, { first, last, respondents }] of told.entries()) {
    const inside = classes.flatMap(({ sets }, at) => (sets.includes(set) ? [at] : []));
    sums.push({ terms: new Map(inside.map((at) => [`people ${at}`, 1])), low: respondents, high: respondents });
    sums.push({ terms: new Map(inside.map((at) => [`sum ${at}`, 1])), low: first, high: last });
  }
  return { variables, sums };
}
