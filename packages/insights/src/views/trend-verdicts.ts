import { trendVerdict, type CodedArmEstimate, type TrendRound, type Verdict } from '@unguarded/engagement-metrics';
import type { ArmEstimates } from './unit-figures.ts';

/** The one verdict that a screen says about a line, with the line's slope and its 95 % interval in points a year. */
export interface VerdictFigure {
  verdict: Verdict;
  slope: number;
  low: number;
  high: number;
  /** Rounds in a row that it stands on; at least four. */
  rounds: number;
}

export interface TrendVerdicts {
  withoutName: VerdictFigure | null;
  gap: VerdictFigure | null;
}

/** One round of a unit, oldest first; `startsAnew` where it cannot be compared with the round before. */
export interface TrendStep {
  closedAt: string;
  startsAnew: boolean;
  estimates: ArmEstimates;
}

interface Reading { value: number; variance: number }

const MILLISECONDS_A_YEAR = 365.25 * 86_400_000;

/** What this kind of team is like, not just these people: sampling without correction for the few people, plus coding. */
const readingOf = ({ value, processVariance, codingVariance, commonCodingVariance }: CodedArmEstimate): Reading =>
  ({ value, variance: processVariance + codingVariance + commonCodingVariance });

const withoutNameOf = ({ unguarded }: ArmEstimates): Reading | null => (unguarded === null ? null : readingOf(unguarded));

const gapOf = ({ shown, unguarded }: ArmEstimates): Reading | null => {
  if (shown === null || unguarded === null) return null;
  const [withName, withoutName] = [readingOf(shown), readingOf(unguarded)];
  return { value: withName.value - withoutName.value, variance: withName.variance + withoutName.variance };
};

/** The rounds up to the last, from the last break on; a round without the figure breaks the line too. */
const lineOf = (steps: readonly TrendStep[], reading: (estimates: ArmEstimates) => Reading | null): TrendRound[] => {
  const readings = steps.map((step) => ({ ...step, read: reading(step.estimates) }));
  const sinceMissing = readings.slice(readings.findLastIndex(({ read }) => read === null) + 1);
  return sinceMissing.flatMap(({ closedAt, startsAnew, read }) =>
    read === null ? [] : [{ time: Date.parse(closedAt) / MILLISECONDS_A_YEAR, value: read.value, standardError: Math.sqrt(read.variance), startsAnew }]);
};

const verdictOf = (line: readonly TrendRound[]): VerdictFigure | null => {
  const verdict = trendVerdict(line);
  return verdict.ok ? { verdict: verdict.verdict, slope: verdict.slope, low: verdict.interval.low, high: verdict.interval.high, rounds: verdict.rounds } : null;
};

/**
 * What may be said of a unit's line from round to round: rising, falling, steady or unsteady, by the one declared test,
 * from four rounds in a row that can be compared; otherwise nothing.
 *
 * @example trendVerdicts(fourRisingRounds).withoutName // { verdict: 'rising', slope: 15.6, low: 8.6, high: 22.6, rounds: 4 }
 */
export const trendVerdicts = (steps: readonly TrendStep[]): TrendVerdicts => ({
  withoutName: verdictOf(lineOf(steps, withoutNameOf)),
  gap: verdictOf(lineOf(steps, gapOf)),
});
