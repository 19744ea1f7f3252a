/** The day of an instant in UTC, 'YYYY-MM-DD': what is dated here is never timed. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** An instant cut to the start of its day in UTC. */
export const startOfDay = (instant: Date): Date => new Date(`${dayOf(instant)}T00:00:00.000Z`);

/** An instant some days later, or earlier with a negative number. */
export const daysLater = (instant: Date, days: number): Date => new Date(instant.getTime() + days * 24 * 60 * 60 * 1000);
