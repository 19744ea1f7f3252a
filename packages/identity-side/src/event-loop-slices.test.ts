import { expect, it } from 'vitest';
import { inSlices } from './event-loop-slices.ts';

const work = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

it('lets others in between pieces of long work, keeps the order, and leaves out nothing', async () => {
  let turn = 0;
  let counting = true;
  const count = (): void => {
    turn += 1;
    if (counting) setImmediate(count);
  };
  setImmediate(count);
  const visited: { item: number; turn: number }[] = [];
  await inSlices([1, 2, 3, 4, 5, 6], (item) => {
    work(3);
    visited.push({ item, turn });
  });
  counting = false;
  expect(visited.map(({ item }) => item)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(new Set(visited.map(({ turn: at }) => at)).size).toBe(6);
});
