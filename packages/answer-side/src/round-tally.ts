import type { Instrument, Item, ItemAnswer, ResponseSet } from '@unguarded/instruments';
import { responseSetOf } from '@unguarded/instruments';
import type { JointAnswers } from './joint-answers.ts';
import { startJointCount } from './joint-answers.ts';

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
  /** How answers go together in the whole organisation; null where too few rated the same items. */
  correlations: JointAnswers | null;
  /** In the order of group, theme and text: nothing of who wrote more than one, or of when. */
  comments: GroupComment[];
}

/** What somebody in a publication group wrote on a theme, and no more than that. */
export interface GroupComment {
  groupId: string;
  /** The heading of the theme, in the instrument's own language. */
  theme: string;
  text: string;
}

/** The headings of an instrument in the order in which they first appear: the themes of docs/protocol.md §6. */
export function themesOf(instrument: Instrument): string[] {
  return [...new Set(instrument.items.map(({ theme }) => theme))];
}

/** One ballot's answers, or null when it opened to nonsense. */
export type ReadAnswers = Record<string, ItemAnswer> | null;

export interface RoundCount {
  add(groupId: string, answers: ReadAnswers): void;
  /** One person's comments; null when they opened to nonsense. */
  addComments(groupId: string, comments: readonly { theme: number; text: string }[] | null): void;
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
  const joint = startJointCount(instrument);
  const themes = themesOf(instrument);
  const comments: GroupComment[] = [];
  const groupOf = (groupId: string): GroupTally => {
    const group = groups.get(groupId);
    if (group === undefined) throw new RangeError('A ballot of a group that is not in the round was let through.');
    return group;
  };
  return {
    add: (groupId, answers) => {
      addBallot(groupOf(groupId), answers, instrument);
      if (answers !== null) joint.add(answers);
    },
    addComments: (groupId, written) => {
      groupOf(groupId);
      for (const { theme, text } of written ?? []) comments.push({ groupId, theme: themes[theme] ?? '', text });
    },
    result: () => ({ roundId, groups: [...groups.values()], correlations: joint.result(), comments: comments.toSorted(byContent) }),
  };
}

function byContent(one: GroupComment, other: GroupComment): number {
  const [left, right] = [one, other].map(({ groupId, theme, text }) => `${groupId}\n${theme}\n${text}`) as [string, string];
  return left < right ? -1 : Number(left > right);
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
