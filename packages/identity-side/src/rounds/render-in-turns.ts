import { canonicalJson } from '@unguarded/instruments';
import { renderSheet, type RoundSheet } from '@unguarded/rounds';
import { inSlices } from '../event-loop-slices.ts';

/** Groups written before others get their turn: about a millisecond of work. */
const SLICE = 100;

/**
 * The text of a sheet as renderSheet writes it, made part by part: that of a thousand groups is a million characters,
 * and nobody shall wait for all of them at once.
 */
export const renderInTurns = async (sheet: RoundSheet): Promise<string> => {
  const [units, groups] = [await piecesOf(sheet.units), await piecesOf(sheet.groups)];
  // Nothing inside a string looks like these: its quotation marks are escaped there.
  return renderSheet({ ...sheet, units: [], groups: [] })
    .replace('"units":[]', () => `"units":[${units}]`)
    .replace('"groups":[]', () => `"groups":[${groups}]`);
};

const piecesOf = async (items: readonly object[]): Promise<string> => {
  const pieces: string[] = [];
  await inSlices(items, (item) => pieces.push(canonicalJson(item)), SLICE);
  return pieces.join(',');
};
