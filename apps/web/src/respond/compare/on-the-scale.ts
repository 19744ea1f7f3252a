import type { Direction, Instrument, Responses } from '@unguarded/instruments';
import { responseSetOf } from '@unguarded/instruments';
import type { FigureInLink } from '../../results-link/results-in-link.ts';

/** Points of 100 from the lowest to the highest answer of the scale. */
export interface OnScale {
  value: number;
  low: number;
  high: number;
}

/**
 * A published figure on the scale as it was answered. On a results page more is always better, so there a statement that
 * is bad news is turned round; beside an answer it stands as it was asked.
 *
 * @example onScale({ value: 70, low: 60, high: 75, n: 9 }, -1) // { value: 30, low: 25, high: 40 }
 */
export function onScale({ value, low, high }: FigureInLink, direction: Direction): OnScale {
  return direction === 1 ? { value, low, high } : { value: 100 - value, low: 100 - high, high: 100 - low };
}

/**
 * Where a person's own answer stands on its scale, in points of 100; null where it has no place there.
 *
 * @example ownPoint(demoInstrument, 'Q3', { Q3: 4 }) // 75
 */
export function ownPoint(instrument: Instrument, itemId: string, answers: Responses): number | null {
  const answer = answers[itemId];
  const scale = responseSetOf(instrument, itemId);
  return typeof answer !== 'number' || scale === undefined ? null : (100 * (answer - scale.lowest)) / (scale.highest - scale.lowest);
}

/** The words of a scale around a point: one that is meant, or the two between which it lies. */
export type Around = { near: string } | { between: [string, string] };

const NEAR = 0.25;

/**
 * A point of 100 by the words of its scale: at most a quarter of a step away is near.
 *
 * @example around(60, ['Disagree', 'Neither', 'Agree']) // { near: 'Neither' }
 */
export function around(value: number, labels: readonly string[]): Around {
  const position = (value / 100) * (labels.length - 1);
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) <= NEAR) return { near: labels[nearest] ?? '' };
  return { between: [labels[Math.floor(position)] ?? '', labels[Math.ceil(position)] ?? ''] };
}
