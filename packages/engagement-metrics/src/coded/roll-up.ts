import { withIntervals, type CodedArmEstimate } from './coded-arm-estimate.ts';
import { noNumber, type Measured } from '../arithmetic/measured.ts';

/**
 * Level of a larger unit from the coded levels of its parts, each part weighing as many as it has people.
 *
 * Formula: value = Σ w y with w = N_part / Σ N; sampling and own coding variance Σ w² V (errors of different parts average out);
 * the coding error that all parts share does not: (Σ w k)².
 * Source: stratified mean, Cochran 1977, Sampling Techniques, section 5.3; docs/decisions/0006.
 * Units: points on 0-100.
 *
 * @example rollUp([teamOfTwenty, poolOfTen]) // value (20 y₁ + 10 y₂) / 30, respondents and people added up
 * @says What everybody in the unit would answer on average, each person counting once.
 * @doesNotSay That all teams in it are alike: look at the parts.
 * @next Open the parts and look for the ones whose interval does not touch the unit's value.
 * @smallestN 5
 * @screen The 34 people of Service Desk: 58 points.
 */
export function rollUp(parts: readonly CodedArmEstimate[]): Measured<CodedArmEstimate> {
  if (parts.length === 0) return noNumber('nobody-answered');
  const rosterCount = total(parts, (part) => part.rosterCount);
  if (!(rosterCount > 0)) return noNumber('nobody-answered');
  const weighted = (valueOf: (part: CodedArmEstimate) => number) => total(parts, (part) => (part.rosterCount / rosterCount) * valueOf(part));
  const squared = (valueOf: (part: CodedArmEstimate) => number) =>
    total(parts, (part) => (part.rosterCount / rosterCount) ** 2 * valueOf(part));
  return withIntervals({
    value: weighted((part) => part.value),
    respondents: total(parts, (part) => part.respondents),
    rosterCount,
    samplingVariance: squared((part) => part.samplingVariance),
    processVariance: squared((part) => part.processVariance),
    codingVariance: squared((part) => part.codingVariance),
    commonCodingVariance: weighted((part) => Math.sqrt(part.commonCodingVariance)) ** 2,
    degreesOfFreedom: smallestDegrees(parts.map((part) => part.degreesOfFreedom)),
  });
}

/** The most cautious of several degrees of freedom; null (variance taken as known) only if all are. */
export function smallestDegrees(all: readonly (number | null)[]): number | null {
  const known = all.filter((degrees) => degrees !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function total(parts: readonly CodedArmEstimate[], valueOf: (part: CodedArmEstimate) => number): number {
  return parts.reduce((sum, part) => sum + valueOf(part), 0);
}
