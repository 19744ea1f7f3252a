import type { NoNumberReason } from '../arithmetic/measured.ts';

export function faultOfP(pValues: readonly number[]): NoNumberReason | null {
  if (pValues.length === 0) return 'nobody-answered';
  if (pValues.some((p) => !Number.isFinite(p))) return 'not-a-number';
  return pValues.some((p) => p < 0 || p > 1) ? 'outside-the-scale' : null;
}

/** p × factor of its rank (1 = smallest), never above a larger p's value: running minimum from the largest. */
export function adjustFromTheTop(pValues: readonly number[], factor: (rank: number) => number): number[] {
  return step(pValues, { factor, descending: true });
}

/** p × factor of its rank, never below a smaller p's value: running maximum from the smallest. */
export function adjustFromTheBottom(pValues: readonly number[], factor: (rank: number) => number): number[] {
  return step(pValues, { factor, descending: false });
}

function step(pValues: readonly number[], how: { factor: (rank: number) => number; descending: boolean }): number[] {
  const order = pValues.map((_, index) => index).toSorted((a, b) => pValues[a]! - pValues[b]!);
  const ranked = order.map((index, position) => ({ index, rank: position + 1 }));
  if (how.descending) ranked.reverse();
  const adjusted = Array.from({ length: pValues.length }, () => 1);
  let running = how.descending ? 1 : 0;
  for (const { index, rank } of ranked) {
    const value = Math.min(1, pValues[index]! * how.factor(rank));
    running = how.descending ? Math.min(running, value) : Math.max(running, value);
    adjusted[index] = running;
  }
  return adjusted;
}
