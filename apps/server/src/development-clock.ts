import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The clock that everything in the server reads. Only development can move it, and only forwards. */
export interface MovableClock {
  now(): Date;
  moveTo(moment: Date): void;
}

const readOffset = (file: string): number => {
  try {
    const offset = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
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
 * A clock that runs like the machine's, ahead or behind by an offset that is kept below the data directory.
 *
 * @example openDevelopmentClock('.data').moveTo(new Date('2026-03-01')) // now() is 1 March 2026, and runs on
 */
export const openDevelopmentClock = (dataDirectory: string): MovableClock => {
  const file = join(dataDirectory, 'development-clock');
  let offset = readOffset(file);
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: (moment) => {
      offset = moment.getTime() - Date.now();
      mkdirSync(dataDirectory, { recursive: true });
      writeFileSync(file, String(offset));
    },
  };
};
