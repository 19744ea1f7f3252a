import type { GroupTally } from '@unguarded/disclosure-control';
import { responseSetOf, type Instrument, type ItemAnswer } from '@unguarded/instruments';

type Sheet = Readonly<Record<string, ItemAnswer>>;

const countItem = (instrument: Instrument, itemId: string, sheets: readonly Sheet[]): GroupTally['items'][string] => {
  const scale = responseSetOf(instrument, itemId);
  const answers = sheets.map((sheet) => sheet[itemId] ?? null);
  const values = scale === undefined ? [] : Array.from({ length: scale.highest - scale.lowest + 1 }, (_, index) => scale.lowest + index);
  return {
    counts: values.map((value) => answers.filter((answer) => answer === value).length),
    preferNotToSay: answers.filter((answer) => answer === 'prefer-not-to-say').length,
    leftOut: answers.filter((answer) => answer === null).length,
  };
};

/**
 * Counts the answers of one publication group as either side of the wall does.
 *
 * @example countGroup(demoInstrument, { groupId, sheets: [], itemIds: [] }).respondents // 0
 */
export const countGroup = (instrument: Instrument, { groupId, sheets, itemIds }: { groupId: string; sheets: readonly Sheet[]; itemIds: readonly string[] }): GroupTally => {
  const sums = sheets.flatMap((sheet) => {
    const values = instrument.gapItemIds.map((id) => sheet[id]);
    return values.every((value) => typeof value === 'number') ? [values.reduce((sum, value) => sum + value, 0)] : [];
  });
  return {
    groupId,
    respondents: sheets.length,
    spoilt: 0,
    items: Object.fromEntries(itemIds.map((itemId) => [itemId, countItem(instrument, itemId, sheets)])),
    gapIndex: { people: sums.length, sum: sums.reduce((total, sum) => total + sum, 0), sumOfSquares: sums.reduce((total, sum) => total + sum * sum, 0) },
  };
};
