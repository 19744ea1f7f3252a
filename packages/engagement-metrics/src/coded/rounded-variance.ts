/**
 * The variance that stands behind a variance published to one significant digit: the middle of all values that round to it.
 * Only a leading 1 has a lopsided interval (0.95 to 1.5), so 1 stands for 1.225, 10 for 12.25 and so on; 2 to 9 stand for themselves.
 *
 * @example varianceBehindOneDigit(400) // 400
 * @example varianceBehindOneDigit(100) // 122.5
 */
export function varianceBehindOneDigit(published: number): number {
  if (!(published > 0)) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(published) + 1e-9);
  const leadingDigit = Math.round(published / magnitude);
  return leadingDigit === 1 ? 1.225 * magnitude : published;
}
