import type { CodedCell } from '../coded/coded-cell-values.ts';

/**
 * The cell of a mean on 1-5 as a release codes it, written a second time here so that a fault of the release maker cannot hide:
 * 5-7 respondents three bands, 8-14 half points, from 15 tenths, end cells from 8; ties away from the middle.
 */
export function publishedCell(sum: number, answers: number, halfPoints = false): CodedCell {
  const key = cellKey(sum, answers, halfPoints);
  const cell = key.startsWith('b') ? bandOf(key) : gridCellOf(key);
  return { ...cell, answers };
}

type Limits = Omit<CodedCell, 'answers'>;

function cellKey(sum: number, answers: number, halfPoints: boolean): string {
  if (answers <= 7) return 2 * sum < 5 * answers ? 'b1' : 2 * sum < 7 * answers ? 'b2' : 'b3';
  if (4 * sum <= 7 * answers) return 'low';
  if (4 * sum >= 17 * answers) return 'high';
  const steps = answers < 15 || halfPoints ? 2 : 10;
  const fromMiddle = sum - 3 * answers;
  const rounded = Math.sign(fromMiddle) * Math.floor((2 * steps * Math.abs(fromMiddle) + answers) / (2 * answers));
  return `${rounded}/${steps}`;
}

function bandOf(key: string): Limits {
  const [low, high] = key === 'b1' ? [1, 2.5] : key === 'b2' ? [2.5, 3.5] : [3.5, 5];
  return { low: low!, high: high!, lowIncluded: true, highIncluded: key === 'b3' };
}

function gridCellOf(key: string): Limits {
  if (key === 'low') return { low: 1, high: 1.75, lowIncluded: true, highIncluded: true };
  if (key === 'high') return { low: 4.25, high: 5, lowIncluded: true, highIncluded: true };
  const [rounded, steps] = key.split('/').map(Number) as [number, number];
  const low = Math.max(1.75, 3 + (rounded - 0.5) / steps);
  const high = Math.min(4.25, 3 + (rounded + 0.5) / steps);
  return { low, high, lowIncluded: rounded > 0, highIncluded: rounded < 0 };
}
