import { responseSetOf, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { instrumentOf } from './check-ins/check-in-desk.ts';
import type { IdentityDatabase } from './identity-database.ts';
import type { GroupTally, ItemTally, RoundTally } from './round-tally.ts';

export type { GroupTally, ItemTally, RoundTally } from './round-tally.ts';

/**
 * Counts the check-ins of a round by publication group at the freeze, gap items only, every group listed. It is the
 * other half of the gap and leaves this side as counts; names do not.
 *
 * @throws RangeError when there is no such frozen round.
 * @example (await shownTallies({ database, roundId })).groups[0].items.Q3.counts // [0, 0, 1, 3, 2]
 */
export const shownTallies = async ({ database, roundId }: { database: IdentityDatabase; roundId: string }): Promise<RoundTally> => {
  const instrument = await instrumentOf(database, roundId);
  if (instrument === null) throw new RangeError(`There is no frozen round ${roundId}.`);
  const groups = await database.selectFrom('publication_group').where('round_id', '=', roundId).orderBy('id').select('id').execute();
  const signed = await database
    .selectFrom('check_in')
    .innerJoin('group_member', (join) =>
      join.onRef('group_member.round_id', '=', 'check_in.round_id').onRef('group_member.person_id', '=', 'check_in.person_id'))
    .where('check_in.round_id', '=', roundId)
    .select(['group_member.group_id', 'check_in.answers'])
    .execute();
  const byGroup = Map.groupBy(signed, ({ group_id }) => group_id);
  return { roundId, groups: groups.map(({ id }) => tallyGroup(id, instrument, (byGroup.get(id) ?? []).map(({ answers }) => answers))) };
};

type Answers = Record<string, ItemAnswer>;

const tallyGroup = (groupId: string, instrument: Instrument, people: Answers[]): GroupTally => ({
  groupId,
  respondents: people.length,
  spoilt: 0,
  items: Object.fromEntries(instrument.gapItemIds.map((itemId) => [itemId, tallyItem(instrument, itemId, people)])),
  gapIndex: tallyGapIndex(instrument, people),
});

const tallyItem = (instrument: Instrument, itemId: string, people: Answers[]): ItemTally => {
  const scale = responseSetOf(instrument, itemId);
  if (scale === undefined) throw new RangeError(`The instrument has no scale for ${itemId}.`);
  const given = people.map((answers) => answers[itemId] ?? null);
  const countOf = (answer: ItemAnswer): number => given.filter((one) => one === answer).length;
  const values = Array.from({ length: scale.highest - scale.lowest + 1 }, (_, index) => scale.lowest + index);
  return { counts: values.map(countOf), preferNotToSay: countOf('prefer-not-to-say'), leftOut: countOf(null) };
};

const tallyGapIndex = (instrument: Instrument, people: Answers[]): GroupTally['gapIndex'] => {
  const sums = people
    .map((answers) => instrument.gapItemIds.map((itemId) => answers[itemId] ?? null).filter((answer) => typeof answer === 'number'))
    .filter((ratings) => ratings.length > 0 && ratings.length === instrument.gapItemIds.length)
    .map((ratings) => ratings.reduce((total, rating) => total + rating, 0));
  const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
  return { people: sums.length, sum: total(sums), sumOfSquares: total(sums.map((sum) => sum * sum)) };
};
