import type { RoundWindows } from '@unguarded/rounds';

/** Rights of a person who comes late are given out until this long before the close: later, only "send at once" would be left. */
const LAST_LATE_CLAIM_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether a pass can be fetched now, and whether fetching and answering are no longer apart. */
export type ClaimWindow = { open: true; late: boolean } | { open: false };

/**
 * Until when a person can fetch a pass. In the enrolment window everybody can. After it, who has none yet can come late
 * until a day before answers close; who has one can have the same bytes signed again until answers close, which brings
 * a pass back that a device has lost.
 *
 * @example claimWindow(planWindows(new Date('2026-02-01T00:00:00Z')), { now: new Date('2026-02-12T00:00:00Z'), holdsRights: false })
 * // { open: true, late: true }
 */
export const claimWindow = (windows: RoundWindows, { now, holdsRights }: { now: Date; holdsRights: boolean }): ClaimWindow => {
  const [frozen, enrolmentCloses, close] = [windows.frozenAt, windows.enrolmentClosesAt, windows.answersCloseAt].map((instant) => Date.parse(instant)) as [number, number, number];
  const moment = now.getTime();
  if (moment < frozen) return { open: false };
  if (moment < enrolmentCloses) return { open: true, late: false };
  return moment < (holdsRights ? close : close - LAST_LATE_CLAIM_MILLISECONDS) ? { open: true, late: true } : { open: false };
};
