const STORED_AS = 'skipped-estimate';

/** Whether the question of this pulse was put aside on this device; a browser that keeps nothing asks again. */
export const isSkipped = (roundId: string): boolean => {
  try {
    return localStorage.getItem(STORED_AS) === roundId;
  } catch {
    return false;
  }
};

/** Puts the question of this pulse aside, on this device alone. */
export const skip = (roundId: string): void => {
  try {
    localStorage.setItem(STORED_AS, roundId);
  } catch {
    return; // nothing can be kept here: the question comes again at the next visit
  }
};
