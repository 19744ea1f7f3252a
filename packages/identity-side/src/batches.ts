/**
 * A long list in batches of at most so many.
 *
 * @example batchesOf([1, 2, 3], 2) // [[1, 2], [3]]
 */
export const batchesOf = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, batch) => rows.slice(batch * size, (batch + 1) * size));
