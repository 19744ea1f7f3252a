import type { CodedArmEstimate } from './coded-arm-estimate.ts';
import { codedMeanGap } from './coded-mean-gap.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';
import type { Interval } from '../arithmetic/interval.ts';

export interface CodedPerceptionGap {
  /** Providers' level minus customers' level, in points. */
  value: number;
  own: number;
  theirs: number;
  finite: Interval;
  process: Interval;
  /** The finite interval does not contain zero. */
  clear: boolean;
}

/**
 * Perception gap from coded tables: how the people of a provider rate their own service, minus how everybody else rates it, on
 * mirrored items. Give it the provider's roll-up of the items asked of a provider, and the other parts' roll-up of the items asked of customers.
 *
 * Formula: own - theirs; the two are different people, so variances add up (sampling, own coding, common coding), each with the (1 - n/N) of
 * its own population; process: without.
 * Source: Welch 1947; Cochran 1977 chapter 2; Jiang, Klein & Carr 2002, MISQ 26:145-166; docs/decisions/0006.
 * Units: points, -100 to 100.
 *
 * @example codedPerceptionGap(providers, customers) // { ok: true, value: 21, own: 75, theirs: 54, finite: { low: 14, high: 28 }, clear: true, … }
 * @says By how much a provider rates its own service better than the others do.
 * @doesNotSay Which of the two is right.
 * @next Show both levels to both sides and ask for one example.
 * @smallestN 5 on each side
 * @screen How we see it: 75. How they see it: 54.
 */
export function codedPerceptionGap(providers: CodedArmEstimate, customers: CodedArmEstimate): Measured<CodedPerceptionGap> {
  if (![providers.value, customers.value].every(Number.isFinite)) return noNumber('not-a-number');
  const gap = codedMeanGap(providers, customers);
  if (!gap.ok) return gap;
  const { value, finite, process, clear } = gap;
  return { ok: true, value, own: providers.value, theirs: customers.value, finite, process, clear };
}
