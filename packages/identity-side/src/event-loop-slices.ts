import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows handled before others get their turn, where a row is little work: a few milliseconds together. */
const SLICE = 2_000;

/**
 * Goes through a long list in slices and lets other requests in between, so that a large roster keeps nobody waiting.
 *
 * @param slice how many make a few milliseconds of work.
 *
 * @example await inSlices(people, (person) => { byEmail.set(person.email, person); });
 */
export const inSlices = async <T>(items: readonly T[], visit: (item: T, index: number) => void, slice = SLICE): Promise<void> => {
  for (let start = 0; start < items.length; start += slice) {
    items.slice(start, start + slice).forEach((item, offset) => visit(item, start + offset));
    await nextTurn();
  }
};
