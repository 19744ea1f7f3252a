/**
 * Does something for every item, so many at a time, and tells after each how many are done.
 *
 * @example await inParallel(people, { atATime: 8, tell: () => undefined }, claim)
 */
export const inParallel = async <T>(
  items: readonly T[],
  { atATime, tell }: { atATime: number; tell: (done: number) => void },
  work: (item: T, index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      await work(items[index] as T, index);
      tell((done += 1));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
};
