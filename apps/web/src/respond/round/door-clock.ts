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

/** The hour by the clock that keeps the windows of a pulse: in a demonstration its date is moved, and the device's is not. */
export function doorNow(): Date {
  return new Date(Date.now() + ahead);
}
