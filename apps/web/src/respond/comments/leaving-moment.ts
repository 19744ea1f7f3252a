const MINUTE = 60_000;

/** So long after the answers, at least and at most, does a comment leave by itself. */
const SOONEST = 10 * MINUTE;
const LATEST = 60 * MINUTE;

/**
 * The moment from which a comment may leave by itself: drawn evenly from ten minutes to an hour from now, so that whoever
 * watches the box live does not see it come with the answers of the same person. Near the close both are shorter, so that
 * half of what is left of the pulse stays for sending it.
 *
 * @param chance from 0 to below 1
 * @example leavingMoment({ now, closesAt, chance: 0 }) // ten minutes from now, days before the close
 */
export function leavingMoment({ now, closesAt, chance }: { now: Date; closesAt: string; chance: number }): string {
  const left = timeLeft({ now, closesAt });
  const [soonest, latest] = [Math.min(SOONEST, left / 12), Math.min(LATEST, left / 2)];
  return new Date(now.getTime() + soonest + chance * (latest - soonest)).toISOString();
}

/** Whether a moment that was drawn earlier is as far from now as one that is drawn now would be at least. */
export function isFarEnough(leavesAt: string | null | undefined, times: { now: Date; closesAt: string }): boolean {
  return Date.parse(leavesAt ?? '') - times.now.getTime() >= Math.min(SOONEST, timeLeft(times) / 12);
}

function timeLeft({ now, closesAt }: { now: Date; closesAt: string }): number {
  return Math.max(0, Date.parse(closesAt) - now.getTime());
}

/** A number from 0 to below 1 that nobody can foresee. */
export function drawChance(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn / 2 ** 32;
}
