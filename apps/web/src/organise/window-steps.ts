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
