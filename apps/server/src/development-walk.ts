import type { Boundary, Orchestration } from './doors/orchestration.ts';

/** What the people of a demo are at before the clock moves on, and how far they are (0 to 1). */
export interface Errand {
  doing: 'check-ins-and-passes' | 'answers';
  share: number;
}

/** Lets the people of a demo do what they would have done until a moment; false when the clock has to stay, since they were broken off. */
export type BeforeWalk = (next: Boundary, tell: (errand: Errand) => void) => Promise<boolean>;

/** The development clock as somebody walks it. */
export interface DevelopmentWalk {
  /** What is being done at this moment; null while nothing is. */
  errand(): Errand | null;
  /** Moves the clock to the next moment and does what is due then. Whoever calls it meanwhile waits for the same walk. */
  walk(): Promise<void>;
}

interface WalkSettings {
  orchestration: Orchestration;
  beforeWalk?: BeforeWalk | undefined;
}

/**
 * Opens the walk: without people of a demo, the clock moves at once.
 *
 * @example await openDevelopmentWalk({ orchestration }).walk() // answers are open
 */
export const openDevelopmentWalk = ({ orchestration, beforeWalk }: WalkSettings): DevelopmentWalk => {
  let errand: Errand | null = null;
  let walking: Promise<void> | null = null;
  const tell = (told: Errand): void => {
    errand = told;
  };
  const walkOn = async (): Promise<void> => {
    const next = await orchestration.nextBoundary();
    if (next === null || (await beforeWalk?.(next, tell)) === false) return;
    errand = null;
    await orchestration.moveClock(next.at);
    await orchestration.runTimetable();
  };
  const end = (): void => {
    [errand, walking] = [null, null];
  };
  return { errand: () => errand, walk: () => (walking ??= walkOn().finally(end)) };
};
