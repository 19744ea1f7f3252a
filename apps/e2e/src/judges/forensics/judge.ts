import { seededChance } from '@unguarded/disclosure-control';
import type { CaseFile, Guess } from './case-file.ts';
import { ballotOrders, foundMessages, suspectOrders, type Order } from './orders.ts';
import { guessBySimilarity } from './similarity.ts';

interface Strategy {
  name: string;
  guess: Guess;
}

export interface Verdict {
  /** How many strategies were tried. */
  tried: number;
  best: { name: string; correct: number };
  /** What the best of as many strategies reaches by chance: mean and standard deviation over exchanged truths. */
  chance: { mean: number; deviation: number };
  /** True when the best is above chance and three standard deviations. */
  beatsChance: boolean;
}

type Numbers = readonly number[];

/** Suspects and ballots of each group, by number. */
const groupsOf = ({ suspects, ballots, sheet }: CaseFile): { suspects: Numbers; ballots: Numbers }[] =>
  sheet.groups.map(({ id }) => ({
    suspects: suspects.flatMap(({ group }, index) => (group === id ? [index] : [])),
    ballots: ballots.flatMap(({ group }, index) => (group === id ? [index] : [])),
  }));

const inOrder = (numbers: Numbers, { places }: Order): number[] =>
  numbers.toSorted((one, other) => (places.get(one) ?? Infinity) - (places.get(other) ?? Infinity) || one - other);

/** In each group the first suspect with the first ballot, and so on. */
const byRank = (groups: ReturnType<typeof groupsOf>, pair: { suspects: number[][]; ballots: number[][] }, size: number): Guess => {
  const guess = new Int16Array(size).fill(-1);
  groups.forEach((_, group) => {
    pair.ballots[group]?.forEach((ballot, rank) => {
      guess[ballot] = pair.suspects[group]?.[rank] ?? -1;
    });
  });
  return guess;
};

/** Each ballot with whoever wrote something last before it: what one cluster tells by its transaction numbers. */
const byWhoCameBefore = (caseFile: CaseFile, suspects: Order, ballots: Order): Guess =>
  Int16Array.from(caseFile.ballots, ({ group }, ballot) => {
    const place = ballots.places.get(ballot) ?? -1;
    const before = [...suspects.places].filter(([suspect, at]) => at < place && caseFile.suspects[suspect]?.group === group);
    return before.toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? -1;
  });

const isTransactionOrder = ({ name }: Order): boolean => name.endsWith(' xmin');

const strategiesOf = async (caseFile: CaseFile, suspectsBy: readonly Order[]): Promise<Strategy[]> => {
  const messages = foundMessages(caseFile);
  const groups = groupsOf(caseFile);
  const size = caseFile.ballots.length;
  const bySuspects = suspectsBy.map((order) => ({ order, sorted: groups.map(({ suspects }) => inOrder(suspects, order)) }));
  const byBallots = ballotOrders(caseFile, messages).map((order) => ({ order, sorted: groups.map(({ ballots }) => inOrder(ballots, order)) }));
  const ranks = bySuspects.flatMap((suspects) => byBallots.flatMap((ballots): Strategy[] => {
    const name = `${suspects.order.name} / ${ballots.order.name}`;
    const upward = byRank(groups, { suspects: suspects.sorted, ballots: ballots.sorted }, size);
    const downward = byRank(groups, { suspects: suspects.sorted.map((group) => group.toReversed()), ballots: ballots.sorted }, size);
    return [{ name, guess: upward }, { name: `${name}, reversed`, guess: downward }];
  }));
  const interleaved = bySuspects.filter(({ order }) => isTransactionOrder(order)).flatMap((suspects) =>
    byBallots.filter(({ order }) => isTransactionOrder(order)).map((ballots): Strategy =>
      ({ name: `transaction before: ${suspects.order.name} / ${ballots.order.name}`, guess: byWhoCameBefore(caseFile, suspects.order, ballots.order) })));
  return [...ranks, ...interleaved, { name: 'similarity to the named check-ins', guess: await guessBySimilarity(caseFile, messages) }];
};

const correct = (guess: Guess, truth: Guess): number => {
  let count = 0;
  for (let ballot = 0; ballot < truth.length; ballot += 1) count += Number(guess[ballot] === truth[ballot]);
  return count;
};

/** The truth with the people of each group exchanged at random: what it would be if nothing told anything. */
const exchanged = (caseFile: CaseFile, truth: Guess, chance: () => number): Guess => {
  const shuffled = truth.slice();
  for (const { ballots } of groupsOf(caseFile)) {
    for (let index = ballots.length - 1; index > 0; index -= 1) {
      const [one, other] = [ballots[index] as number, ballots[Math.floor((index + 1) * chance())] as number];
      [shuffled[one], shuffled[other]] = [shuffled[other] as number, shuffled[one] as number];
    }
  }
  return shuffled;
};

const EXCHANGES = 120;

/**
 * Tries every strategy, and says whether the best of them knows more than chance. Chance is measured, since the best of
 * thousands of guesses is better than one guess: the same strategies on truths in which the people of each group are
 * exchanged.
 *
 * @param suspectsBy the orders of the suspects, where they are not people but the answers of the other list
 */
export const judge = async (caseFile: CaseFile, truth: Guess, suspectsBy: readonly Order[] = suspectOrders(caseFile)): Promise<Verdict> => {
  const strategies = await strategiesOf(caseFile, suspectsBy);
  const scored = strategies.map(({ name, guess }) => ({ name, correct: correct(guess, truth) }));
  const best = scored.toSorted((one, other) => other.correct - one.correct)[0] ?? { name: 'none', correct: 0 };
  const chance = seededChance(7);
  const byChance = Array.from({ length: EXCHANGES }, () => {
    const other = exchanged(caseFile, truth, chance);
    return Math.max(...strategies.map(({ guess }) => correct(guess, other)));
  });
  const mean = byChance.reduce((sum, value) => sum + value, 0) / EXCHANGES;
  const deviation = Math.sqrt(byChance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (EXCHANGES - 1));
  return { tried: strategies.length, best, chance: { mean, deviation }, beatsChance: best.correct > mean + 3 * deviation };
};
