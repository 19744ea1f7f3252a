import type { GroupTally, ReleaseInput } from '@unguarded/disclosure-control';
import { responseSetOf, type Instrument, type ItemAnswer } from '@unguarded/instruments';
import { mean } from './mean.ts';

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

/**
 * How the answers of everybody who rated all questions go together, as the answer side hands it over.
 *
 * @example countJointly(demoInstrument, sheets)?.people // 204
 */
export const countJointly = ({ items }: Instrument, sheets: readonly Sheet[]): ReleaseInput['tally']['correlations'] => {
  const rows = sheets.map((sheet) => items.map(({ id }) => sheet[id] ?? null)).filter((row): row is number[] => row.every((answer) => typeof answer === 'number'));
  if (rows.length === 0) return null;
  const means = items.map((_, column) => mean(rows.map((row) => row[column] ?? 0)));
  const away = rows.map((row) => row.map((answer, column) => answer - (means[column] ?? 0)));
  const covariance = (one: number, other: number): number => away.reduce((sum, row) => sum + (row[one] ?? 0) * (row[other] ?? 0), 0) / Math.max(1, rows.length - 1);
  return { itemIds: items.map(({ id }) => id), people: rows.length, covariances: items.map((_, one) => items.map((__, other) => covariance(Math.min(one, other), Math.max(one, other)))) };
};
