const STORED_AS = 'skipped-estimate';
/** So many pulses can be under way at once. */
const MOST = 2;

const stored = (): string[] => (localStorage.getItem(STORED_AS) ?? '').split(' ');

/** Whether the question of this pulse was put aside on this device; a browser that keeps nothing asks again. */
export const isSkipped = (roundId: string): boolean => {
  try {
    return stored().includes(roundId);
  } catch {
    return false;
  }
};

/** Puts the question of this pulse aside, on this device alone. */
export const skip = (roundId: string): void => {
  try {
    localStorage.setItem(STORED_AS, [...stored(), roundId].slice(-MOST).join(' ').trim());
  } catch {
    return; // nothing can be kept here: the question comes again at the next visit
  }
};
