/** The instants of a round, ISO 8601 in UTC. Each window is closed at its start and open at its end. */
export interface RoundWindows {
  /** Roster and public description are frozen; enrolment (passes, check-ins) begins. */
  readonly frozenAt: string;
  readonly enrolmentClosesAt: string;
  readonly answersOpenAt: string;
  readonly answersCloseAt: string;
  /** Not counted before, so that everybody has two days to look for their answers in the public list. */
  readonly tallyNotBefore: string;
}

export type RoundPhase = 'enrolment' | 'between' | 'answers' | 'checking' | 'counting';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * The windows of a round that is frozen at `freezeAt`: nine days of enrolment and check-ins, a day of nothing (so that
 * fetching a pass and answering are apart), seven days of answers, two days to check the public list, then the count.
 *
 * @example planWindows(new Date('2026-02-01T00:00:00.000Z')).answersOpenAt // '2026-02-11T00:00:00.000Z'
 */
export function planWindows(freezeAt: Date): RoundWindows {
  const afterDays = (days: number) => new Date(freezeAt.getTime() + days * DAY_MILLISECONDS).toISOString();
  return {
    frozenAt: afterDays(0),
    enrolmentClosesAt: afterDays(9),
    answersOpenAt: afterDays(10),
    answersCloseAt: afterDays(17),
    tallyNotBefore: afterDays(19),
  };
}

/**
 * Where a round stands. `between`: enrolment is over, answers are not yet open; `checking`: answers are closed and the
 * public list is out; `counting`: the count is due or done. An instant on a boundary belongs to the later phase.
 *
 * @example phaseOf(planWindows(new Date('2026-02-01T00:00:00Z')), new Date('2026-02-11T00:00:00Z')) // 'answers'
 */
export function phaseOf(windows: RoundWindows, now: Date): RoundPhase {
  const before = (instant: string) => now.getTime() < Date.parse(instant);
  if (before(windows.enrolmentClosesAt)) return 'enrolment';
  if (before(windows.answersOpenAt)) return 'between';
  if (before(windows.answersCloseAt)) return 'answers';
  return before(windows.tallyNotBefore) ? 'checking' : 'counting';
}
