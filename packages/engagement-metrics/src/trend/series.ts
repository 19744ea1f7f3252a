import { noNumber, type Measured } from '../arithmetic/measured.ts';

/** Refuses a series that is too short, not finite or without any change. */
export function checkSeries(values: readonly number[], fewest: number): Measured<object> {
  if (values.length < fewest) return noNumber('too-few-rounds');
  if (values.some((value) => !Number.isFinite(value))) return noNumber('not-a-number');
  return values.every((value) => value === values[0]) ? noNumber('all-answers-equal') : { ok: true };
}
