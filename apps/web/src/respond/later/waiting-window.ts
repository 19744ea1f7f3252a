const DAY = 24 * 60 * 60_000;

/** From when to when sealed answers may leave by themselves, as ISO times. */
export interface WaitingWindow {
  from: string;
  to: string;
}

export interface SignInTimes {
  /** When the person last came here from their signed-in page, on this device. */
  signedInAt: string;
  windows: { answersOpenAt: string; answersCloseAt: string };
}

/** Whether a signed-in visit on this device is less than a day ago, so that the two could be matched by their times. */
export function isNearSignIn(signedInAt: string | undefined, now: Date): signedInAt is string {
  return signedInAt !== undefined && now.getTime() < Date.parse(signedInAt) + DAY;
}

/**
 * The rest of the pulse in which answers may leave by themselves: never within a day of a signed-in visit on this device,
 * when whoever watched both servers could match the two, and never within a day of the close, when few come. Null where
 * nothing is left.
 *
 * @example waitingWindow({ signedInAt: '2026-03-12T09:00:00.000Z', windows }, now) // { from: '2026-03-13T09:00:00.000Z', to: '2026-03-18T08:00:00.000Z' }
 */
export function waitingWindow({ signedInAt, windows }: SignInTimes, now: Date): WaitingWindow | null {
  const from = Math.max(now.getTime(), Date.parse(signedInAt) + DAY, Date.parse(windows.answersOpenAt));
  const to = Date.parse(windows.answersCloseAt) - DAY;
  return from < to ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() } : null;
}

/** A moment of a window, evenly drawn: `chance` is from 0 to below 1. */
export function momentOf({ from, to }: WaitingWindow, chance: number): string {
  return new Date(Date.parse(from) + chance * (Date.parse(to) - Date.parse(from))).toISOString();
}

/** Whether answers that wait may leave by themselves now: their moment has come, and the close is not so near that few come. */
export function mayLeave(leavesAt: string | undefined, answersCloseAt: string, now: Date): boolean {
  if (leavesAt === undefined) return true;
  return now.getTime() >= Date.parse(leavesAt) && now.getTime() < Date.parse(answersCloseAt) - DAY;
}
