/** What became of a promise. A promise that was changed stands on with its new day. */
export type PromiseState = 'kept' | 'changed' | 'not-kept';

/** Something that was said of a promise later. Words are added, never taken back. */
export interface PromiseWord {
  state: PromiseState;
  explanation: string;
  /** The new day of a promise that was changed, 'YYYY-MM-DD'; null otherwise. */
  dueOn: string | null;
  saidBy: string;
  saidOn: string;
}

/** What a leader promised their unit after a pulse. */
export interface LeaderPromise {
  promiseId: string;
  unit: { unitId: string; label: string };
  /** The pulse after which it was promised. */
  round: { roundId: string; title: string };
  promised: string;
  /** Who sees to it, in words. */
  owner: string;
  madeBy: string;
  madeOn: string;
  /** The day that counts now, 'YYYY-MM-DD'. */
  dueOn: string;
  /** Oldest first. */
  words: PromiseWord[];
  state: PromiseState | 'open';
  /** It waits to be kept. */
  open: boolean;
  /** The viewer leads the unit and may say what became of it. */
  mine: boolean;
}

export interface NewPromise {
  roundId: string;
  promised: string;
  owner: string;
  /** 'YYYY-MM-DD' */
  dueOn: string;
}

export interface NewPromiseWord {
  promiseId: string;
  state: PromiseState;
  explanation: string;
  /** Only of a promise that is changed. */
  dueOn: string | null;
}

export type PromiseOutcome = { ok: true; promiseId: string } | { ok: false; reason: 'not-a-leader' | 'no-results-yet' | 'no-text' | 'in-the-past' };
export type PromiseWordOutcome = { ok: true } | { ok: false; reason: 'not-yours' | 'settled' | 'no-text' | 'no-day' | 'in-the-past' };

export interface Promises {
  make(personId: string, promise: NewPromise): Promise<PromiseOutcome>;
  say(personId: string, word: NewPromiseWord): Promise<PromiseWordOutcome>;
  /** What was promised to the people of the viewer's unit, of all units above it and of the unit they lead; newest first. */
  visibleTo(personId: string): Promise<LeaderPromise[]>;
  /** Mails every leader whose promises wait, once a round; asking again sends nothing. */
  remind(roundId: string): Promise<void>;
}
