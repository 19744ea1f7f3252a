import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work before others get their turn. */
const SLICE = 2;

/**
 * Goes through a long list and lets other requests in between whenever it has worked for a while, so that a large
 * roster keeps nobody waiting; whatever comes afterwards begins in a turn of its own.
 *
 * @param visit one item: well below a millisecond of work.
 *
 * @example await inSlices(people, (person) => { byEmail.set(person.email, person); });
 */
export const inSlices = async <T>(items: readonly T[], visit: (item: T) => void): Promise<void> => {
  let began = performance.now();
  for (const item of items) {
    visit(item);
    if (performance.now() - began < SLICE) continue;
    await nextTurn();
    began = performance.now();
  }
  await nextTurn();
};
