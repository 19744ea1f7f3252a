import type { Instrument, Item, ItemAnswer, ResponseSet } from '@unguarded/instruments';
import { responseSetOf } from '@unguarded/instruments';

/** How often each answer to one item was given in one publication group. */
export interface ItemTally {
  /** Ballots per scale value; index 0 is the lowest value of the item's response set. */
  counts: number[];
  preferNotToSay: number;
  leftOut: number;
}

/** What is known of one publication group after the count: numbers of people per item, nothing person by person. */
export interface GroupTally {
  groupId: string;
  /** Ballots that could be read, whatever they leave out. */
  respondents: number;
  /** Ballots with a valid right whose content is nonsense; they count for nobody. */
  spoilt: number;
  items: Record<string, ItemTally>;
  /**
   * Of each person's sum over the gap items (raw scale points), for those who rated all of them: how many, the sum of
   * these sums, the sum of their squares. Enough for a mean and a variance, not for a row.
   */
  gapIndex: { people: number; sum: number; sumOfSquares: number };
}

/** The count of one round. It lives in memory between the count and disclosure control and is stored nowhere. */
export interface RoundTally {
  roundId: string;
  groups: GroupTally[];
}

/** One ballot's answers, or null when it opened to nonsense. */
export type ReadAnswers = Record<string, ItemAnswer> | null;

export interface RoundCount {
  add(groupId: string, answers: ReadAnswers): void;
  result(): RoundTally;
}

/**
 * Starts a count. Every group is in the result, in the given order, also one without a ballot.
 *
 * @example
 * const count = startCount({ roundId, groupIds: ['a1…'], instrument });
 * count.add('a1…', { Q3: 4 });
 * count.result().groups[0].items.Q3.counts; // [0, 0, 0, 1, 0]
 */
export function startCount(round: { roundId: string; groupIds: string[]; instrument: Instrument }): RoundCount {
  const { roundId, groupIds, instrument } = round;
  const groups = new Map(groupIds.map((groupId) => [groupId, emptyGroup(groupId, instrument)]));
  return {
    add: (groupId, answers) => {
      const group = groups.get(groupId);
      if (group === undefined) throw new RangeError('A ballot of a group that is not in the round was let through.');
      addBallot(group, answers, instrument);
    },
    result: () => ({ roundId, groups: [...groups.values()] }),
  };
}

function emptyGroup(groupId: string, instrument: Instrument): GroupTally {
  const items = Object.fromEntries(instrument.items.map((item) => [item.id, emptyItem(item, instrument)]));
  return { groupId, respondents: 0, spoilt: 0, items, gapIndex: { people: 0, sum: 0, sumOfSquares: 0 } };
}

function emptyItem(item: Item, instrument: Instrument): ItemTally {
  const { lowest, highest } = scaleOf(item, instrument);
  return { counts: Array.from({ length: highest - lowest + 1 }, () => 0), preferNotToSay: 0, leftOut: 0 };
}

function addBallot(group: GroupTally, answers: ReadAnswers, instrument: Instrument): void {
  if (answers === null) {
    group.spoilt += 1;
    return;
  }
  group.respondents += 1;
  for (const item of instrument.items) addAnswer(group.items[item.id], answers[item.id] ?? null, scaleOf(item, instrument).lowest);
  addGapIndex(group, instrument.gapItemIds.map((itemId) => answers[itemId] ?? null));
}

function addAnswer(tally: ItemTally | undefined, answer: ItemAnswer, lowest: number): void {
  if (tally === undefined) return;
  if (answer === null) tally.leftOut += 1;
  else if (answer === 'prefer-not-to-say') tally.preferNotToSay += 1;
  else tally.counts[answer - lowest] = (tally.counts[answer - lowest] ?? 0) + 1;
}

function addGapIndex(group: GroupTally, answers: ItemAnswer[]): void {
  const ratings = answers.filter((answer) => typeof answer === 'number');
  if (ratings.length === 0 || ratings.length < answers.length) return;
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  group.gapIndex.people += 1;
  group.gapIndex.sum += sum;
  group.gapIndex.sumOfSquares += sum * sum;
}

function scaleOf(item: Item, instrument: Instrument): ResponseSet {
  const responseSet = responseSetOf(instrument, item.id);
  if (responseSet === undefined) throw new RangeError(`The instrument names no response set for item ${item.id}.`);
  return responseSet;
}
