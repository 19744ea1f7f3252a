import { expect, it } from 'vitest';
import { oneATurn } from './one-a-turn.ts';

it('lets others in between any two pieces of work, also after one that fails', async () => {
  let turn = 0;
  let counting = true;
  const count = (): void => {
    turn += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const inTurn = oneATurn();
  const works = Array.from({ length: 8 }, (_, index) => inTurn(() => {
    if (index === 3) throw new RangeError('not this one');
    return turn;
  }));
  const outcomes = await Promise.allSettled(works);
  counting = false;
  const turns = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(turns).toHaveLength(7);
  expect(new Set(turns).size).toBe(7);
  expect(turns).toEqual(turns.toSorted((one, other) => one - other));
});
