/** What a round needs from both sides of the wall; the server's timetable does it, the identity door only asks. */
export interface Orchestration {
  /** Ballot keys from the answer side, groups and sheet from the identity side, the sheet announced. Goes on after a crash. */
  freezeRound(roundId: string): Promise<void>;
  /** Does everything that is due at the clock's time: opens, closes, counts, publishes, mails. */
  runTimetable(): Promise<void>;
  /** Moves the development clock. */
  moveClock(to: Date): Promise<void>;
  /** The next moment at which something happens in any round; null when nothing is planned. */
  nextBoundary(): Promise<Boundary | null>;
}

/** What happens at a moment of a round: its freeze, or the beginning of a window. */
export interface Boundary {
  roundId: string;
  title: string;
  step: 'freeze' | 'enrolmentClosesAt' | 'answersOpenAt' | 'answersCloseAt' | 'tallyNotBefore';
  at: Date;
}
