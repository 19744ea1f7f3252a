import type { RoundWindows } from '../api/shapes.ts';

/** A date of a pulse: what happens then, and whether it lies behind. */
export interface WindowStep { key: 'frozen' | 'enrolment' | 'open' | 'close' | 'results'; at: string; past: boolean }

/**
 * The five dates of a pulse in their order.
 *
 * @example windowSteps(windows, '2026-02-12T00:00:00.000Z').filter(({ past }) => past).length // 3
 */
export const windowSteps = (windows: RoundWindows, now: string): WindowStep[] => {
  const steps: [WindowStep['key'], string][] = [
    ['frozen', windows.frozenAt],
    ['enrolment', windows.enrolmentClosesAt],
    ['open', windows.answersOpenAt],
    ['close', windows.answersCloseAt],
    ['results', windows.tallyNotBefore],
  ];
  return steps.map(([key, at]) => ({ key, at, past: Date.parse(at) <= Date.parse(now) }));
};

/**
 * How much of the stretch between the last date behind us and the next one has passed, from 0 to 1.
 *
 * @example shareOfStretch(steps, 2, '2026-02-14T12:00:00.000Z') // 0.5, in the middle of a week that began with step 2
 */
export const shareOfStretch = (steps: readonly WindowStep[], current: number, now: string): number => {
  const from = steps[current];
  const to = steps[current + 1];
  if (from === undefined || to === undefined) return 0;
  return Math.min(1, Math.max(0, (Date.parse(now) - Date.parse(from.at)) / (Date.parse(to.at) - Date.parse(from.at))));
};
