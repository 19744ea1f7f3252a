import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The clock that everything in the server reads. Only development can move it, and only forwards. */
export interface MovableClock {
  readonly now: () => Date;
  readonly moveTo: (moment: Date) => void;
}

const readOffset = (file: string): number | null => {
  try {
    const offset = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(offset) ? offset : null;
  } catch {
    return null;
  }
};

/** The clock of the machine; nobody can move it. */
export const systemClock: MovableClock = {
  now: () => new Date(),
  moveTo: () => {
    throw new Error('The clock can be moved in development only.');
  },
};

/**
 * A clock that runs like the machine's, ahead or behind by an offset that is kept below the data directory. A new one
 * starts where it is told to, for a demo whose first rounds lie in the past.
 *
 * @example openDevelopmentClock('.data', null).moveTo(new Date('2026-03-01')) // now() is 1 March 2026, and runs on
 */
export const openDevelopmentClock = (dataDirectory: string, startsAt: Date | null): MovableClock => {
  const file = join(dataDirectory, 'development-clock');
  const kept = readOffset(file);
  let offset = kept ?? 0;
  const moveTo = (moment: Date): void => {
    offset = moment.getTime() - Date.now();
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, String(offset));
  };
  if (kept === null && startsAt !== null) moveTo(startsAt);
  return { now: () => new Date(Date.now() + offset), moveTo };
};
