import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fewAtATime } from './few-at-a-time.ts';

it('admits so many at once, in the order in which they came, also after one that fails, and leaves nobody out', async () => {
  const inTurn = fewAtATime(2);
  let inside = 0;
  let most = 0;
  const began: number[] = [];
  const work = (index: number) => async (): Promise<number> => {
    began.push(index);
    inside += 1;
    most = Math.max(most, inside);
    await nextTurn();
    inside -= 1;
    if (index === 3) throw new RangeError('not this one');
    return index;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 9 }, (_, index) => inTurn(work(index))));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(await Promise.all([inTurn(work(10)), inTurn(work(11)), inTurn(work(12))])).toEqual([10, 11, 12]);
  expect(most).toBe(2);
});
