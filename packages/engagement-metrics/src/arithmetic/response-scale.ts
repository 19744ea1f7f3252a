/** A closed response scale of whole numbers, for example 1 (strongly disagree) to 5 (strongly agree). */
export interface ResponseScale {
  lowest: number;
  highest: number;
}

/** +1: a high answer is a high value of what is measured; -1: the item is asked the other way round. */
export type Direction = 1 | -1;

export const FIVE_POINT_SCALE: ResponseScale = { lowest: 1, highest: 5 };

export function isScale(scale: ResponseScale): boolean {
  return Number.isInteger(scale.lowest) && Number.isInteger(scale.highest) && scale.highest > scale.lowest;
}

/** Points on 0-100 for one step of the scale: 25 on a five-point scale. */
export function pointsPerStep(scale: ResponseScale): number {
  return 100 / (scale.highest - scale.lowest);
}

/** A variance in steps² of the scale as a variance in points²: 1 step² on a five-point scale is 625 points². */
export function varianceInPoints(varianceInSteps: number, scale: ResponseScale): number {
  return varianceInSteps * pointsPerStep(scale) ** 2;
}
