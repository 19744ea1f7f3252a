/** Does what it is given in order, so many at once as it was made for. */
export type FewAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Bounds what one turn of the event loop can hold: what a hundred people who press a button at once have to wait for
 * becomes ready together, and would be one long piece of work for whoever comes with something else.
 *
 * @example const inTurn = fewAtATime(2); await Promise.all(people.map((person) => inTurn(() => giveCode(person))));
 */
export const fewAtATime = (most: number): FewAtATime => {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((admitted) => { waiting.push(admitted); });
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
};
