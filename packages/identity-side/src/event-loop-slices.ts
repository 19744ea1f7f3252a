import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows handled before others get their turn: a few milliseconds of work. */
const SLICE = 2_000;

/**
 * Goes through a long list in slices and lets other requests in between, so that a large roster keeps nobody waiting.
 *
 * @example await inSlices(people, (person) => { byEmail.set(person.email, person); });
 */
export const inSlices = async <T>(items: readonly T[], visit: (item: T, index: number) => void): Promise<void> => {
  for (let start = 0; start < items.length; start += SLICE) {
    items.slice(start, start + SLICE).forEach((item, offset) => visit(item, start + offset));
    await nextTurn();
  }
};
