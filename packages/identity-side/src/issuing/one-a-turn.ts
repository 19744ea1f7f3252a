import { setImmediate as nextTurn } from 'node:timers/promises';

/** Does what it is given in order, each in a turn of the event loop of its own. */
export type OneATurn = <T>(work: () => T) => Promise<T>;

/**
 * Lets other requests in between: a signature computes for a millisecond or two, and of a hundred people who press the
 * button at once none shall wait for all the others in one block.
 *
 * @example const inTurn = oneATurn(); await Promise.all([inTurn(signFirst), inTurn(signSecond)]);
 */
export const oneATurn = (): OneATurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(() => nextTurn()).then(work);
    last = done.catch(() => undefined);
    return done;
  };
};
