import type { CodedValue } from './coded-cell-values.ts';
import { intervalAround, twoSided95, type Interval } from '../arithmetic/interval.ts';
import { noNumber, type Measured, type NoNumberReason } from '../arithmetic/measured.ts';
import { isScale, pointsPerStep, type Direction, type ResponseScale } from '../arithmetic/response-scale.ts';

export interface CodedItem {
  coded: CodedValue;
  scale: ResponseScale;
  direction: Direction;
}

export interface CodedArm {
  items: readonly CodedItem[];
  respondents: number;
  rosterCount: number;
  /** Variance of one person's index, in points²; null where none is published: 25 points, squared, is assumed. */
  personVariance: number | null;
  /** Degrees of freedom behind that variance: Σ (n - 1) over the atoms that it was pooled from; null: taken as known. */
  degreesOfFreedom: number | null;
}

/** A level of one arm ("with name" or "without name") in points on 0-100, with everything that its interval is made of. */
export interface CodedArmEstimate {
  value: number;
  /** These people, this round. */
  finite: Interval;
  /** This kind of team: as if its people were drawn anew. */
  process: Interval;
  respondents: number;
  rosterCount: number;
  /** Variances in points²: of who answered (finite and process), of the coding, and the part of the coding shared by all atoms. */
  samplingVariance: number;
  processVariance: number;
  codingVariance: number;
  commonCodingVariance: number;
  degreesOfFreedom: number | null;
}

export type CodedArmParts = Omit<CodedArmEstimate, 'finite' | 'process'>;

const ASSUMED_PERSON_VARIANCE = 625;
/** How fast coding errors of two items of one atom become dependent as their cells get wide (item means of atoms correlated about 0.85). */
const DEPENDENCE = 3;
const WHOLE_SCALE: Interval = { low: 0, high: 100 };

/**
 * Level of one arm from a coded table: an item's index, a facet, or the index of the gap items, with its interval.
 *
 * Formula: value = mean over the items of 100 (typical value - lowest)/(highest - lowest), turned round for direction -1.
 * Variance = (1 - n/N) σ²/n + c² + k². c² = Σ_i Σ_j ρ_ij c_i c_j / J² with c_i the own coding standard deviation of item i in points,
 * ρ_ii = 1, ρ_ij = min(1, 3 √(h_i h_j)), h the hidden share of the cell: tenths are independent, bands fully dependent.
 * k = mean over the items of the common coding standard deviation. Interval: value ± t × √variance, cut to 0-100.
 * Process interval: the same without (1 - n/N).
 * Source: Cochran 1977, Sampling Techniques, chapter 2; docs/decisions/0006.
 * Units: points on 0-100.
 *
 * @example
 * codedArmEstimate({ respondents: 20, rosterCount: 25, personVariance: 400, degreesOfFreedom: 300, items: [{ direction: 1,
 *   scale: { lowest: 1, highest: 5 }, coded: { typicalValue: 3.4, ownVariance: 0.0008, commonVariance: 0, hiddenShare: 0.005 } }] })
 * // value 60, finite 55.83 to 64.17, process 51.09 to 68.91 (rounded)
 * @says How favourable a team's answers are, with the range that who answered and rounding leave open.
 * @doesNotSay How single people answered, or that all think alike.
 * @next Compare the range with the unit's; talk about questions, not about decimals.
 * @smallestN 5
 * @screen Without names: 58 (52 to 64), 12 of 15 answered.
 */
export function codedArmEstimate(arm: CodedArm): Measured<CodedArmEstimate> {
  const fault = faultOf(arm);
  if (fault !== null) return noNumber(fault);
  const personVariance = arm.personVariance ?? ASSUMED_PERSON_VARIANCE;
  const processVariance = personVariance / arm.respondents;
  const { value, commonError } = meansOver(arm.items);
  return withIntervals({
    value,
    respondents: arm.respondents,
    rosterCount: arm.rosterCount,
    samplingVariance: (1 - arm.respondents / arm.rosterCount) * processVariance,
    processVariance,
    codingVariance: ownCodingVariance(arm.items),
    commonCodingVariance: commonError ** 2,
    degreesOfFreedom: arm.personVariance === null ? null : arm.degreesOfFreedom,
  });
}

/** Puts the two intervals round a level of which all variances are known. */
export function withIntervals(parts: CodedArmParts): { ok: true } & CodedArmEstimate {
  const coding = parts.codingVariance + parts.commonCodingVariance;
  const quantile = twoSided95(parts.degreesOfFreedom);
  const around = (variance: number) => intervalAround(parts.value, quantile * Math.sqrt(variance + coding), WHOLE_SCALE);
  return {
    ok: true,
    value: parts.value,
    finite: around(parts.samplingVariance),
    process: around(parts.processVariance),
    respondents: parts.respondents,
    rosterCount: parts.rosterCount,
    samplingVariance: parts.samplingVariance,
    processVariance: parts.processVariance,
    codingVariance: parts.codingVariance,
    commonCodingVariance: parts.commonCodingVariance,
    degreesOfFreedom: parts.degreesOfFreedom,
  };
}

function faultOf(arm: CodedArm): NoNumberReason | null {
  if (arm.items.length === 0) return 'too-few-items';
  for (const item of arm.items) {
    const fault = faultOfItem(item);
    if (fault !== null) return fault;
  }
  const { respondents, rosterCount, personVariance, degreesOfFreedom } = arm;
  if (!Number.isFinite(respondents) || !Number.isFinite(rosterCount)) return 'not-a-number';
  if (personVariance !== null && !isVariance(personVariance)) return 'not-a-number';
  if (respondents < 1) return 'nobody-answered';
  if (respondents > rosterCount) return 'more-answers-than-people';
  return degreesOfFreedom !== null && !(degreesOfFreedom >= 1) ? 'too-few-answers' : null;
}

function faultOfItem({ coded, scale }: CodedItem): NoNumberReason | null {
  if (!isScale(scale)) return 'outside-the-scale';
  if (!Number.isFinite(coded.typicalValue)) return 'not-a-number';
  if (!isVariance(coded.ownVariance) || !isVariance(coded.commonVariance) || !isVariance(coded.hiddenShare)) return 'not-a-number';
  return coded.typicalValue < scale.lowest || coded.typicalValue > scale.highest ? 'outside-the-scale' : null;
}

function isVariance(value: number): boolean {
  return value >= 0 && value < Infinity;
}

function pointsOf({ coded, scale, direction }: CodedItem): number {
  const points = (coded.typicalValue - scale.lowest) * pointsPerStep(scale);
  return direction === 1 ? points : 100 - points;
}

function meansOver(items: readonly CodedItem[]): { value: number; commonError: number } {
  let value = 0;
  let commonError = 0;
  for (const item of items) {
    value += pointsOf(item) / items.length;
    commonError += (Math.sqrt(item.coded.commonVariance) * pointsPerStep(item.scale)) / items.length;
  }
  return { value, commonError };
}

/** Σ_i Σ_j ρ_ij c_i c_j / J². */
function ownCodingVariance(items: readonly CodedItem[]): number {
  let sum = 0;
  for (const [i, first] of items.entries()) {
    sum += errorOf(first) ** 2;
    for (let j = 0; j < i; j += 1) {
      const second = items[j]!;
      const dependence = Math.min(1, DEPENDENCE * Math.sqrt(first.coded.hiddenShare * second.coded.hiddenShare));
      sum += 2 * dependence * errorOf(first) * errorOf(second);
    }
  }
  return sum / items.length ** 2;
}

function errorOf({ coded, scale }: CodedItem): number {
  return Math.sqrt(coded.ownVariance) * pointsPerStep(scale);
}
