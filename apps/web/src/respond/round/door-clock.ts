/** How far the deployment's clock is ahead of this device's, in milliseconds, as the answer door last told it. */
let ahead = 0;

/** From the `Date` of a reply; one that cannot be read changes nothing. */
export function hearClock(date: string | null): void {
  const heard = Date.parse(date ?? '');
  if (!Number.isNaN(heard)) ahead = heard - Date.now();
}

/** Without a line: what an earlier visit has heard. */
export function recallClock(kept: number | undefined): void {
  ahead = kept ?? ahead;
}

export function clockAhead(): number {
  return ahead;
}

/**
 * The hour by which something waits during a pulse: the device's own while that lies between the signed dates of the
 * answers, so that a door which tells another hour shortens no wait. Only where it does not, since the clock of a
 * demonstration is moved or the device's is wrong, is it the hour that the door tells.
 */
export function hourDuring({ answersOpenAt, answersCloseAt }: { answersOpenAt: string; answersCloseAt: string }): Date {
  const own = Date.now();
  return new Date(own >= Date.parse(answersOpenAt) && own < Date.parse(answersCloseAt) ? own : own + ahead);
}
