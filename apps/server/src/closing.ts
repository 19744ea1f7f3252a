/** What has to be ended, in the opposite order of its start. */
export interface Closing {
  /** Something was started; this ends it. */
  add(end: () => Promise<unknown>): void;
  /** Ends everything once; the same end for everybody who asks. A failure does not keep the rest from ending. */
  run(): Promise<void>;
}

/**
 * Keeps the ends of what was started.
 *
 * @example const closing = makeClosing(); closing.add(() => database.close()); await closing.run();
 */
export const makeClosing = (): Closing => {
  const ends: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | null = null;
  const runAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) await end().catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be ended cleanly.');
  };
  return {
    add: (end) => {
      ends.push(end);
    },
    run: () => (running ??= runAll()),
  };
};
