import type { ItemAnswer } from '@unguarded/instruments';

/** What somebody has chosen so far, by statement. */
export type Choices = Readonly<Record<string, ItemAnswer>>;

/**
 * The statements that are still open, in their order.
 *
 * @example openStatements(['Q3', 'Q4'], { Q3: 4 }) // ['Q4']
 */
export const openStatements = (itemIds: readonly string[], choices: Choices): string[] =>
  itemIds.filter((id) => (choices[id] ?? null) === null);
