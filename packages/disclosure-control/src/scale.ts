import { DisclosureError } from './disclosure-error.ts';

/** A rating scale of whole numbers; an instrument's response set is one. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/** A mean as an exact fraction of its scale: 0 when everybody gave the lowest value, 1 when everybody gave the highest. */
export interface MeanFraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** An interval of means. */
export interface Cell {
  readonly low: number;
  readonly high: number;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** Steps between the lowest and the highest value. Throws DisclosureError 'response-set' unless it is a positive whole number. */
export function lengthOf({ lowest, highest }: Scale): number {
  const length = highest - lowest;
  if (Number.isInteger(lowest) && Number.isInteger(length) && length > 0) return length;
  throw new DisclosureError('response-set', `A scale of whole numbers was expected, found ${lowest} to ${highest}.`);
}

/** The value that lies at numerator / denominator of the scale, by one division of whole numbers. */
export function valueAt(scale: Scale, { numerator, denominator }: MeanFraction): number {
  return (scale.lowest * denominator + lengthOf(scale) * numerator) / denominator;
}
